package org.yunting.media.embedded.rtp;

import java.nio.ByteBuffer;
import java.util.Objects;

/** RTP packets for tests, written by the book rather than by the code under test. */
public final class Packets {
    private Packets() {}

    /** A packet without extension. */
    public static byte[] rtp(int payloadType, int sequenceNumber, long timestamp, int ssrc, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .put((byte) 0x80)
                .put((byte) payloadType)
                .putShort((short) sequenceNumber)
                .putInt((int) timestamp)
                .putInt(ssrc)
                .put(payload)
                .array();
    }

    /** A packet with an extension of that profile; the elements are padded to whole words. */
    public static byte[] rtpExtended(int profile, byte[] elements, int sequenceNumber, int ssrc) {
        int words = (elements.length + 3) / 4;
        return ByteBuffer.allocate(16 + 4 * words + 3)
                .put((byte) 0x90)
                .put((byte) 100)
                .putShort((short) sequenceNumber)
                .putInt(90_000)
                .putInt(ssrc)
                .putShort((short) profile)
                .putShort((short) words)
                .put(elements)
                .put(new byte[4 * words - elements.length])
                .put(new byte[] {1, 2, 3})
                .array();
    }

    /** A packet of sound with its level (RFC 6464) in a one-byte element of that id, as browsers send it. */
    public static byte[] levelled(
            int payloadType,
            int sequenceNumber,
            long timestamp,
            int ssrc,
            int elementId,
            int minusDecibels,
            byte[] payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .put((byte) 0x90)
                .put((byte) payloadType)
                .putShort((short) sequenceNumber)
                .putInt((int) timestamp)
                .putInt(ssrc)
                .putShort((short) 0xBEDE)
                .putShort((short) 1)
                .put((byte) (elementId << 4))
                .put((byte) (0x80 | minusDecibels))
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    /** A packet with a transport-wide sequence number in a one-byte element of that id. */
    public static byte[] numbered(
            int payloadType, int sequenceNumber, long timestamp, int ssrc, int elementId, int number, byte[] payload) {
        return ByteBuffer.allocate(20 + payload.length)
                .put((byte) 0x90)
                .put((byte) payloadType)
                .putShort((short) sequenceNumber)
                .putInt((int) timestamp)
                .putInt(ssrc)
                .putShort((short) 0xBEDE)
                .putShort((short) 1)
                .put((byte) (elementId << 4 | 1))
                .putShort((short) number)
                .put((byte) 0)
                .put(payload)
                .array();
    }

    /** The same packet as it is forwarded under another number. */
    public static byte[] renumbered(byte[] packet, int sequenceNumber) {
        return ByteBuffer.wrap(packet.clone())
                .putShort(2, (short) sequenceNumber)
                .array();
    }

    public static RtpPacket parsed(byte[] bytes) {
        return Objects.requireNonNull(RtpPacket.copyOf(bytes, bytes.length));
    }
}
