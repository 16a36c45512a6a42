package org.yunting.media.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** Writes the other kind of WebM: one VP8 track in one cluster of simple blocks, at most 32 s long, whose first is a key frame (RFC 9559, RFC 6386). */
final class WebmPictures {
    private static final int VIDEO = 1;
    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;
    private static final int BLOCK_HEAD = 4;

    private final int width;
    private final int height;
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    /**
     * @param width of the first picture, in pixels; later ones may differ
     * @param height likewise
     */
    WebmPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Adds a picture; in the order of time. */
    void add(int atMillis, Picture picture) {
        var vp8 = picture.vp8();
        var block = ByteBuffer.allocate(BLOCK_HEAD + vp8.length)
                .put((byte) TRACK)
                .putShort((short) atMillis)
                .put((byte) (picture.isKey() ? KEY_FRAME : 0))
                .put(vp8);
        blocks.writeBytes(Ebml.element(0xA3, block.array()));
    }

    /** How much it holds already. */
    int size() {
        return blocks.size();
    }

    byte[] bytes(Instant start, Duration duration) {
        return Ebml.file(start, duration, track(), blocks.toByteArray());
    }

    private byte[] track() {
        return Ebml.element(
                0xAE,
                Ebml.unsigned(0xD7, 1),
                Ebml.unsigned(0x73C5, 1),
                Ebml.unsigned(0x83, VIDEO),
                Ebml.unsigned(0x9C, 0),
                Ebml.text(0x86, "V_VP8"),
                Ebml.element(0xE0, Ebml.unsigned(0xB0, width), Ebml.unsigned(0xBA, height)));
    }
}
