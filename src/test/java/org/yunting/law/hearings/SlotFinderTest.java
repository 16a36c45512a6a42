package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.HOURS;
import static org.yunting.law.FoundingCase.ROME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.deadlines.DayThere;
import org.yunting.law.deadlines.Feast;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.LegalBasis;

class SlotFinderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final SlotFinder FINDER = new SlotFinder(HOURS);

    @Test
    void in_winter_rome_is_heard_in_its_morning_and_the_court_in_its_afternoon() {
        var slots = find(court("2026-01-12T09:00"), HALF_HOUR, 1, ROME);

        assertThat(slots.stream().map(slot -> localTime(slot, ROME)))
                .containsExactly(
                        LocalTime.of(9, 0),
                        LocalTime.of(9, 30),
                        LocalTime.of(10, 0),
                        LocalTime.of(8, 30),
                        LocalTime.of(8, 0),
                        LocalTime.of(7, 30),
                        LocalTime.of(7, 0));
        assertThat(slots.stream().map(Slot::unfairMinutes)).containsExactly(0, 0, 0, 30, 60, 90, 120);
        assertThat(localTime(slots.getFirst(), SHANGHAI)).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void in_summer_the_same_court_hours_reach_rome_an_hour_later() {
        var slots = find(court("2026-07-06T09:00"), HALF_HOUR, 1, ROME);

        assertThat(localTime(slots.getFirst(), ROME)).isEqualTo(LocalTime.of(9, 0));
        assertThat(localTime(slots.getFirst(), SHANGHAI)).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void a_clock_change_between_notice_and_hearing_is_told() {
        // Italy leaves summer time on 25 October 2026.
        var slots = find(court("2026-10-21T09:00"), HALF_HOUR, 3, ROME);

        assertThat(slots).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.warnings()).containsExactly(Slot.Warning.CLOCK_CHANGE_BEFORE_HEARING);
            assertThat(slot.startsAt().atZone(SHANGHAI).toLocalDate()).isAfterOrEqualTo(LocalDate.of(2026, 10, 26));
        });
        assertThat(localTime(slots.getFirst(), SHANGHAI)).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void no_slot_lies_before_the_notice_allows() {
        var notice = court("2026-03-02T17:00");

        var slots = find(notice, HALF_HOUR, 14, ROME);

        assertThat(slots).allMatch(slot -> !slot.startsAt().isBefore(court("2026-03-06T00:00")));
        assertThat(slots)
                .anyMatch(slot -> slot.startsAt().atZone(SHANGHAI).toLocalDate().equals(LocalDate.of(2026, 3, 6)));
    }

    @Test
    void the_court_does_not_sit_on_its_holidays_but_does_on_make_up_days() {
        var days = find(court("2026-02-09T09:00"), HALF_HOUR, 16, SHANGHAI).stream()
                .map(slot -> slot.startsAt().atZone(SHANGHAI).toLocalDate())
                .distinct()
                .sorted()
                .toList();

        assertThat(days)
                .containsExactly(
                        LocalDate.of(2026, 2, 13),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 24),
                        LocalDate.of(2026, 2, 25),
                        LocalDate.of(2026, 2, 26),
                        LocalDate.of(2026, 2, 27),
                        LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_long_hearing_does_not_run_into_lunch_or_the_evening() {
        var slots = find(court("2026-03-02T09:00"), Duration.ofHours(3), 1, SHANGHAI);

        assertThat(slots.stream().map(slot -> localTime(slot, SHANGHAI)))
                .containsExactlyInAnyOrder(
                        LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(14, 30));
    }

    @Test
    void between_seven_time_zones_that_share_no_day_there_is_no_slot() {
        var everywhere = List.of(
                new Slot.Attendee(Capacity.PLAINTIFF, ZoneId.of("America/Los_Angeles"), "US"),
                new Slot.Attendee(Capacity.DEFENDANT, ROME, "IT"));

        assertThat(FINDER.find(new SlotFinder.Query(everywhere, HALF_HOUR, court("2026-01-12T09:00"), 28, 10)))
                .isEmpty();
    }

    @Test
    void of_equally_fair_slots_the_earliest_comes_first_and_the_limit_holds() {
        var query = new SlotFinder.Query(
                List.of(new Slot.Attendee(Capacity.PLAINTIFF, SHANGHAI, "CN")),
                HALF_HOUR,
                court("2026-03-02T09:00"),
                14,
                3);

        assertThat(FINDER.find(query).stream().map(Slot::startsAt))
                .containsExactly(court("2026-03-06T09:00"), court("2026-03-06T09:30"), court("2026-03-06T10:00"));
    }

    @Test
    void a_year_without_official_holidays_is_told() {
        var slots = find(court("2027-03-01T09:00"), HALF_HOUR, 1, SHANGHAI);

        assertThat(slots)
                .isNotEmpty()
                .allMatch(slot -> slot.warnings().contains(Slot.Warning.HOLIDAYS_NOT_YET_OFFICIAL));
    }

    /** Domain rule 6.2.6: the court sits on 8 December, on which Italy rests. */
    @Test
    void a_slot_on_the_holiday_of_a_party_is_possible_and_counts_as_unfair_for_its_whole_length() {
        var slots = find(court("2026-12-03T09:00"), HALF_HOUR, 3, ROME);

        var onHoliday = slots.stream()
                .filter(slot -> slot.startsAt().atZone(ROME).toLocalDate().equals(LocalDate.of(2026, 12, 8)))
                .toList();
        assertThat(onHoliday.stream().map(Slot::unfairMinutes)).containsExactly(30, 30, 30, 60, 90, 120, 150);
        assertThat(onHoliday).allSatisfy(slot -> {
            assertThat(slot.locals().getLast().day()).isEqualTo(new DayThere("IT", true, Feast.IMMACULATE_CONCEPTION));
            assertThat(slot.locals().getFirst().day()).isEqualTo(new DayThere("CN", true, null));
        });
        assertThat(slots.getFirst().isFair()).isTrue();
        assertThat(slots.indexOf(onHoliday.getFirst())).isPositive();
    }

    @Test
    void of_a_country_whose_holidays_nobody_has_entered_nothing_is_supposed() {
        var attendees = List.of(new Slot.Attendee(Capacity.DEFENDANT, ZoneId.of("Europe/Madrid"), "ES"));

        var slots = FINDER.find(new SlotFinder.Query(attendees, HALF_HOUR, court("2026-12-03T09:00"), 3, 1000));

        assertThat(slots).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.locals().getFirst().day()).isEqualTo(new DayThere("ES", false, null));
            assertThat(slot.unfairMinutes()).isEqualTo(slot.locals().getFirst().unfairMinutes());
        });
        assertThat(slots.getFirst().isFair()).isTrue();
    }

    @Test
    void those_who_keep_the_calendar_of_the_court_have_no_other() {
        var attendees = List.of(new Slot.Attendee(Capacity.JUDGE, SHANGHAI, null));

        var slots = FINDER.find(new SlotFinder.Query(attendees, HALF_HOUR, court("2026-12-03T09:00"), 3, 1000));

        assertThat(slots).isNotEmpty().allMatch(slot -> slot.locals().getFirst().day() == null);
    }

    /** Domain rule 6.2.7: where the only day is a holiday of a party, or nobody's day holds the hour, the parties may act at different times. */
    @ParameterizedTest(name = "announced {0} for {1} day(s), {2} minutes: {3}")
    @CsvSource({
        "2026-12-04T09:00, 1, 30,  OLR 20, 8 December in Italy",
        "2026-12-05T09:00, 1, 30,  ,       9 December",
        "2026-12-05T09:00, 1, 180, OLR 20, three hours lie in no common day",
        "2026-12-04T09:00, 2, 30,  ,       the day after is fair",
    })
    void where_no_slot_is_fair_the_asynchronous_trial_is_named_with_its_article(
            String notice, int days, int minutes, @Nullable String basis, String why) {
        var slots = find(court(notice), Duration.ofMinutes(minutes), days, ROME);

        assertThat(SlotFinder.insteadOf(slots).map(LegalBasis::toString))
                .as(why)
                .isEqualTo(Optional.ofNullable(basis));
    }

    private static List<Slot> find(Instant notice, Duration duration, int days, ZoneId zone) {
        var attendees = List.of(
                new Slot.Attendee(Capacity.PLAINTIFF, SHANGHAI, "CN"),
                new Slot.Attendee(Capacity.DEFENDANT, zone, zone.equals(ROME) ? "IT" : "CN"));
        return FINDER.find(new SlotFinder.Query(attendees, duration, notice, days, 1000));
    }

    private static LocalTime localTime(Slot slot, ZoneId zone) {
        return slot.startsAt().atZone(zone).toLocalTime();
    }

    private static Instant court(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
