package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.yunting.media.embedded.LayeredCamera.Piece;
import org.yunting.media.embedded.rtp.RtpPacket;

/** What one receiver was sent of the picture of a {@link LayeredCamera}, in the order of arrival. */
final class ForwardedPicture {
    private static final long LONGEST_PAUSE = 60 * 90_000L;

    /** @param isKey whether it is of a frame that can be decoded by itself */
    private record Packet(int number, int timestamp, int pictureId, int tl0, int temporal, boolean isKey, Piece piece) {
        static Packet of(RtpPacket packet) {
            ByteBuffer bytes = ByteBuffer.wrap(packet.bytes());
            int payload = packet.headerLength();
            return new Packet(
                    packet.sequenceNumber(),
                    (int) packet.timestamp(),
                    bytes.getShort(payload + 2) & 0x7FFF,
                    bytes.get(payload + 4) & 0xFF,
                    (bytes.get(payload + 5) & 0xFF) >> 6,
                    (bytes.get(payload + 6) & 1) == 0,
                    Piece.of(bytes, payload));
        }

        boolean isLast() {
            return piece.index() == piece.count() - 1;
        }
    }

    private final List<Packet> packets = new ArrayList<>();

    void arrived(RtpPacket packet) {
        packets.add(Packet.of(packet));
    }

    int count() {
        return packets.size();
    }

    /** Pixels of the picture that was forwarded as a whole last, or 0. */
    int height() {
        return packets.isEmpty() || !packets.getLast().isLast()
                ? 0
                : LayeredCamera.HEIGHTS.get(packets.getLast().piece().layer());
    }

    /** The clock of that frame as it was forwarded. */
    int timestampOf(int frame) {
        return packets.stream()
                .filter(packet -> packet.piece().frame() == frame)
                .findFirst()
                .orElseThrow()
                .timestamp();
    }

    boolean has(int frame) {
        return packets.stream().anyMatch(packet -> packet.piece().frame() == frame);
    }

    /** The layers that it was forwarded in, one after the other. */
    List<Integer> heights() {
        List<Integer> heights = new ArrayList<>();
        for (Packet packet : packets) {
            int height = LayeredCamera.HEIGHTS.get(packet.piece().layer());
            if (heights.isEmpty() || heights.getLast() != height) {
                heights.add(height);
            }
        }
        return heights;
    }

    /** Nothing in the numbers tells that it is of several layers, and each of them begins where it can be decoded. */
    void isOneStream() {
        assertThat(packets.getFirst().isKey()).isTrue();
        for (int i = 1; i < packets.size(); i++) {
            Packet before = packets.get(i - 1);
            Packet packet = packets.get(i);
            assertThat(packet.number()).as("%s after %s", packet, before).isEqualTo((before.number() + 1) & 0xFFFF);
            if (before.isLast()) {
                begins(packet, before);
            } else {
                goesOn(packet, before);
            }
        }
    }

    private static void begins(Packet packet, Packet before) {
        assertThat(packet.piece().index()).as("%s after %s", packet, before).isZero();
        assertThat(packet.pictureId()).as("%s after %s", packet, before).isEqualTo((before.pictureId() + 1) & 0x7FFF);
        // Where it stood still in between a Jitsi Videobridge lets this one jump, to a key frame.
        if (!packet.isKey() || packet.piece().layer() != before.piece().layer()) {
            int next = packet.temporal() == 0 ? before.tl0() + 1 : before.tl0();
            assertThat(packet.tl0()).as("%s after %s", packet, before).isEqualTo(next & 0xFF);
        }
        assertThat((long) packet.timestamp() - before.timestamp())
                .as("%s after %s", packet, before)
                .isBetween(1L, LONGEST_PAUSE);
        if (packet.piece().layer() != before.piece().layer()) {
            assertThat(packet.isKey()).as("%s after %s", packet, before).isTrue();
        }
    }

    private static void goesOn(Packet packet, Packet before) {
        assertThat(packet.piece())
                .isEqualTo(new Piece(
                        before.piece().frame(),
                        before.piece().layer(),
                        before.piece().index() + 1,
                        before.piece().count()));
        assertThat(packet.pictureId()).isEqualTo(before.pictureId());
        assertThat(packet.tl0()).isEqualTo(before.tl0());
        assertThat(packet.timestamp()).isEqualTo(before.timestamp());
    }
}
