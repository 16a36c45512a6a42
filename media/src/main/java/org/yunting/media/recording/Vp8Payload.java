package org.yunting.media.recording;

import java.util.Arrays;
import java.util.Optional;

/** What an RTP packet of VP8 carries behind its descriptor (RFC 7741 section 4.2). */
final class Vp8Payload {
    private static final int EXTENDED = 0x80;
    private static final int BEGINS = 0x10;
    private static final int PARTITION = 0x07;
    private static final int HAS_PICTURE_ID = 0x80;
    private static final int HAS_LAYER_INDEX = 0x40;
    private static final int HAS_LAYER_OR_KEY_INDEX = 0x30;
    private static final int LONG_ID = 0x80;

    private final boolean beginsPicture;
    private final byte[] vp8;

    private Vp8Payload(boolean beginsPicture, byte[] vp8) {
        this.beginsPicture = beginsPicture;
        this.vp8 = vp8;
    }

    /** Whether it is the first of its picture. */
    boolean beginsPicture() {
        return beginsPicture;
    }

    /** A piece of the picture. */
    byte[] vp8() {
        return vp8;
    }

    /** Reads a payload; empty if it is malformed. */
    static Optional<Vp8Payload> read(byte[] payload) {
        var at = 1;
        if (payload.length == 0) {
            return Optional.empty();
        }
        if ((payload[0] & EXTENDED) != 0) {
            if (payload.length < 2) {
                return Optional.empty();
            }
            var has = payload[at++];
            if ((has & HAS_PICTURE_ID) != 0) {
                if (at >= payload.length) {
                    return Optional.empty();
                }
                at += (payload[at] & LONG_ID) != 0 ? 2 : 1;
            }
            at += (has & HAS_LAYER_INDEX) != 0 ? 1 : 0;
            at += (has & HAS_LAYER_OR_KEY_INDEX) != 0 ? 1 : 0;
        }
        if (at >= payload.length) {
            return Optional.empty();
        }
        var begins = (payload[0] & BEGINS) != 0 && (payload[0] & PARTITION) == 0;
        return Optional.of(new Vp8Payload(begins, Arrays.copyOfRange(payload, at, payload.length)));
    }

    /** Makes a picture of its bytes; empty if they are none (RFC 6386 section 9.1). */
    static Optional<Picture> picture(long ticks, byte[] vp8) {
        var isKey = vp8.length > 0 && (vp8[0] & 1) == 0;
        if (!isKey) {
            return vp8.length < 3 ? Optional.empty() : Optional.of(Picture.change(ticks, vp8));
        }
        var hasStartCode = vp8.length >= 10 && vp8[3] == (byte) 0x9D && vp8[4] == 0x01 && vp8[5] == 0x2A;
        var width = hasStartCode ? dimension(vp8, 6) : 0;
        var height = hasStartCode ? dimension(vp8, 8) : 0;
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(Picture.key(ticks, width, height, vp8));
    }

    /** Fourteen bits, the lower byte first; above them is how to scale it, which a decoder does not. */
    private static int dimension(byte[] vp8, int at) {
        return (vp8[at] & 0xFF) | (vp8[at + 1] & 0x3F) << 8;
    }
}
