package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/** Somebody's night: the hours they have quiet, where they live. */
public record Night(ZoneId zone, QuietHours hours) {
    private static final Duration A_DAY = Duration.ofDays(1);

    /** The same instant, or the next morning. */
    public Instant outside(Instant instant) {
        return hours.outside(instant, zone);
    }

    /** The same instant, or the last one before the night that is around it. */
    public Instant notLater(Instant instant) {
        return hours.notLater(instant, zone);
    }

    /**
     * One end for all, in nobody's night. Where the nights of so many people leave no such hour within a day, it is the latest morning among them,
     * so that nobody has less time than another.
     */
    static Instant outside(Instant instant, Collection<Night> nights) {
        var first = latestMorning(instant, nights);
        var end = first;
        while (!end.equals(latestMorning(end, nights))) {
            end = latestMorning(end, nights);
            if (end.isAfter(first.plus(A_DAY))) {
                return first;
            }
        }
        return end;
    }

    private static Instant latestMorning(Instant instant, Collection<Night> nights) {
        return nights.stream()
                .map(night -> night.outside(instant))
                .max(Instant::compareTo)
                .orElse(instant);
    }
}
