package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;

class ArrivalReportTest {
    private static final int RUNS = 200;

    @Test
    void what_one_side_writes_the_other_reads_to_the_quarter_of_a_millisecond() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            ArrivalFeedback feedback = new ArrivalFeedback();
            Map<Integer, Long> arrived = new HashMap<>();
            long now = 90_000_000L + random.nextInt(1_000_000);
            int first = random.nextInt(65_536);
            for (int i = 0; i < 1_500; i++) {
                now += random.nextInt(30_000);
                if (random.nextInt(10) > 2) {
                    arrived.put((first + i) & 0xFFFF, now);
                    feedback.onPacket((first + i) & 0xFFFF, now);
                }
            }
            Map<Integer, Long> read = new HashMap<>();
            for (byte[] message : feedback.report(1, 2)) {
                List<RtcpMessage> messages = Objects.requireNonNull(RtcpReader.read(message, message.length));
                ArrivalReport report = (ArrivalReport) messages.getFirst();
                for (int i = 0; i < report.count(); i++) {
                    if (report.arrived(i)) {
                        read.put((report.first() + i) & 0xFFFF, report.arrivedMicros(i));
                    }
                }
            }

            assertThat(read.keySet()).as("run %d", run).isEqualTo(arrived.keySet());
            arrived.forEach((number, micros) ->
                    assertThat(Objects.requireNonNull(read.get(number))).isBetween(micros - 250, micros));
        }
    }

    @Test
    void a_report_that_promises_more_than_it_has_makes_the_whole_compound_unbelievable() {
        ArrivalFeedback feedback = new ArrivalFeedback();
        feedback.onPacket(1, 1_000_000);
        byte[] report = feedback.report(1, 2).getFirst();
        report[15] = 100;

        assertThat(RtcpReader.read(report, report.length)).isNull();
    }
}
