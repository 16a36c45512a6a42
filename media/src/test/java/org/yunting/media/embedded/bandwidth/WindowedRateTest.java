package org.yunting.media.embedded.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowedRateTest {
    private final WindowedRate rate = new WindowedRate(1_000);

    @Test
    void an_even_stream_has_its_rate_from_the_beginning_on() {
        for (int i = 0; i < 200; i++) {
            rate.add(125, i * 10_000L);
        }

        assertThat(rate.bitsPerSecond(1_999_999)).isEqualTo(100_000);
    }

    @Test
    void what_stopped_is_forgotten_within_the_window() {
        rate.add(1_000, 0);

        assertThat(rate.bitsPerSecond(500_000)).isPositive();
        assertThat(rate.bitsPerSecond(1_100_000)).isZero();
        assertThat(rate.bitsPerSecond(60_000_000)).isZero();
    }

    @Test
    void what_comes_late_counts_while_it_is_in_the_window() {
        rate.add(1_000, 5_000_000);
        rate.add(1_000, 4_500_000);
        rate.add(9_000, 3_000_000);

        assertThat(rate.bitsPerSecond(5_000_000)).isPositive().isLessThan(200_000);
    }
}
