package org.yunting.media.embedded.rtp;

import org.jspecify.annotations.Nullable;

/** The retransmission payload format (RFC 4588 section 4): the original packet with its sequence number in front of the payload. */
public final class Retransmission {
    private static final int OSN_LENGTH = 2;

    private Retransmission() {}

    /**
     * Wraps a packet for resending.
     *
     * @param payloadType of the retransmission format in the receiver's session
     * @param sequenceNumber of the retransmission stream towards that receiver
     * @return the bytes of the retransmission packet, padding dropped
     */
    public static byte[] wrap(RtpPacket original, int ssrc, int payloadType, int sequenceNumber) {
        int header = original.headerLength();
        int payload = original.payloadLength();
        byte[] bytes = new byte[header + OSN_LENGTH + payload];
        System.arraycopy(original.array(), 0, bytes, 0, header);
        System.arraycopy(original.array(), header, bytes, header + OSN_LENGTH, payload);
        bytes[0] &= (byte) ~0x20;
        bytes[1] = (byte) ((bytes[1] & 0x80) | payloadType);
        Bits.putShort(bytes, 2, sequenceNumber);
        Bits.putInt(bytes, 8, ssrc);
        Bits.putShort(bytes, header, original.sequenceNumber());
        return bytes;
    }

    /**
     * Restores the original packet.
     *
     * @return null if the packet carries nothing: browsers probe for bandwidth with retransmission packets of padding only
     */
    public static @Nullable RtpPacket unwrap(RtpPacket retransmission, int ssrc, int payloadType) {
        int header = retransmission.headerLength();
        int payload = retransmission.payloadLength() - OSN_LENGTH;
        if (payload <= 0) {
            return null;
        }
        byte[] source = retransmission.array();
        byte[] bytes = new byte[header + payload];
        System.arraycopy(source, 0, bytes, 0, header);
        System.arraycopy(source, header + OSN_LENGTH, bytes, header, payload);
        bytes[0] &= (byte) ~0x20;
        bytes[1] = (byte) ((bytes[1] & 0x80) | payloadType);
        Bits.putShort(bytes, 2, Bits.shortAt(source, header));
        Bits.putInt(bytes, 8, ssrc);
        return RtpPacket.owning(bytes);
    }
}
