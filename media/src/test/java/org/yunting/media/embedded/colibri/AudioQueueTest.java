package org.yunting.media.embedded.colibri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.room.AudioLevel;
import org.yunting.media.embedded.rtp.Packets;

class AudioQueueTest {
    private static final AudioLevel LEVEL = new AudioLevel(30, true);

    private final AudioQueue queue = new AudioQueue(4);
    private final MediaJsonWriter writer = new MediaJsonWriter();

    @Test
    void a_full_ring_takes_nothing_more_and_loses_nothing_it_has() {
        for (int i = 0; i < 4; i++) {
            assertThat(offer(i)).isTrue();
        }

        assertThat(offer(4)).isFalse();

        assertThat(Objects.requireNonNull(queue.peek()).sequenceNumber()).isZero();
        queue.remove();
        assertThat(offer(5)).isTrue();
    }

    @Test
    void what_was_dropped_leaves_a_hole_in_the_numbers_of_events() {
        for (int i = 0; i < 7; i++) {
            offer(i);
        }
        var messages = drained();
        offer(7);
        messages.addAll(drained());

        // one introduction, four packets, three dropped, one packet
        assertThat(messages.stream().map(AudioQueueTest::number)).containsExactly(1L, 2L, 3L, 4L, 5L, 9L);
    }

    @Test
    void a_recorder_that_comes_back_is_told_again_who_sends() {
        offer(0);
        drained();
        offer(1);

        var again = writer.forAnotherConnection().messages(Objects.requireNonNull(queue.peek()));

        assertThat(again.getFirst()).contains("\"event\":\"start\"").contains("\"endpointId\":\"ada\"");
        assertThat(number(again.getLast())).isEqualTo(4);
    }

    @Test
    void timestamps_go_on_when_thirty_two_bits_are_full() {
        queue.offer("ada", "ada-a0", Packets.parsed(packet(65_535, 0xFFFF_FF00L)), LEVEL, 0);
        queue.offer("ada", "ada-a0", Packets.parsed(packet(0, 0xFFFF_FF00L + 960)), LEVEL, 20_000);

        var messages = drained();

        assertThat(messages.get(1)).contains("\"chunk\":\"65535\"").contains("\"timestamp\":\"0\"");
        assertThat(messages.get(2)).contains("\"chunk\":\"65536\"").contains("\"timestamp\":\"960\"");
    }

    private boolean offer(int number) {
        return queue.offer("ada", "ada-a0", Packets.parsed(packet(number, 960L * number)), LEVEL, 20_000L * number);
    }

    private static byte[] packet(int number, long timestamp) {
        return Packets.rtp(111, number, timestamp, 10, new byte[] {0x78, 1, 2});
    }

    private List<String> drained() {
        var messages = new ArrayList<String>();
        for (var entry = queue.peek(); entry != null; entry = queue.peek()) {
            messages.addAll(writer.messages(entry));
            queue.remove();
        }
        return messages;
    }

    private static long number(String message) {
        return Long.parseLong(message.replaceAll(".*\"sequenceNumber\":\"(\\d+)\".*", "$1"));
    }
}
