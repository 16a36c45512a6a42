package org.yunting.media.embedded.rtp;

/**
 * Where in a packet of VP8 stands what a switch of layers must continue: picture id and TL0PICIDX (RFC 7741 section 4.2), and whether a key frame begins there (section 4.3,
 * RFC 6386 section 9.1). One object is filled again for each packet, so that none is made.
 */
public final class Vp8Header {
    private static final int KEY_FRAME_HEADER_LENGTH = 10;
    private static final int DIMENSION_MASK = 0x3FFF;

    private int pictureIdOffset;
    private boolean longPictureId;
    private int tl0Offset;
    private boolean startsFrame;
    private boolean startsKeyFrame;
    private int shorterSide;

    /** Reads a packet of VP8; of one that is malformed or empty it knows nothing afterwards. */
    public void read(RtpPacket packet) {
        clear();
        byte[] bytes = packet.array();
        int at = packet.headerLength();
        int end = at + packet.payloadLength();
        if (at >= end) {
            return;
        }
        int first = bytes[at++] & 0xFF;
        if ((first & 0x80) != 0) {
            at = readExtension(bytes, at, end);
            if (at < 0) {
                clear();
                return;
            }
        }
        startsFrame = (first & 0x10) != 0 && (first & 0x0F) == 0;
        // The P bit of the frame tag is 0 in a key frame.
        startsKeyFrame = startsFrame && at < end && (bytes[at] & 1) == 0;
        if (startsKeyFrame && at + KEY_FRAME_HEADER_LENGTH <= end) {
            int width = ((bytes[at + 7] & 0xFF) << 8 | (bytes[at + 6] & 0xFF)) & DIMENSION_MASK;
            int height = ((bytes[at + 9] & 0xFF) << 8 | (bytes[at + 8] & 0xFF)) & DIMENSION_MASK;
            shorterSide = Math.min(width, height);
        }
    }

    private void clear() {
        pictureIdOffset = -1;
        tl0Offset = -1;
        startsFrame = false;
        startsKeyFrame = false;
        shorterSide = 0;
    }

    /** The offset after the extension of the descriptor, or -1 if it does not fit. */
    private int readExtension(byte[] bytes, int offset, int end) {
        if (offset >= end) {
            return -1;
        }
        int flags = bytes[offset] & 0xFF;
        int at = offset + 1;
        if ((flags & 0x80) != 0 && at < end) {
            pictureIdOffset = at;
            longPictureId = (bytes[at] & 0x80) != 0;
            at += longPictureId ? 2 : 1;
        }
        if ((flags & 0x40) != 0) {
            tl0Offset = at++;
        }
        if ((flags & 0x30) != 0) {
            at++;
        }
        return at > end ? -1 : at;
    }

    /** Whether a frame begins with this packet. */
    public boolean startsFrame() {
        return startsFrame;
    }

    /** Whether a frame begins with this packet that can be decoded without any other. */
    public boolean startsKeyFrame() {
        return startsKeyFrame;
    }

    /** Pixels of the shorter side of the picture, which is its height unless a phone is held upright; 0 if the packet does not say. */
    public int shorterSide() {
        return shorterSide;
    }

    public boolean hasPictureId() {
        return pictureIdOffset >= 0;
    }

    public boolean hasTl0() {
        return tl0Offset >= 0;
    }

    /** How far picture ids count before they begin again. */
    public int pictureIdMask() {
        return longPictureId ? 0x7FFF : 0x7F;
    }

    /** The picture id in a packet of this shape; only if there is one. */
    public int pictureId(byte[] packet) {
        return longPictureId ? Bits.shortAt(packet, pictureIdOffset) & 0x7FFF : packet[pictureIdOffset] & 0x7F;
    }

    /** The TL0PICIDX in a packet of this shape; only if there is one. */
    public int tl0(byte[] packet) {
        return packet[tl0Offset] & 0xFF;
    }

    /** Sets it, in its length, in a packet of this shape; only if there is one. */
    public void setPictureId(byte[] packet, int pictureId) {
        if (longPictureId) {
            Bits.putShort(packet, pictureIdOffset, 0x8000 | (pictureId & 0x7FFF));
        } else {
            packet[pictureIdOffset] = (byte) (pictureId & 0x7F);
        }
    }

    /** Sets it in a packet of this shape; only if there is one. */
    public void setTl0(byte[] packet, int tl0) {
        packet[tl0Offset] = (byte) tl0;
    }
}
