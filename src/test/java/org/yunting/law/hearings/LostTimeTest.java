package org.yunting.law.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.kernel.Stretch;

/** OLR 25: what of the sitting somebody missed is counted to the second, and no more than that. */
class LostTimeTest {
    private static final Instant NINE = Instant.parse("2026-11-27T01:00:00Z");

    @ParameterizedTest(name = "the court sits {0}, cut off {1}: {2} minutes lost")
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "10-60 | never | 0",
                "10-60 | 20-25 | 5",
                "10-60 | 0-10 | 0",
                "10-60 | 5-15 | 5",
                "10-60 | 50-90 | 10",
                "10-60 | 20-30 25-35 | 15",
                "10-60 | 25-35 20-30 | 15",
                "10-60 | 20-40 25-30 | 20",
                "10-60 | 20-30 30-40 | 20",
                "10-30 40-60 | 20-50 | 20",
                "10-30 40-60 | 30-40 | 0",
                "never | 20-30 | 0",
            })
    void what_was_lost_is_what_interruptions_and_sittings_share(
            @Nullable String sittings, @Nullable String interruptions, long minutes) {
        assertThat(LostTime.of(stretches(sittings), stretches(interruptions))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void for_any_interruptions_it_is_the_number_of_moments_in_which_the_court_sat_and_somebody_was_cut_off() {
        var random = new Random(25);
        for (int round = 0; round < 1_000; round++) {
            var sittings = List.of(minutes(10, 10 + random.nextInt(20)), minutes(40, 40 + random.nextInt(20)));
            var interruptions = new ArrayList<Stretch>();
            for (int interruption = random.nextInt(6); interruption > 0; interruption--) {
                int from = random.nextInt(70);
                interruptions.add(minutes(from, from + random.nextInt(15)));
            }

            var counted = IntStream.range(0, 100)
                    .filter(minute -> holds(sittings, minute) && holds(interruptions, minute))
                    .count();

            assertThat(LostTime.of(sittings, interruptions)).isEqualTo(Duration.ofMinutes(counted));
        }
    }

    @Test
    void no_stretch_of_time_ends_before_it_begins() {
        assertThatThrownBy(() -> minutes(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean holds(List<Stretch> stretches, int minute) {
        var at = NINE.plusSeconds(60L * minute);
        return stretches.stream().anyMatch(stretch -> !at.isBefore(stretch.from()) && at.isBefore(stretch.until()));
    }

    private static Stretch minutes(int from, int until) {
        return new Stretch(NINE.plusSeconds(60L * from), NINE.plusSeconds(60L * until));
    }

    /** Reads {@code 10-30 40-60}: minutes after nine. */
    private static List<Stretch> stretches(@Nullable String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(" ", -1))
                        .map(stretch -> stretch.split("-", -1))
                        .map(ends -> minutes(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .toList();
    }
}
