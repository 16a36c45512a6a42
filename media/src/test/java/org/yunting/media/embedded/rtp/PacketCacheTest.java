package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketCacheTest {
    private static final int LARGE = 1_000;
    private static final int WRAP = 65_536;

    private final PacketCache cache = new PacketCache();
    private final byte[] read = new byte[2_048];

    @Test
    void a_packet_is_read_as_it_was_put_in_whatever_becomes_of_the_array_it_came_in() {
        var packet = packet(10, 5);
        byte[] asItWas = packet.bytes();

        cache.put(packet, 0);
        packet.array()[packet.headerLength()] = 99;

        assertThat(cache.read(10, read)).isEqualTo(asItWas.length);
        assertThat(read).startsWith(asItWas);
    }

    @Test
    void the_next_packet_in_the_same_place_takes_it_over() {
        cache.put(packet(10, 1), 0);
        cache.put(packet(10 + PacketCache.SIZE, 1), 0);

        assertThat(cache.contains(10)).isFalse();
        assertThat(cache.read(10, read)).isZero();
        assertThat(cache.contains(10 + PacketCache.SIZE)).isTrue();
    }

    @Test
    void three_seconds_of_a_picture_are_kept_however_much_that_is() {
        // given 300 packets of 1,000 bytes a second: 2.4 Mbit/s
        int last = putSteadily(WRAP - 2_000, 3_000, 300);

        for (int number = last - 800; number <= last; number++) {
            int length = cache.read(number % WRAP, read);
            assertThat(length).as("packet %d before the last", last - number).isPositive();
            assertThat(read).startsWith(packet(number, LARGE).bytes());
        }
    }

    @Test
    void a_flood_takes_no_more_memory_than_is_allowed_and_never_another_packets_bytes() {
        int last = putSteadily(0, 20_000, 5_000);

        int readable = 0;
        for (int number = last - PacketCache.SIZE + 1; number <= last; number++) {
            int length = cache.read(number, read);
            readable += length;
            if (length > 0) {
                assertThat(read).startsWith(packet(number, LARGE).bytes());
            }
            assertThat(cache.contains(number)).isTrue();
        }
        assertThat(readable).isLessThanOrEqualTo(PacketCache.BYTES_MAX).isGreaterThan(PacketCache.BYTES_MAX / 2);
    }

    /** Puts packets in at so many a second; the number of the last one. */
    private int putSteadily(int first, int count, int perSecond) {
        for (int i = 0; i < count; i++) {
            cache.put(packet(first + i, LARGE), 1_000L * i / perSecond);
        }
        return first + count - 1;
    }

    /** With its number in its payload, so that each is another one. */
    private static RtpPacket packet(int number, int payloadLength) {
        byte[] payload = new byte[payloadLength];
        payload[payloadLength / 2] = (byte) number;
        payload[payloadLength - 1] = (byte) (number >> 8);
        return Packets.parsed(Packets.rtp(100, number % WRAP, number, 7, payload));
    }
}
