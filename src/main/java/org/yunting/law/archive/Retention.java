package org.yunting.law.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.CourtCalendar;

/**
 * How long a file is kept.
 *
 * @param until the last day; absent if for ever
 */
public record Retention(RetentionClass length, @Nullable LocalDate until) {
    public Retention {
        if (length.years().isPresent() == (until == null)) {
            throw new IllegalArgumentException("only what is kept for ever has no last day");
        }
    }

    /** The longest of what the grounds name, counted from the first day of the year after the end of the case. */
    public static Retention of(Collection<RetentionGround> grounds, Instant closedAt, CourtCalendar calendar) {
        var length = grounds.stream()
                .map(RetentionGround::retention)
                .reduce(RetentionClass::longest)
                .orElse(RetentionClass.PERMANENT);
        int from = calendar.dateOf(closedAt).getYear() + 1;
        var years = length.years();
        return new Retention(
                length,
                years.isPresent()
                        ? LocalDate.of(from, 1, 1).plusYears(years.getAsInt()).minusDays(1)
                        : null);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until);
    }

    public boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
