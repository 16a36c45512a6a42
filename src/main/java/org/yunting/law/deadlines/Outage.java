package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;

/** A time in which the platform could not be reached, as the court has certified it (OLR 25). */
public record Outage(Instant from, Instant to) {
    public Outage {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an outage ends after it began: " + from + " to " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
