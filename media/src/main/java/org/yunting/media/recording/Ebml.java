package org.yunting.media.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Elements of EBML (RFC 8794) with the sizes written before them, and the parts that every WebM file here has alike (RFC 9559). */
final class Ebml {
    /** Dates in Matroska count from here, in nanoseconds. */
    private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

    private static final long MILLIS_IN_NANOS = 1_000_000;
    private static final String WRITER = "yunting";

    private Ebml() {}

    /** A whole file of one track in one cluster. */
    static byte[] file(Instant start, Duration duration, byte[] track, byte[] blocks) {
        var cluster = element(0x1F43B675, unsigned(0xE7, 0), blocks);
        return joined(header(), element(0x18538067, info(start, duration), element(0x1654AE6B, track), cluster));
    }

    private static byte[] header() {
        return element(
                0x1A45DFA3,
                unsigned(0x4286, 1),
                unsigned(0x42F7, 1),
                unsigned(0x42F2, 4),
                unsigned(0x42F3, 8),
                text(0x4282, "webm"),
                unsigned(0x4287, 4),
                unsigned(0x4285, 2));
    }

    private static byte[] info(Instant start, Duration duration) {
        return element(
                0x1549A966,
                unsigned(0x2AD7B1, MILLIS_IN_NANOS),
                real(0x4489, duration.toNanos() / (double) MILLIS_IN_NANOS),
                element(
                        0x4461,
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(Duration.between(EPOCH, start).toNanos())
                                .array()),
                text(0x4D80, WRITER),
                text(0x5741, WRITER));
    }

    static byte[] text(int id, String value) {
        return element(id, value.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] unsigned(int id, long value) {
        return element(id, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    static byte[] real(int id, double value) {
        return element(id, ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    static byte[] element(int id, byte[]... content) {
        var body = joined(content);
        return joined(idBytes(id), sizeBytes(body.length), body);
    }

    /** An id is written as it is; its length is in its first bits. */
    private static byte[] idBytes(int id) {
        var length = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / 8;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (id >>> (8 * (length - 1 - i)));
        }
        return bytes;
    }

    /** Always four bytes: up to 268 million, and simpler to check than the shortest form. */
    private static byte[] sizeBytes(int size) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0x1000_0000 | size).array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
