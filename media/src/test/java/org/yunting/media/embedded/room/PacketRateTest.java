package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketRateTest {
    private static final int TICK_MILLIS = 100;

    private final PacketRate rate = new PacketRate();
    private long total;
    private long millis = 5_000;

    @Test
    void nothing_is_known_before_a_second_has_passed() {
        rate.take(1_000, 0);
        rate.take(2_000, 999);

        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void it_is_what_was_counted_in_the_last_seconds() {
        passes(30, 2_000);
        assertThat(rate.perSecond()).isEqualTo(2_000);

        passes(PacketRate.SECONDS / 2, 0);
        assertThat(rate.perSecond()).isBetween(900L, 1_200L);

        passes(PacketRate.SECONDS, 0);
        assertThat(rate.perSecond()).isZero();
    }

    private void passes(int seconds, int perSecond) {
        for (int tick = 0; tick < seconds * 10; tick++) {
            total += perSecond / 10;
            millis += TICK_MILLIS;
            rate.take(total, millis);
        }
    }
}
