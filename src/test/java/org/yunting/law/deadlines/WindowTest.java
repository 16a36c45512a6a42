package org.yunting.law.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.deadlines.Window.Company;
import org.yunting.law.kernel.LegalBasis;

class WindowTest {
    private static final ZoneId QINGTIAN = ZoneId.of("Asia/Shanghai");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LegalBasis ANY = LegalBasis.house("tests");
    private static final Company BOTH = companyOf(QINGTIAN, ROME);

    /** Domain rules 2.3.3 and 2.5.4; Italy sets its clocks back on 25 October 2026 and forward on 29 March 2026. */
    @ParameterizedTest(name = "{1} hours from {0} in Rome end at {2} in Rome, {3} in Qingtian ({4})")
    @CsvSource({
        "2026-10-23T10:00, 24, 2026-10-24T10:00, 2026-10-24T16:00, six hours apart in summer",
        "2026-10-24T10:00, 24, 2026-10-25T09:00, 2026-10-25T16:00, a day of the clock change has 25 hours",
        "2026-10-24T10:00, 48, 2026-10-26T09:00, 2026-10-26T16:00, hours elapse whatever the clocks do",
        "2026-10-25T10:00, 24, 2026-10-26T10:00, 2026-10-26T17:00, seven hours apart in winter",
        "2026-03-28T10:00, 24, 2026-03-29T11:00, 2026-03-29T17:00, and an hour is missing in spring",
        "2026-10-25T08:30, 24, 2026-10-26T08:30, 2026-10-26T15:30, the first half hour of a morning counts",
        "2026-10-25T03:00, 24, 2026-10-26T08:00, 2026-10-26T15:00, a night in Rome is left to its sleeper",
        "2026-10-25T17:00, 24, 2026-10-27T08:00, 2026-10-27T15:00, and what a night in Qingtian moves into one in Rome goes on to its morning",
    })
    void a_window_in_hours_ends_at_one_instant_for_all(
            LocalDateTime from, int hours, LocalDateTime inRome, LocalDateTime inQingtian, String why) {
        var window = Window.open(from.atZone(ROME).toInstant(), Duration.ofHours(hours), BOTH, "answer", ANY);

        assertThat(LocalDateTime.ofInstant(window.due().end(), ROME)).as(why).isEqualTo(inRome);
        assertThat(LocalDateTime.ofInstant(window.due().end(), QINGTIAN))
                .as(why)
                .isEqualTo(inQingtian);
    }

    @Test
    void a_night_that_the_clock_change_makes_longer_still_ends_at_eight() {
        var threeInTheNight = LocalDateTime.of(2026, 10, 25, 2, 30).atZone(ROME).toInstant();

        assertThat(QuietHours.usual().outside(threeInTheNight, ROME))
                .isEqualTo(LocalDateTime.of(2026, 10, 25, 8, 0).atZone(ROME).toInstant());
    }

    @Test
    void quiet_hours_run_over_midnight() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(1, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quiet_hours_only_ever_lengthen() {
        var random = new Random(20261025);
        var zones = List.of("Asia/Shanghai", "Europe/Rome", "America/Vancouver", "Asia/Kathmandu", "Pacific/Apia");
        for (int i = 0; i < 5_000; i++) {
            var instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));

            var moved = QuietHours.usual().outside(instant, zone);

            assertThat(moved).isAfterOrEqualTo(instant).isBefore(instant.plus(Duration.ofHours(11)));
            assertThat(QuietHours.usual().contain(moved, zone)).isFalse();
        }
    }

    @Test
    void where_the_nights_of_all_leave_no_hour_the_latest_morning_counts() {
        var around = companyOf(QINGTIAN, ROME, ZoneId.of("America/Los_Angeles")).nights();
        var instant = Instant.parse("2026-11-02T23:00:00Z");

        assertThat(Night.outside(instant, around)).isEqualTo(Instant.parse("2026-11-03T07:00:00Z"));
    }

    @Test
    void an_extension_moves_the_end_for_both_sides() {
        var window = aWindow();
        var extended = window.extended(Duration.ofHours(24), BOTH, window.opensAt());

        assertThat(extended.due().end()).isEqualTo(window.due().end().plus(Duration.ofHours(24)));
        assertThat(extended.extensions()).isOne();
    }

    @Test
    void an_extension_after_the_end_gives_its_whole_length_from_now() {
        var window = aWindow();
        var late = window.due().end().plus(Duration.ofHours(3));

        assertThat(window.extended(Duration.ofHours(24), BOTH, late).due().remaining(late))
                .isGreaterThanOrEqualTo(Duration.ofHours(24));
    }

    /** Domain rule 2.5.6. */
    @ParameterizedTest(name = "an outage from hour {0} to hour {1}: {2} minutes more ({3})")
    @CsvSource({
        "2,  3,  60, in the middle",
        "-1, 1,  120, begun before the window: its whole length counts",
        "47, 49, 120, over the end",
        "-3, -1, 0,  over before the window opened",
        "48, 50, 0,  begun when the window was over",
    })
    void an_outage_of_n_minutes_gives_at_least_n_minutes_to_an_open_window(int from, int to, int minutes, String why) {
        var window = aWindow();
        var outage = new Outage(
                window.opensAt().plus(Duration.ofHours(from)), window.opensAt().plus(Duration.ofHours(to)));

        var extended = window.extendedFor(outage, BOTH);

        assertThat(Duration.between(window.due().end(), extended.due().end()))
                .as(why)
                .isGreaterThanOrEqualTo(Duration.ofMinutes(minutes));
        assertThat(extended.equals(window)).isEqualTo(minutes == 0);
        assertThat(extended.extensions()).isZero();
    }

    @Test
    void an_outage_that_ends_before_it_begins_is_none() {
        var at = aWindow().opensAt();

        assertThatThrownBy(() -> new Outage(at, at)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_changes_a_window_never_shortens_it() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var window = aWindow();
            for (int step = 0; step < 10; step++) {
                var now = window.opensAt().plus(Duration.ofMinutes(random.nextInt(6_000)));
                var some = Duration.ofMinutes(1 + random.nextInt(3_000));
                var changed = switch (random.nextInt(4)) {
                    case 0 -> window.extended(some, BOTH, now);
                    case 1 -> window.leaving(some, BOTH, now);
                    case 2 -> window.extendedFor(new Outage(now, now.plus(some)), BOTH);
                    default -> window.lengthened(some, BOTH);
                };
                assertThat(changed.due().end()).isAfterOrEqualTo(window.due().end());
                window = changed;
            }
        }
    }

    /** Domain rule 2.3.1: whoever wishes has a longer night; nobody's is cut, and half of the day is left. */
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "22:00, 08:00, ",
        "20:00, 08:00, ",
        "22:00, 10:00, ",
        "18:00, 08:00, /quiet too-long",
        "21:30, 10:00, /quiet too-long",
        "17:30, 08:00, /quiet/from unknown-value",
        "22:30, 08:00, /quiet/from unknown-value",
        "22:00, 07:30, /quiet/to unknown-value",
        "22:00, 11:30, /quiet/to unknown-value",
    })
    void which_hours_can_be_had_quiet(LocalTime from, LocalTime to, @Nullable String fault) {
        var faults = new QuietHours(from, to).faults();

        assertThat(faults.stream().map(each -> each.pointer() + " " + each.code()))
                .containsExactlyElementsOf(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void a_longer_night_moves_the_end_of_a_window_to_its_morning_and_never_forward() {
        var late = new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0));
        var company = new Company(List.of(new Night(QINGTIAN, QuietHours.usual()), new Night(ROME, late)));
        var halfPastEight = LocalDateTime.of(2026, 10, 26, 8, 30).atZone(ROME).toInstant();
        var from = halfPastEight.minus(Duration.ofDays(2));

        assertThat(Window.open(from, Duration.ofDays(2), BOTH, "answer", ANY)
                        .due()
                        .end())
                .isEqualTo(halfPastEight);
        assertThat(Window.open(from, Duration.ofDays(2), company, "answer", ANY)
                        .due()
                        .end())
                .isEqualTo(LocalDateTime.of(2026, 10, 26, 10, 0).atZone(ROME).toInstant());
    }

    @Test
    void between_the_longest_nights_in_china_and_italy_there_is_an_hour_for_every_end() {
        var longest = List.of(
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0)));
        var random = new Random(20261129);
        for (int i = 0; i < 2_000; i++) {
            var instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
            var nights = List.of(
                    new Night(QINGTIAN, longest.get(random.nextInt(2))),
                    new Night(ROME, longest.get(random.nextInt(2))));

            var end = Night.outside(instant, nights);

            assertThat(end).isBetween(instant, instant.plus(Duration.ofDays(1)));
            assertThat(nights).noneMatch(night -> night.hours().contain(end, night.zone()));
        }
    }

    private static Company companyOf(ZoneId... zones) {
        return new Company(Stream.of(zones)
                .map(zone -> new Night(zone, QuietHours.usual()))
                .toList());
    }

    /** 48 hours from 15:00 in Qingtian, 09:00 in Rome: nobody's night at either end. */
    private static Window aWindow() {
        return Window.open(Instant.parse("2026-10-19T07:00:00Z"), Duration.ofDays(2), BOTH, "answer", ANY);
    }
}
