package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the reports with a decoder written from the draft, independently of the writer. */
class ArrivalFeedbackTest {
    private final ArrivalFeedback feedback = new ArrivalFeedback();

    @Test
    void nothing_is_reported_before_something_arrived() {
        assertThat(feedback.report(1, 2)).isEmpty();
    }

    @Test
    void arrivals_and_losses_are_reported_once() {
        feedback.onPacket(10, 1_000_000);
        feedback.onPacket(11, 1_010_000);
        feedback.onPacket(14, 1_200_000);

        List<byte[]> reports = feedback.report(1, 2);

        assertThat(reports).hasSize(1);
        assertThat(decode(reports.getFirst()))
                .isEqualTo(Map.of(10, 1_000_000L, 11, 1_010_000L, 12, -1L, 13, -1L, 14, 1_200_000L));
        assertThat(feedback.report(1, 2)).isEmpty();
    }

    @Test
    void a_packet_that_arrives_after_it_was_reported_missing_is_reported_again() {
        feedback.onPacket(1, 0);
        feedback.onPacket(3, 1_000);
        feedback.report(1, 2);
        feedback.onPacket(2, 2_000);

        assertThat(decode(feedback.report(1, 2).getFirst())).containsEntry(2, 2_000L);
    }

    @Test
    void the_reports_are_numbered() {
        feedback.onPacket(1, 0);
        byte[] first = feedback.report(1, 2).getFirst();
        feedback.onPacket(2, 0);
        byte[] second = feedback.report(1, 2).getFirst();

        assertThat(first[19]).isEqualTo((byte) 0);
        assertThat(second[19]).isEqualTo((byte) 1);
    }

    @Test
    void a_pause_longer_than_a_delta_can_say_begins_a_new_report() {
        feedback.onPacket(1, 0);
        feedback.onPacket(2, 60_000_000);

        List<byte[]> reports = feedback.report(1, 2);

        assertThat(reports).hasSize(2);
        assertThat(decode(reports.get(1))).containsEntry(2, 60_000_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_mixture_of_loss_reordering_and_wrap_is_reported_as_it_was(long seed) {
        Random random = new Random(seed);
        Map<Integer, Long> arrived = new TreeMap<>();
        Map<Integer, Long> reported = new TreeMap<>();
        int first = 65_536 - random.nextInt(500);
        long micros = random.nextInt(1_000_000) * 250L;
        for (int index = 0; index < 2_000; index++) {
            micros += random.nextInt(20) == 0 ? random.nextInt(2_000_000) / 250 * 250L : random.nextInt(40) * 250L;
            int number = (first + index) & 0xFFFF;
            int shuffled = random.nextInt(10) == 0 ? (number - random.nextInt(5)) & 0xFFFF : number;
            if (random.nextInt(5) > 0 && (index == 0 || shuffled != ((first - 1) & 0xFFFF))) {
                feedback.onPacket(shuffled, micros);
                arrived.put(shuffled, micros);
            }
            if (random.nextInt(50) == 0) {
                feedback.report(1, 2).forEach(report -> reported.putAll(decode(report)));
            }
        }
        feedback.report(1, 2).forEach(report -> reported.putAll(decode(report)));

        assertThat(reported).containsAllEntriesOf(arrived);
        assertThat(reported.entrySet())
                .filteredOn(entry -> entry.getValue() >= 0)
                .hasSameSizeAs(arrived.entrySet());
    }

    @Test
    void a_sender_that_jumps_about_cannot_make_reports_grow() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            feedback.onPacket(random.nextInt(65_536), i * 1_000L);
        }

        assertThat(feedback.report(1, 2)).hasSizeLessThanOrEqualTo(12).allMatch(report -> report.length <= 1_200);
    }

    /** Arrival in microseconds by sequence number; -1 for what did not arrive. */
    private static Map<Integer, Long> decode(byte[] report) {
        ByteBuffer buffer = ByteBuffer.wrap(report);
        assertThat(buffer.get(0) & 0xDF).isEqualTo(0x8F);
        assertThat(buffer.get(1) & 0xFF).isEqualTo(205);
        assertThat(buffer.getShort(2)).isEqualTo((short) (report.length / 4 - 1));
        int base = buffer.getShort(12) & 0xFFFF;
        int count = buffer.getShort(14) & 0xFFFF;
        long micros = (buffer.getInt(16) >>> 8) * 64_000L;
        int[] symbols = new int[count];
        int offset = 20;
        for (int i = 0; i < count; offset += 2) {
            int chunk = buffer.getShort(offset) & 0xFFFF;
            if (chunk >>> 15 == 0) {
                for (int run = chunk & 0x1FFF; run > 0 && i < count; run--) {
                    symbols[i++] = (chunk >>> 13) & 3;
                }
            } else {
                assertThat(chunk >>> 14).isEqualTo(3);
                for (int shift = 12; shift >= 0 && i < count; shift -= 2) {
                    symbols[i++] = (chunk >>> shift) & 3;
                }
            }
        }
        Map<Integer, Long> arrivals = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            if (symbols[i] == 1) {
                micros += 250L * (buffer.get(offset++) & 0xFF);
            } else if (symbols[i] == 2) {
                micros += 250L * buffer.getShort(offset);
                offset += 2;
            }
            arrivals.put((base + i) & 0xFFFF, symbols[i] == 0 ? -1L : micros);
        }
        boolean padded = (buffer.get(0) & 0x20) != 0;
        assertThat(report.length - offset).isEqualTo(padded ? report[report.length - 1] : 0);
        return arrivals;
    }
}
