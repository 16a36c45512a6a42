package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;

class ReceptionStatisticsTest {
    private final ReceptionStatistics statistics = new ReceptionStatistics(90_000);

    @Test
    void losses_are_counted_over_a_wrap_of_the_sequence_number() {
        for (int number : new int[] {65_533, 65_534, 0, 1, 4}) {
            arrive(number, 0, 0);
        }

        ReportBlock block = statistics.report(7, 0);

        assertThat(block.cumulativeLost()).isEqualTo(3);
        assertThat(block.fractionLost()).isEqualTo(3 * 256 / 8);
        assertThat(block.highestSequence()).isEqualTo(65_536 + 4);
    }

    @Test
    void the_fraction_is_that_of_the_last_interval() {
        arrive(1, 0, 0);
        arrive(3, 0, 0);
        statistics.report(7, 0);
        arrive(4, 0, 0);

        ReportBlock block = statistics.report(7, 500);

        assertThat(block.fractionLost()).isZero();
        assertThat(block.cumulativeLost()).isEqualTo(1);
    }

    @Test
    void a_late_packet_makes_up_for_its_loss() {
        arrive(1, 0, 0);
        arrive(3, 0, 0);
        arrive(2, 0, 0);

        assertThat(statistics.report(7, 0).cumulativeLost()).isZero();
    }

    @Test
    void an_even_stream_has_no_jitter_and_an_uneven_one_has() {
        for (int i = 0; i < 50; i++) {
            arrive(i, i * 3_000L, i * 33_333L);
        }
        assertThat(statistics.report(7, 0).jitter()).isLessThanOrEqualTo(1);

        for (int i = 50; i < 100; i++) {
            arrive(i, i * 3_000L, i * 33_333L + (i % 2) * 10_000L);
        }
        // Every arrival is 10 ms, 900 units, off the one before.
        assertThat(statistics.report(7, 0).jitter()).isBetween(700, 900);
    }

    @Test
    void the_delay_since_the_senders_report_is_in_units_of_a_65536th_of_a_second() {
        statistics.onSenderReport(new SenderReport(7, 0x1234_5678_9ABC_DEF0L, 0, 0, 0, List.of()), 1_000);
        arrive(1, 0, 0);

        ReportBlock block = statistics.report(7, 1_500);

        assertThat(block.lastSenderReport()).isEqualTo(0x5678_9ABC);
        assertThat(block.delaySinceLastSenderReport()).isEqualTo(32_768);
    }

    private void arrive(int number, long timestamp, long micros) {
        statistics.onPacket(Packets.parsed(Packets.rtp(100, number, timestamp, 7, new byte[1])), micros);
    }
}
