package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TransportStampTest {
    private static final int ID = 5;
    private final ExtensionIds ids = new ExtensionIds();

    TransportStampTest() {
        ids.add(ExtensionIds.TRANSPORT_SEQUENCE, ID);
        ids.add(ExtensionIds.AUDIO_LEVEL, 1);
    }

    @Test
    void the_number_goes_where_the_senders_own_stood_and_everything_else_stays() {
        byte[] elements = {0x10, 0x20, 0x51, 0, 7, (byte) 0xA0, 9, 0};
        RtpPacket packet = Packets.parsed(Packets.rtpExtended(0xBEDE, elements, 1, 7));
        HeaderExtensions.blankOneHop(packet, ids);

        int room = TransportStamp.room(packet.array());
        TransportStamp.write(packet.array(), room, ID, 0xFEDC);

        assertThat(HeaderExtensions.transportSequence(packet, ID)).isEqualTo(0xFEDC);
        assertThat(HeaderExtensions.audioLevel(packet, 1)).isEqualTo(0x20);
        assertThat(packet.array()[HeaderExtensions.find(packet, 10, 1)]).isEqualTo((byte) 9);
    }

    @Test
    void a_packet_without_room_stays_as_it_is() {
        byte[] tight = Packets.rtpExtended(0xBEDE, new byte[] {0x10, 0x20}, 1, 7);

        assertThat(TransportStamp.room(Packets.rtp(100, 1, 1, 7, new byte[] {1})))
                .isNegative();
        assertThat(TransportStamp.room(tight)).isNegative();
        assertThat(TransportStamp.room(Packets.rtpExtended(0x1000, new byte[8], 1, 7)))
                .isNegative();
    }

    @Test
    void padding_is_a_packet_of_nothing_with_room_for_a_number() {
        byte[] bytes = new byte[300];

        int length = TransportStamp.padding(bytes, 96, 77, 12, 240);
        RtpPacket packet = Packets.parsed(Arrays.copyOf(bytes, length));
        TransportStamp.write(packet.array(), TransportStamp.room(packet.array()), ID, 3);

        assertThat(packet.payloadLength()).isZero();
        assertThat(packet.payloadType()).isEqualTo(96);
        assertThat(packet.sequenceNumber()).isEqualTo(77);
        assertThat(packet.ssrc()).isEqualTo(12);
        assertThat(HeaderExtensions.transportSequence(packet, ID)).isEqualTo(3);
        assertThat(Retransmission.unwrap(packet, 11, 100)).isNull();
    }
}
