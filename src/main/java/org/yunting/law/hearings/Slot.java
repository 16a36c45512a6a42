package org.yunting.law.hearings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.DayThere;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;

/**
 * A time at which everybody can be heard awake.
 *
 * @param unfairMinutes how many minutes it reaches out of 09:00 to 18:00, and how many lie on a public holiday where somebody lives, summed over all attendees
 */
public record Slot(Instant startsAt, Instant endsAt, int unfairMinutes, List<Local> locals, Set<Warning> warnings) {
    /** Fairest first; of equally fair ones, the earliest. */
    public static final Comparator<Slot> FAIREST_FIRST =
            Comparator.comparingInt(Slot::unfairMinutes).thenComparing(Slot::startsAt);

    /**
     * Somebody who is to attend, and where they live.
     *
     * @param country of a party, ISO 3166-1 alpha-2; null for those who keep the court's calendar
     */
    public record Attendee(
            Capacity capacity, ZoneId zone, @Nullable String country) {}

    /**
     * The slot as an attendee's clock shows it.
     *
     * @param unfairMinutes how many minutes before 09:00 it begins, and after 18:00 it ends, there; on a public holiday the whole hearing besides
     * @param day what is known of that day there; null for those who keep the court's calendar
     */
    public record Local(
            Attendee attendee,
            ZonedDateTime startsAt,
            int unfairMinutes,
            @Nullable DayThere day) {}

    /** What to know before choosing a slot. */
    public enum Warning implements Keyed {
        /** Somebody's clocks change between the notice and the hearing. */
        CLOCK_CHANGE_BEFORE_HEARING,
        /** The year's official holidays are not published yet. */
        HOLIDAYS_NOT_YET_OFFICIAL
    }

    /** Whether it lies in everybody's day, on nobody's public holiday. */
    public boolean isFair() {
        return unfairMinutes == 0;
    }

    public Slot {
        locals = List.copyOf(locals);
        warnings = Set.copyOf(warnings);
    }
}
