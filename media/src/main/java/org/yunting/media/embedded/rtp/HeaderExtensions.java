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
        return walk(
                packet,
                (elementId, offset, dataOffset, dataLength) ->
                        elementId == id && dataLength >= lengthMin ? dataOffset : -1);
    }

    /** ssrc-audio-level (RFC 6464): 0 is the loudest, 127 silence, and 128 more where the sender hears a voice; -1 if the packet does not say. */
    public static int audioLevel(RtpPacket packet, int id) {
        int offset = id == 0 ? -1 : find(packet, id, 1);
        return offset < 0 ? -1 : packet.bytes()[offset] & 0xFF;
    }

    /** The transport-wide sequence number, or -1 if the packet has none. */
    public static int transportSequence(RtpPacket packet, int id) {
        int offset = id == 0 ? -1 : find(packet, id, 2);
        return offset < 0 ? -1 : Bits.shortAt(packet.bytes(), offset);
    }

    /** Turns the elements that concern only the sender's hop into padding, so that receivers do not see them. */
    public static void blankOneHop(RtpPacket packet, ExtensionIds ids) {
        byte[] bytes = packet.bytes();
        walk(packet, (elementId, offset, dataOffset, dataLength) -> {
            if (ids.isOfOneHop(elementId)) {
                Arrays.fill(bytes, offset, dataOffset + dataLength, (byte) 0);
            }
            return -1;
        });
    }

    @FunctionalInterface
    private interface Visitor {
        /** Answers something not negative to stop there. */
        int visit(int id, int offset, int dataOffset, int dataLength);
    }

    private static int walk(RtpPacket packet, Visitor visitor) {
        int offset = packet.extensionOffset();
        if (offset < 0) {
            return -1;
        }
        int profile = Bits.shortAt(packet.bytes(), offset - 4);
        if (profile == ONE_BYTE_PROFILE) {
            return walk(packet, 1, visitor);
        }
        return (profile & TWO_BYTE_PROFILE_MASK) == TWO_BYTE_PROFILE ? walk(packet, 2, visitor) : -1;
    }

    private static int walk(RtpPacket packet, int elementHeaderLength, Visitor visitor) {
        byte[] bytes = packet.bytes();
        int offset = packet.extensionOffset();
        int end = packet.headerLength();
        while (offset + elementHeaderLength <= end) {
            if (bytes[offset] == 0) {
                offset++;
                continue;
            }
            boolean oneByte = elementHeaderLength == 1;
            int id = oneByte ? (bytes[offset] & 0xFF) >> 4 : bytes[offset] & 0xFF;
            int length = oneByte ? (bytes[offset] & 0x0F) + 1 : bytes[offset + 1] & 0xFF;
            int data = offset + elementHeaderLength;
            if ((oneByte && id == ONE_BYTE_STOP) || data + length > end) {
                return -1;
            }
            int answer = visitor.visit(id, offset, data, length);
            if (answer >= 0) {
                return answer;
            }
            offset = data + length;
        }
        return -1;
    }
}
