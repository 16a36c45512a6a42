package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1));
    private long now = 77;

    @Test
    void the_first_fall_is_mended_at_once_and_each_further_one_waits_twice_as_long() {
        for (int seconds : new int[] {0, 1, 2, 4, 8, 16}) {
            assertThat(falls()).contains(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void the_seventh_within_five_minutes_is_the_last() {
        for (int fall = 0; fall < 6; fall++) {
            assertThat(falls()).isPresent();
        }

        assertThat(falls()).isEmpty();
    }

    @Test
    void falls_are_forgotten_after_five_minutes() {
        for (int fall = 0; fall < 6; fall++) {
            assertThat(falls()).isPresent();
        }
        now += TimeUnit.MINUTES.toNanos(5) + 1;

        assertThat(falls()).contains(Duration.ZERO);
    }

    private Optional<Duration> falls() {
        return backOff.afterFall(now);
    }
}
