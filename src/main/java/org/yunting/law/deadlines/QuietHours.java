package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yunting.law.kernel.Violation;

/**
 * The hours of the night in which no window ends and nobody is reminded, counted in each person's own zone. Quiet hours only ever move the end of
 * a window to a later instant, and a reminder to an earlier one; the change of a clock inside them changes nothing about that.
 *
 * @param from local time at which the night begins; in the evening, after {@code to}
 * @param to local time at which it is over, before noon
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final LocalTime EARLIEST_EVENING = LocalTime.of(18, 0);
    private static final LocalTime LATEST_MORNING = LocalTime.of(11, 0);

    public QuietHours {
        if (!to.isBefore(from)) {
            throw new IllegalArgumentException("quiet hours run over midnight, not from " + from + " to " + to);
        }
    }

    /** Ten in the evening to eight in the morning: the court's own parameter, no statute names an hour. Whoever wishes has longer ones. */
    public static QuietHours usual() {
        return new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    }

    /** How long the night is. */
    public Duration length() {
        return A_DAY.minus(Duration.between(to, from));
    }

    /**
     * What is wrong with hours that somebody wishes to have quiet; nothing, if they may have them. They hold the usual ones, begin at six in the evening or
     * later, end at eleven in the morning or earlier, and leave half of the day to act in.
     */
    public List<Violation> faults() {
        var found = new ArrayList<Violation>();
        if (from.isBefore(EARLIEST_EVENING) || from.isAfter(usual().from())) {
            found.add(new Violation("/quiet/from", "unknown-value"));
        }
        if (to.isBefore(usual().to()) || to.isAfter(LATEST_MORNING)) {
            found.add(new Violation("/quiet/to", "unknown-value"));
        }
        if (found.isEmpty() && length().compareTo(LONGEST) > 0) {
            found.add(new Violation("/quiet", "too-long"));
        }
        return found;
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
}
