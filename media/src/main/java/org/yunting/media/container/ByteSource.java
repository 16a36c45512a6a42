package org.yunting.media.container;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a stream, one after the other. After its end every number is zero, and {@link #ended()} says so. */
final class ByteSource {
    private final InputStream bytes;
    private final byte[] passed = new byte[64 * 1024];
    private boolean ended;

    ByteSource(InputStream bytes) {
        this.bytes = bytes;
    }

    boolean ended() {
        return ended;
    }

    int next() throws IOException {
        int one = bytes.read();
        if (one < 0) {
            ended = true;
            return 0;
        }
        return one;
    }

    int nextInt() throws IOException {
        return (int) nextUnsigned(Integer.BYTES);
    }

    /** A number of up to eight bytes, the highest first. */
    long nextUnsigned(int length) throws IOException {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | next();
        }
        return value;
    }

    /** At most so many bytes; fewer at the end of the stream. */
    byte[] next(int length) throws IOException {
        var read = bytes.readNBytes(length);
        ended = ended || read.length < length;
        return read;
    }

    /** Passes bytes by, reading each. */
    void pass(long length) throws IOException {
        for (long left = length; left > 0 && !ended; ) {
            int read = bytes.read(passed, 0, (int) Math.min(left, passed.length));
            ended = read < 0;
            left -= Math.max(read, 0);
        }
    }
}
