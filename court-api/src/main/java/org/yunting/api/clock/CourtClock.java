package org.yunting.api.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What time it is for the court. Equal to the machine's clock, except in a demonstration, where it may have been moved forward, and while a
 * demonstration is being told, when it stands in the past.
 */
@Singleton
public class CourtClock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    /** Now, in milliseconds, so that an instant is the same before and after the database kept it. */
    public Instant now() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far the court's clock is from the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Sets the distance from the machine's clock. Only a demonstration may do this; ArchitectureTest holds it so. */
    public void shift(Duration distance) {
        offset = distance;
    }
}
