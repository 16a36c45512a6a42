package org.yunting.law.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.deadlines.Period.Length;
import org.yunting.law.kernel.LegalBasis;

class CourtCalendarTest {
    private static final CourtCalendar CHINA = CourtCalendar.china();
    private static final LegalBasis ANY = LegalBasis.house("tests");

    @ParameterizedTest(name = "{0} working: {1}, {2}")
    @CsvSource({
        "2025-01-26, true,  Sunday made up for Spring Festival",
        "2025-01-28, false, eve of Spring Festival",
        "2025-02-04, false, last day of Spring Festival",
        "2025-02-05, true,  first day after it",
        "2025-02-08, true,  Saturday made up",
        "2025-10-08, false, National Day with Mid-Autumn",
        "2025-10-11, true,  Saturday made up",
        "2026-01-02, false, Friday off after New Year",
        "2026-01-04, true,  Sunday made up for New Year",
        "2026-02-14, true,  Saturday made up before Spring Festival",
        "2026-02-15, false, Sunday that begins Spring Festival",
        "2026-02-23, false, Monday that ends Spring Festival",
        "2026-02-28, true,  Saturday made up after Spring Festival",
        "2026-03-01, false, an ordinary Sunday",
        "2026-05-09, true,  Saturday made up for Labour Day",
        "2026-09-20, true,  Sunday made up for National Day",
        "2026-10-07, false, last day of National Day",
        "2027-02-10, false, weekend days of Spring Festival made good",
        "2027-02-11, true,  after the provisional Spring Festival",
        "2028-01-01, false, Saturday of a year without table",
        "2028-01-03, true,  Monday of a year without table",
    })
    void courts_work_on_the_days_of_the_official_calendar(LocalDate day, boolean working, String why) {
        assertThat(CHINA.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{1} days from {0}: until the end of {2} ({3})")
    @CsvSource({
        "2026-03-02T09:00, 7,  2026-03-09, the starting day is not counted",
        "2026-03-02T00:00, 7,  2026-03-09, even if nearly all of it is left",
        "2026-03-02T23:59, 7,  2026-03-09, even if a minute of it is left",
        "2026-03-01T12:00, 7,  2026-03-09, a last day on Sunday moves to Monday",
        "2026-02-08T12:00, 7,  2026-02-24, a last day in Spring Festival moves past all of it",
        "2026-02-07T12:00, 7,  2026-02-14, a make-up Saturday is a last day like any",
        "2026-02-21T12:00, 7,  2026-02-28, and so after the festival",
        "2028-02-22T12:00, 7,  2028-02-29, leap day",
        "2026-04-28T12:00, 3,  2026-05-06, Labour Day",
        "2026-09-30T12:00, 1,  2026-10-08, National Day",
        "2026-12-25T12:00, 7,  2027-01-04, New Year and the weekend after it",
        "2026-06-16T12:00, 3,  2026-06-22, Dragon Boat",
    })
    void days_are_counted_by_cpl_85(LocalDateTime start, int days, LocalDate lastDay, String why) {
        var deadline = CHINA.ending(inCourt(start), Length.days(days), "any", ANY);

        assertThat(deadline.end()).as(why).isEqualTo(endOf(lastDay));
    }

    @ParameterizedTest(name = "{1} months from {0}: until the end of {2} ({3})")
    @CsvSource({
        "2026-01-15, 1, 2026-02-24, Spring Festival holds the last day up",
        "2025-08-31, 6, 2026-02-28, no 31 February and a make-up Saturday",
        "2026-01-31, 3, 2026-04-30, no 31 April",
        "2027-11-29, 3, 2028-02-29, leap day",
        "2026-03-31, 6, 2026-09-30, no 31 September",
        "2026-04-01, 6, 2026-10-08, National Day",
    })
    void months_end_on_the_day_of_the_same_number_or_the_last(
            LocalDate start, int months, LocalDate lastDay, String why) {
        var deadline = CHINA.ending(inCourt(start.atTime(9, 0)), Length.months(months), "any", ANY);

        assertThat(deadline.end()).as(why).isEqualTo(endOf(lastDay));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 1, 2026-02-14", "2026-02-14, 1, 2026-02-24", "2026-02-13, 7, 2026-03-02"})
    void working_days_skip_holidays_and_count_make_up_days(LocalDate start, int days, LocalDate lastDay) {
        var deadline = CHINA.ending(inCourt(start.atTime(9, 0)), Length.workingDays(days), "any", ANY);

        assertThat(deadline.end()).isEqualTo(endOf(lastDay));
    }

    @Test
    void a_window_of_hours_is_elapsed_time_across_a_clock_change() {
        var romeCourt = new CourtCalendar(ZoneId.of("Europe/Rome"), List.of());
        var eveOfClockChange = LocalDateTime.of(2026, 10, 24, 12, 0).atZone(ZoneId.of("Europe/Rome"));

        var deadline = romeCourt.ending(eveOfClockChange.toInstant(), Length.hours(24), "answer-window", ANY);

        assertThat(Duration.between(eveOfClockChange.toInstant(), deadline.end()))
                .isEqualTo(Duration.ofHours(24));
        assertThat(deadline.end().atZone(ZoneId.of("Europe/Rome")).getHour()).isEqualTo(11);
    }

    @Test
    void a_day_is_a_day_of_the_court_even_when_its_clocks_change() {
        var romeCourt = new CourtCalendar(ZoneId.of("Europe/Rome"), List.of());
        var friday = Instant.parse("2026-10-23T10:00:00Z");

        var deadline = romeCourt.ending(friday, Length.days(3), "any", ANY);

        // Midnight of winter time, an hour later than summer time would have it.
        assertThat(deadline.end()).isEqualTo(Instant.parse("2026-10-26T23:00:00Z"));
    }

    @Test
    void a_day_of_the_court_begins_while_it_is_still_yesterday_in_rome() {
        var lateSundayInRome = Instant.parse("2026-03-01T22:30:00Z");

        assertThat(CHINA.dateOf(lateSundayInRome)).isEqualTo("2026-03-02");
        assertThat(CHINA.ending(lateSundayInRome, Length.days(1), "any", ANY).end())
                .isEqualTo(endOf(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void the_last_instant_of_the_last_day_is_in_time_and_midnight_is_not() {
        var deadline = CHINA.deadline(DeadlineTable.DECIDE_ON_FILING, inCourt(LocalDateTime.of(2026, 3, 2, 9, 0)));

        assertThat(deadline.allows(deadline.end().minusNanos(1))).isTrue();
        assertThat(deadline.hasPassed(deadline.end())).isTrue();
        assertThat(deadline.remaining(deadline.end().minusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
        assertThat(deadline.remaining(deadline.end().plusSeconds(5))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-06",
        "2026-02-27, 2026-03-03",
        "2026-12-30, 2027-01-03",
    })
    void three_full_days_lie_between_the_notice_and_the_hearing(LocalDate notice, LocalDate first) {
        assertThat(CHINA.firstDayAfterNotice(DeadlineTable.HEARING_NOTICE, inCourt(notice.atTime(17, 0))))
                .isEqualTo(first);
    }

    @Test
    void a_deadline_says_when_it_rests_on_holidays_not_yet_published() {
        assertThat(CHINA.ending(inCourt(LocalDateTime.of(2026, 12, 1, 9, 0)), Length.days(7), "any", ANY)
                        .certainty())
                .isEqualTo(Certainty.OFFICIAL);
        assertThat(CHINA.ending(inCourt(LocalDateTime.of(2026, 12, 28, 9, 0)), Length.days(7), "any", ANY)
                        .certainty())
                .isEqualTo(Certainty.PROVISIONAL);
        assertThat(CHINA.ending(inCourt(LocalDateTime.of(2031, 5, 5, 9, 0)), Length.days(7), "any", ANY)
                        .certainty())
                .isEqualTo(Certainty.PROVISIONAL);
        assertThat(CHINA.ending(inCourt(LocalDateTime.of(2031, 5, 5, 9, 0)), Length.hours(48), "any", ANY)
                        .certainty())
                .isEqualTo(Certainty.OFFICIAL);
    }

    @Test
    void a_table_that_contradicts_itself_is_not_taken() {
        var monday = LocalDate.of(2026, 3, 2);

        assertThatThrownBy(() -> new HolidayYear(Year.of(2026), Certainty.OFFICIAL, "x", Set.of(), Set.of(monday)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HolidayYear(Year.of(2025), Certainty.OFFICIAL, "x", Set.of(monday), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var twice = List.of(
                new HolidayYear(Year.of(2026), Certainty.OFFICIAL, "x", Set.of(), Set.of()),
                new HolidayYear(Year.of(2026), Certainty.OFFICIAL, "y", Set.of(), Set.of()));
        assertThatThrownBy(() -> new CourtCalendar(ZoneId.of("Asia/Shanghai"), twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void official_years_give_back_every_swapped_day() {
        // The regulation of 2024 grants 13 days; every other weekday off is paid for by a weekend worked.
        for (var year : ChineseHolidays.years()) {
            long weekdaysOff = year.daysOff().stream()
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
            assertThat(weekdaysOff - year.makeUpWorkdays().size())
                    .as("weekdays off for nothing in %s", year.year())
                    .isBetween(11L, 13L);
        }
    }

    private static Instant inCourt(LocalDateTime local) {
        return local.atZone(CHINA.zone()).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA.zone()).toInstant();
    }
}
