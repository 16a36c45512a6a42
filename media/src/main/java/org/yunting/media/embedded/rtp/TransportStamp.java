package org.yunting.media.embedded.rtp;

import java.util.Arrays;

/**
 * Writes the transport-wide sequence number of one hop into a packet that is about to go over it. It goes where the sender's own stood, which has been blanked: nothing is moved and the packet does not grow. A packet whose
 * sender negotiated no such number has no room, and goes without.
 */
public final class TransportStamp {
    /** Header of the element and the number, in the one-byte form. */
    private static final int ELEMENT_LENGTH = 3;

    private static final int ONE_BYTE_PROFILE = 0xBEDE;
    private static final int FIXED_HEADER_LENGTH = RtpPacket.FIXED_HEADER_LENGTH;

    private TransportStamp() {}

    /** Where there is room for the element in the extension of this packet, or -1. */
    public static int room(byte[] packet) {
        if ((packet[0] & 0x10) == 0) {
            return -1;
        }
        int extension = FIXED_HEADER_LENGTH + 4 * (packet[0] & 0x0F);
        if (Bits.shortAt(packet, extension) != ONE_BYTE_PROFILE) {
            return -1;
        }
        int at = extension + 4;
        int end = at + 4 * Bits.shortAt(packet, extension + 2);
        int blank = 0;
        while (at < end) {
            if (packet[at] != 0) {
                blank = 0;
                at += 2 + (packet[at] & 0x0F);
                continue;
            }
            at++;
            if (++blank == ELEMENT_LENGTH) {
                return at - ELEMENT_LENGTH;
            }
        }
        return -1;
    }

    /** Writes the element there. */
    public static void write(byte[] packet, int offset, int id, int number) {
        packet[offset] = (byte) (id << 4 | 1);
        Bits.putShort(packet, offset + 1, number);
    }

    /**
     * A packet of a retransmission stream with nothing in it but padding and room for the number, as senders probe with.
     *
     * @param padding bytes of it, 1 to 255
     * @return its length
     */
    public static int padding(byte[] target, int payloadType, int sequenceNumber, int ssrc, int padding) {
        int header = FIXED_HEADER_LENGTH + 8;
        Arrays.fill(target, 0, header + padding, (byte) 0);
        target[0] = (byte) 0xB0;
        target[1] = (byte) payloadType;
        Bits.putShort(target, 2, sequenceNumber);
        Bits.putInt(target, 8, ssrc);
        Bits.putShort(target, FIXED_HEADER_LENGTH, ONE_BYTE_PROFILE);
        Bits.putShort(target, FIXED_HEADER_LENGTH + 2, 1);
        target[header + padding - 1] = (byte) padding;
        return header + padding;
    }
}
