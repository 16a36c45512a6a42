package org.yunting.media.embedded.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate against lines of known width, on a clock of the test's own. */
class BandwidthEstimatorTest {
    private static final int SOUND_BYTES = 116;
    private static final int PICTURE_BYTES = 1_000;

    private final BandwidthEstimator estimator = new BandwidthEstimator();
    private final Probe probe = new Probe();
    private long picturesDue;
    private long waitedMost;

    @Test
    void of_a_receiver_that_does_not_report_nothing_is_known() {
        for (int i = 0; i < 1_000; i++) {
            estimator.onSent(PICTURE_BYTES, i * 10_000L);
        }

        assertThat(estimator.isKnown()).isFalse();
        assertThat(estimator.isLimited()).isFalse();
        assertThat(estimator.bitsPerSecond()).isEqualTo(BandwidthEstimator.INITIAL_BITS_PER_SECOND);
    }

    @ParameterizedTest
    @ValueSource(longs = {200_000, 300_000, 500_000, 1_000_000, 2_000_000})
    void too_much_for_a_line_is_noticed_within_two_seconds_and_the_estimate_fits_it(long carries) {
        PretendLine line = new PretendLine(estimator, carries, 1);

        send(line, 2, 2 * carries);

        assertThat(estimator.isLimited()).isTrue();
        assertThat(estimator.bitsPerSecond()).isBetween(carries / 2, carries);
    }

    @ParameterizedTest
    @ValueSource(longs = {300_000, 1_000_000})
    void who_sends_no_more_than_the_estimate_fills_no_queue(long carries) {
        PretendLine line = new PretendLine(estimator, carries, 2);
        send(line, 3, 2 * carries);
        waitedMost = 0;

        for (int second = 0; second < 30; second++) {
            send(line, 1, estimator.bitsPerSecond());
            // The half second that waits when it begins must drain first.
            waitedMost = second < 15 ? 0 : waitedMost;
        }

        assertThat(estimator.bitsPerSecond()).isBetween(carries * 6 / 10, carries * 11 / 10);
        assertThat(waitedMost).isLessThan(250);
    }

    @Test
    void delay_that_varies_without_growing_is_not_congestion() {
        PretendLine line = new PretendLine(estimator, 50_000_000, 3).delaying(200, 20);

        send(line, 30, 600_000);

        assertThat(estimator.isLimited()).isFalse();
        assertThat(estimator.bitsPerSecond()).isGreaterThan(550_000);
    }

    @Test
    void a_loss_that_stays_when_less_is_sent_is_the_lines_own_and_costs_no_picture() {
        PretendLine line = new PretendLine(estimator, 50_000_000, 4).losing(0.2);
        long wanted = 600_000;

        for (int second = 0; second < 15; second++) {
            send(line, 1, estimator.isLimited() && estimator.bitsPerSecond() < wanted ? 60_000 : wanted);
        }

        assertThat(estimator.isLimited()).isFalse();
    }

    /** What is lost behind a queue that stands is lost of little, too, and yet it is not the line's own. */
    @ParameterizedTest
    @MethodSource("momentsOfNarrowing")
    void a_line_that_becomes_narrower_than_the_least_that_is_sent_is_known_for_that(int frames, long carries) {
        PretendLine line = new PretendLine(estimator, 10_000_000, 10).delaying(1, 10);

        show(line, frames, 6, 1_000, 0);
        line.carry(carries);
        show(line, 750, 1, 550, 600_000);

        assertThat(estimator.bitsPerSecond()).isLessThan(118_000);
    }

    static List<Arguments> momentsOfNarrowing() {
        List<Arguments> moments = new ArrayList<>();
        for (int frames = 0; frames < 12; frames++) {
            moments.add(arguments(frames, 45_000));
            moments.add(arguments(frames, 60_000));
            moments.add(arguments(frames, 90_000));
        }
        return moments;
    }

    @Test
    void a_line_that_was_cut_and_is_back_has_the_estimate_it_had() {
        PretendLine line = new PretendLine(estimator, 50_000_000, 5);
        send(line, 5, 600_000);
        long before = estimator.bitsPerSecond();

        line.losing(1);
        send(line, 3, 600_000);
        line.losing(0);
        send(line, 3, 600_000);

        assertThat(estimator.bitsPerSecond()).isGreaterThan(before / 2);
    }

    @Test
    void a_receivers_clock_that_begins_anew_changes_nothing() {
        long end = (1L << 23) * 64_000;
        PretendLine line = new PretendLine(estimator, 50_000_000, 9).withClockAt(end - 5_000_000);

        send(line, 10, 600_000);

        assertThat(estimator.isLimited()).isFalse();
        assertThat(estimator.bitsPerSecond()).isGreaterThan(550_000);
    }

    @Test
    void probes_find_within_five_seconds_that_a_line_carries_more_than_is_sent() {
        PretendLine line = new PretendLine(estimator, 10_000_000, 6);

        sendProbing(line, 5, 160_000, 2_000_000);

        assertThat(estimator.isLimited()).isFalse();
        assertThat(estimator.bitsPerSecond()).isGreaterThan(1_800_000);
    }

    @Test
    void a_probe_that_was_too_much_is_not_repeated_at_once() {
        PretendLine line = new PretendLine(estimator, 300_000, 7);

        sendProbing(line, 30, 160_000, 500_000);

        assertThat(estimator.bitsPerSecond()).isBetween(150_000L, 330_000L);
        // Half a second's queue each time, and after that 5, 10, 20 seconds of peace.
        assertThat(paddedMicros).isLessThan(4_000_000);
    }

    @Test
    void a_line_that_widens_is_found_again_by_a_later_probe() {
        PretendLine line = new PretendLine(estimator, 300_000, 8);
        sendProbing(line, 10, 160_000, 500_000);

        line.carry(3_000_000);
        sendProbing(line, 25, 160_000, 500_000);

        assertThat(estimator.bitsPerSecond()).isGreaterThan(500_000);
    }

    /** Pictures alone, 25 a second, as long as the estimate lets the least of them through; probes as wanted. */
    private void show(PretendLine line, int frames, int packets, int bytes, long wanted) {
        for (int i = 0; i < 8 * frames; i++) {
            boolean holds = estimator.isLimited() && estimator.bitsPerSecond() < 118_000;
            for (int packet = 0; i % 8 == 0 && !holds && packet < packets; packet++) {
                line.send(bytes);
            }
            if (i % 20 == 0) {
                probe.onTick(estimator, wanted, line.nowMicros());
            }
            for (int padding = 0; padding < 20 && probe.due(line.nowMicros()) > 0; padding++) {
                line.send(260);
                probe.onSent(260 + BandwidthEstimator.OVERHEAD_BYTES);
            }
            line.step();
        }
    }

    private long paddedMicros;

    /** Sound of 64 kbit/s and pictures of the rest. */
    private void send(PretendLine line, int seconds, long bitsPerSecond) {
        sendProbing(line, seconds, bitsPerSecond, 0);
    }

    private void sendProbing(PretendLine line, int seconds, long bitsPerSecond, long wanted) {
        long pictures = Math.max(0, bitsPerSecond - 64_000);
        long steps = seconds * 1_000_000L / PretendLine.STEP_MICROS;
        for (long i = 0; i < steps; i++) {
            if (i % 4 == 0) {
                line.send(SOUND_BYTES);
            }
            picturesDue += pictures * PretendLine.STEP_MICROS;
            long cost = (PICTURE_BYTES + BandwidthEstimator.OVERHEAD_BYTES) * 8_000_000L;
            while (picturesDue >= cost) {
                picturesDue -= cost;
                line.send(PICTURE_BYTES);
            }
            if (i % 20 == 0) {
                probe.onTick(estimator, wanted, line.nowMicros());
            }
            boolean padded = false;
            while (wanted > 0 && probe.due(line.nowMicros()) > 0) {
                line.send(260);
                probe.onSent(260 + BandwidthEstimator.OVERHEAD_BYTES);
                padded = true;
            }
            paddedMicros += padded ? PretendLine.STEP_MICROS : 0;
            waitedMost = Math.max(waitedMost, line.waitedMillis());
            line.step();
        }
    }
}
