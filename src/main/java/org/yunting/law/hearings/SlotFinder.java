package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.deadlines.Certainty;
import org.yunting.law.deadlines.PublicHolidays;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/**
 * Finds times for a hearing: within the court's hours, not before the notice allows, and between 07:00 and 22:00 of every attendee's day.
 * Offsets are those of the day of the hearing, so a clock change in between moves the slot and not the person. The court does not sit on its own
 * holidays; a party can be heard on theirs, and it counts as unfair.
 */
public final class SlotFinder {
    /** Nobody is heard before or after these, at their place. */
    public static final LocalTime WAKING_FROM = LocalTime.of(7, 0);

    public static final LocalTime WAKING_UNTIL = LocalTime.of(22, 0);

    /** What lies outside these is possible, and counts as unfair by the minute. */
    public static final LocalTime FAIR_FROM = LocalTime.of(9, 0);

    public static final LocalTime FAIR_UNTIL = LocalTime.of(18, 0);

    private static final LegalBasis APART = LegalBasis.of(Law.OLR, 20);

    private static final Duration STEP = Duration.ofMinutes(30);

    private final CourtHours hours;

    public SlotFinder(CourtHours hours) {
        this.hours = hours;
    }

    /**
     * What is looked for.
     *
     * @param notice when the notice would be given
     * @param days how many calendar days from the first lawful one on
     * @param limit how many slots at most
     */
    public record Query(List<Slot.Attendee> attendees, Duration duration, Instant notice, int days, int limit) {
        public Query {
            attendees = List.copyOf(attendees);
        }
    }

    /** The fairest slots first; empty if no time suits everybody, and then the parties may be heard at different times (OLR 20). */
    public List<Slot> find(Query query) {
        var calendar = hours.calendar();
        LocalDate first = calendar.dateOf(new Scheduling(hours).earliestLawful(query.notice()));
        var found = new ArrayList<Slot>();
        first.datesUntil(first.plusDays(query.days()))
                .filter(calendar::isWorkingDay)
                .forEach(day -> hours.sessions().forEach(session -> addSlots(found, day, session, query)));
        return found.stream().sorted(Slot.FAIREST_FIRST).limit(query.limit()).toList();
    }

    /**
     * The article under which the parties may act at different times instead, where no slot is fair to everybody (domain rule 6.2.7). The judge
     * alone proposes it.
     */
    public static Optional<LegalBasis> insteadOf(List<Slot> slots) {
        return slots.stream().anyMatch(Slot::isFair) ? Optional.empty() : Optional.of(APART);
    }

    private void addSlots(List<Slot> found, LocalDate day, CourtHours.Session session, Query query) {
        var zone = hours.calendar().zone();
        var closes = day.atTime(session.until()).atZone(zone).toInstant();
        var start = day.atTime(session.from()).atZone(zone).toInstant();
        while (!start.plus(query.duration()).isAfter(closes)) {
            slot(start, query).ifPresent(found::add);
            start = start.plus(STEP);
        }
    }

    private Optional<Slot> slot(Instant start, Query query) {
        var end = start.plus(query.duration());
        var locals = new ArrayList<Slot.Local>();
        for (var attendee : query.attendees()) {
            var localStart = start.atZone(attendee.zone());
            var localEnd = end.atZone(attendee.zone());
            if (!isAwake(localStart, localEnd)) {
                return Optional.empty();
            }
            locals.add(local(attendee, localStart, localEnd));
        }
        int unfair = locals.stream().mapToInt(Slot.Local::unfairMinutes).sum();
        return Optional.of(new Slot(start, end, unfair, locals, warnings(start, query)));
    }

    private static Slot.Local local(Slot.Attendee attendee, ZonedDateTime start, ZonedDateTime end) {
        var day = attendee.country() == null ? null : PublicHolidays.on(attendee.country(), start.toLocalDate());
        int onHoliday = day != null && day.isHoliday()
                ? Math.toIntExact(Duration.between(start, end).toMinutes())
                : 0;
        return new Slot.Local(attendee, start, unfairMinutes(start, end) + onHoliday, day);
    }

    private static boolean isAwake(ZonedDateTime start, ZonedDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(WAKING_FROM)
                && !end.toLocalTime().isAfter(WAKING_UNTIL);
    }

    private static int unfairMinutes(ZonedDateTime start, ZonedDateTime end) {
        long early = Duration.between(start.toLocalTime(), FAIR_FROM).toMinutes();
        long late = Duration.between(FAIR_UNTIL, end.toLocalTime()).toMinutes();
        return Math.toIntExact(Math.max(0, early) + Math.max(0, late));
    }

    private Set<Slot.Warning> warnings(Instant start, Query query) {
        var warnings = EnumSet.noneOf(Slot.Warning.class);
        boolean clockChange = query.attendees().stream()
                .map(attendee -> attendee.zone().getRules())
                .anyMatch(rules -> !rules.getOffset(start).equals(rules.getOffset(query.notice())));
        if (clockChange) {
            warnings.add(Slot.Warning.CLOCK_CHANGE_BEFORE_HEARING);
        }
        var day = hours.calendar().dateOf(start);
        if (hours.calendar().certainty(day, day) == Certainty.PROVISIONAL) {
            warnings.add(Slot.Warning.HOLIDAYS_NOT_YET_OFFICIAL);
        }
        return warnings;
    }
}
