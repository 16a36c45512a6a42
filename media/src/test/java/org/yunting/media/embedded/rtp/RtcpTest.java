package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;

class RtcpTest {
    private static final SenderReport REPORT =
            new SenderReport(0xAABB_CCDD, 0xE000_0001_8000_0000L, 12_345, 10, 1_000, List.of());

    @Test
    void a_compound_is_read_message_by_message() {
        ReportBlock block = new ReportBlock(42, 64, -3, 70_000, 11, 0x1234_5678, 65_536);
        byte[] bytes = new RtcpWriter()
                .receiverReport(1, List.of(block))
                .pictureLoss(1, 42)
                .nack(1, 42, new TreeSet<>(List.of(5, 6, 21, 22, 65_535)))
                .senderReport(REPORT)
                .toBytes();

        assertThat(RtcpReader.read(bytes, bytes.length))
                .containsExactly(
                        new ReceiverReport(1, List.of(block)),
                        new KeyFrameRequest(1, 42),
                        new Nack(1, 42, List.of(5, 6, 21, 22, 65_535)),
                        REPORT);
    }

    @Test
    void a_picture_loss_indication_has_the_form_of_rfc_4585() {
        byte[] bytes = new RtcpWriter().pictureLoss(0x0102_0304, 0x0506_0708).toBytes();

        assertThat(bytes).isEqualTo(HexFormat.of().parseHex("81ce00020102030405060708"));
    }

    @Test
    void a_full_intra_request_asks_for_the_streams_in_its_items() {
        byte[] bytes = HexFormat.of().parseHex("84ce0006000000010000000000000007010000000000000802000000");

        assertThat(RtcpReader.read(bytes, bytes.length))
                .containsExactly(new KeyFrameRequest(1, 7), new KeyFrameRequest(1, 8));
    }

    @Test
    void what_the_bridge_does_not_act_upon_is_skipped() {
        byte[] goodbyeThenPli =
                HexFormat.of().parseHex("81cb0001000000018fce00030000000100000000524d422081ce00020000000100000007");

        assertThat(RtcpReader.read(goodbyeThenPli, goodbyeThenPli.length)).containsExactly(new KeyFrameRequest(1, 7));
    }

    @Test
    void a_message_longer_than_the_packet_makes_all_of_it_worthless() {
        byte[] bytes = new RtcpWriter().pictureLoss(1, 42).senderReport(REPORT).toBytes();

        assertThat(RtcpReader.read(bytes, bytes.length - 4)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damaged_compounds_are_refused_or_read_without_an_exception(long seed) {
        Random random = new Random(seed);
        byte[] good = new RtcpWriter()
                .receiverReport(1, List.of(new ReportBlock(42, 1, 2, 3, 4, 5, 6)))
                .nack(1, 42, new TreeSet<>(List.of(1, 2, 3)))
                .toBytes();
        int read = 0;
        for (int i = 0; i < 25_000; i++) {
            byte[] damaged = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read += RtcpReader.read(damaged, damaged.length) == null ? 0 : 1;
        }
        assertThat(read).isPositive();
    }
}
