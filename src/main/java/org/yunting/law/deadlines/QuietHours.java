package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;

/**
 * The hours of the night in which no window ends and nobody is reminded, counted in each person's own zone. Quiet hours only ever move the end of
 * a window to a later instant, and a reminder to an earlier one; the change of a clock inside them changes nothing about that.
 *
 * @param from local time at which the night begins; in the evening, after {@code to}
 * @param to local time at which it is over, before noon
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Duration A_DAY = Duration.ofDays(1);

    public QuietHours {
        if (!to.isBefore(from)) {
            throw new IllegalArgumentException("quiet hours run over midnight, not from " + from + " to " + to);
        }
    }

    /** Ten in the evening to eight in the morning: the court's own parameter, no statute names an hour. */
    public static QuietHours usual() {
        return new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    }

    public boolean contain(Instant instant, ZoneId zone) {
        var time = LocalTime.ofInstant(instant, zone);
        return time.isBefore(to) || !time.isBefore(from);
    }

    /** The same instant, or the next morning of a person in this zone. */
    public Instant outside(Instant instant, ZoneId zone) {
        if (!contain(instant, zone)) {
            return instant;
        }
        var local = instant.atZone(zone);
        var morning = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return morning.atTime(to).atZone(zone).toInstant();
    }

    /** The same instant, or the last one before the night that is around it: what comes to somebody awake, and not too late. */
    public Instant notLater(Instant instant, ZoneId zone) {
        if (!contain(instant, zone)) {
            return instant;
        }
        var local = instant.atZone(zone);
        var evening = local.toLocalTime().isBefore(to) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return evening.atTime(from).atZone(zone).toInstant().minusMillis(1);
    }

    /**
     * One end for all, in nobody's night. Where the nights of so many people leave no such hour within a day, it is the latest morning among them,
     * so that nobody has less time than another.
     */
    public Instant outside(Instant instant, Collection<ZoneId> zones) {
        var first = latestMorning(instant, zones);
        var end = first;
        while (!end.equals(latestMorning(end, zones))) {
            end = latestMorning(end, zones);
            if (end.isAfter(first.plus(A_DAY))) {
                return first;
            }
        }
        return end;
    }

    private Instant latestMorning(Instant instant, Collection<ZoneId> zones) {
        return zones.stream()
                .map(zone -> outside(instant, zone))
                .max(Instant::compareTo)
                .orElse(instant);
    }
}
