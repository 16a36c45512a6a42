package org.yunting.media.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final long SEED = 7;
    private static final long MILLI = 1_000_000;

    private final Passage passage = new Passage(SEED);

    @Test
    void a_perfect_line_lets_everything_through_at_once() {
        assertThat(passage.leavesAt(1_000, 5 * MILLI)).hasValue(5 * MILLI);
    }

    @Test
    void a_line_loses_as_often_as_it_is_told_and_the_same_packets_for_the_same_seed() {
        passage.setQuality(LineQuality.PERFECT.withLoss(0.2));
        Passage again = new Passage(SEED);
        again.setQuality(LineQuality.PERFECT.withLoss(0.2));

        List<OptionalLong> first = sent(passage, 10_000);

        assertThat(first).filteredOn(OptionalLong::isEmpty).hasSizeBetween(1_850, 2_150);
        assertThat(sent(again, 10_000)).isEqualTo(first);
    }

    @Test
    void delay_and_jitter_stay_in_their_bounds_and_keep_the_order() {
        passage.setQuality(LineQuality.PERFECT.withDelay(Duration.ofMillis(200), Duration.ofMillis(50)));

        List<Long> leaving =
                sent(passage, 1_000).stream().map(OptionalLong::orElseThrow).toList();

        assertThat(leaving).isSorted();
        for (int i = 0; i < leaving.size(); i++) {
            assertThat(leaving.get(i) - i * MILLI).isBetween(200 * MILLI, 250 * MILLI);
        }
    }

    @Test
    void an_overtaken_packet_comes_out_after_those_that_followed_it() {
        passage.setQuality(LineQuality.PERFECT.withReordering(0.1));

        List<Long> leaving =
                sent(passage, 1_000).stream().map(OptionalLong::orElseThrow).toList();

        assertThat(leaving)
                .hasSize(1_000)
                .isNotEqualTo(leaving.stream().sorted().toList());
    }

    @Test
    void a_slow_line_holds_packets_back_and_loses_what_does_not_fit_into_its_queue() {
        passage.setQuality(LineQuality.PERFECT.withBitsPerSecond(80_000));

        List<OptionalLong> leaving = sent(passage, 1_000);

        // 100 bytes take 10 ms. Within a second of sending, 100 packets pass and 50 fit into the queue of 500 ms.
        assertThat(leaving.getFirst()).hasValue(10 * MILLI);
        assertThat(leaving).filteredOn(OptionalLong::isPresent).hasSizeBetween(149, 152);
    }

    @Test
    void nothing_passes_a_cut_line_until_it_is_mended() {
        passage.setQuality(LineQuality.CUT);
        assertThat(passage.leavesAt(100, 0)).isEmpty();

        passage.setQuality(LineQuality.PERFECT);
        assertThat(passage.leavesAt(100, 0)).isPresent();
    }

    /** Packets of 100 bytes, one each millisecond. */
    private static List<OptionalLong> sent(Passage passage, int packets) {
        List<OptionalLong> leaving = new ArrayList<>();
        for (int i = 0; i < packets; i++) {
            leaving.add(passage.leavesAt(100, i * MILLI));
        }
        return leaving;
    }
}
