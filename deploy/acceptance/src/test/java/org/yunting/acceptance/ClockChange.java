package org.yunting.acceptance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** The last Sunday of October, on which Italy's clocks go back and China's do not. */
final class ClockChange {
    private static final int DAYS_OF_STORY_BEFORE_IT = 5;

    private ClockChange() {}

    /** The first of those to come before which the whole story can still happen. */
    static LocalDate next() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return Stream.iterate(today.getYear(), year -> year + 1)
                .map(year -> LocalDate.of(year, Month.OCTOBER, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)))
                .filter(sunday -> sunday.minusDays(DAYS_OF_STORY_BEFORE_IT).isAfter(today))
                .findFirst()
                .orElseThrow();
    }

    /** That hour and minute of a day, UTC. */
    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }
}
