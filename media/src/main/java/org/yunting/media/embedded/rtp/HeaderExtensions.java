package org.yunting.media.embedded.rtp;

import java.util.Arrays;

/** Elements of the RTP header extension, in the one-byte and the two-byte form (RFC 8285 section 4). */
public final class HeaderExtensions {
    private static final int ONE_BYTE_PROFILE = 0xBEDE;
    private static final int TWO_BYTE_PROFILE = 0x1000;
    private static final int TWO_BYTE_PROFILE_MASK = 0xFFF0;

    /** The one-byte form reserves this id: whatever follows is ignored. */
    private static final int ONE_BYTE_STOP = 15;

    private HeaderExtensions() {}

    /** The offset of the data of the element with this id, or -1 if the packet has none of at least that many bytes. */
    public static int find(RtpPacket packet, int id, int lengthMin) {
        byte[] bytes = packet.array();
        int header = elementHeaderLength(packet);
        int at = element(packet, header, packet.extensionOffset());
        while (at >= 0) {
            int length = length(bytes, at, header);
            if (id(bytes, at, header) == id && length >= lengthMin) {
                return at + header;
            }
            at = element(packet, header, at + header + length);
        }
        return -1;
    }

    /** ssrc-audio-level (RFC 6464): 0 is the loudest, 127 silence, and 128 more where the sender hears a voice; -1 if the packet does not say. */
    public static int audioLevel(RtpPacket packet, int id) {
        int offset = id == 0 ? -1 : find(packet, id, 1);
        return offset < 0 ? -1 : packet.array()[offset] & 0xFF;
    }

    /** The transport-wide sequence number, or -1 if the packet has none. */
    public static int transportSequence(RtpPacket packet, int id) {
        int offset = id == 0 ? -1 : find(packet, id, 2);
        return offset < 0 ? -1 : Bits.shortAt(packet.array(), offset);
    }

    /** Turns the elements that concern only the sender's hop into padding, so that receivers do not see them. */
    public static void blankOneHop(RtpPacket packet, ExtensionIds ids) {
        byte[] bytes = packet.array();
        int header = elementHeaderLength(packet);
        int at = element(packet, header, packet.extensionOffset());
        while (at >= 0) {
            int end = at + header + length(bytes, at, header);
            if (ids.isOfOneHop(id(bytes, at, header))) {
                Arrays.fill(bytes, at, end, (byte) 0);
            }
            at = element(packet, header, end);
        }
    }

    /** Bytes before the data of each element: 1 or 2, or 0 if the packet has no elements in a form that is known. */
    private static int elementHeaderLength(RtpPacket packet) {
        int offset = packet.extensionOffset();
        if (offset < 0) {
            return 0;
        }
        int profile = Bits.shortAt(packet.array(), offset - 4);
        if (profile == ONE_BYTE_PROFILE) {
            return 1;
        }
        return (profile & TWO_BYTE_PROFILE_MASK) == TWO_BYTE_PROFILE ? 2 : 0;
    }

    /** Where the next element begins, at this offset or after it; -1 if none follows. */
    private static int element(RtpPacket packet, int header, int from) {
        byte[] bytes = packet.array();
        int end = packet.headerLength();
        int at = from;
        while (header > 0 && at + header <= end) {
            if (bytes[at] != 0) {
                boolean stops = header == 1 && id(bytes, at, header) == ONE_BYTE_STOP;
                return stops || at + header + length(bytes, at, header) > end ? -1 : at;
            }
            at++;
        }
        return -1;
    }

    private static int id(byte[] bytes, int offset, int header) {
        return header == 1 ? (bytes[offset] & 0xFF) >> 4 : bytes[offset] & 0xFF;
    }

    private static int length(byte[] bytes, int offset, int header) {
        return header == 1 ? (bytes[offset] & 0x0F) + 1 : bytes[offset + 1] & 0xFF;
    }
}
