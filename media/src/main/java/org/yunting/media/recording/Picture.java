package org.yunting.media.recording;

/** One coded picture of VP8. */
final class Picture {
    /** Ticks of VP8 over RTP in a second (RFC 7741). */
    static final int CLOCK_HZ = 90_000;

    private final long ticks;
    private final boolean isKey;
    private final int width;
    private final int height;
    private final byte[] vp8;

    private Picture(long ticks, boolean isKey, int width, int height, byte[] vp8) {
        this.ticks = ticks;
        this.isKey = isKey;
        this.width = width;
        this.height = height;
        this.vp8 = vp8;
    }

    /** One that can be decoded without another before it; takes the array over. */
    static Picture key(long ticks, int width, int height, byte[] vp8) {
        return new Picture(ticks, true, width, height, vp8);
    }

    /** One that changes the picture before it; takes the array over. */
    static Picture change(long ticks, byte[] vp8) {
        return new Picture(ticks, false, 0, 0, vp8);
    }

    /** When it was taken, in 90,000ths of a second, on an axis without end. */
    long ticks() {
        return ticks;
    }

    boolean isKey() {
        return isKey;
    }

    /** In pixels; known of key frames only, otherwise 0. */
    int width() {
        return width;
    }

    /** In pixels; known of key frames only, otherwise 0. */
    int height() {
        return height;
    }

    /** MUST NOT be written to. */
    byte[] vp8() {
        return vp8;
    }
}
