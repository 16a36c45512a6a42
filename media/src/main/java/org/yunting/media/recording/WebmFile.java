package org.yunting.media.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes exactly one kind of WebM: one Opus track in one cluster of simple blocks, at most 32 s long (RFC 8794, RFC 9559, RFC 7845 section 5.1). All
 * sizes are known, so that any reader can seek in it.
 */
final class WebmFile {
    /** Dates in Matroska count from here, in nanoseconds. */
    private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

    private static final long MILLIS_IN_NANOS = 1_000_000;

    /** How much a decoder must have heard before its sound is right (RFC 7845). */
    private static final long PREROLL_NANOS = 80_000_000;

    private static final int AUDIO = 2;
    private static final int CHANNELS = 2;
    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;
    private static final int BLOCK_HEAD = 4;
    private static final String WRITER = "yunting";

    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    /** Adds a packet; in the order of time. */
    void add(int atMillis, OpusPacket packet) {
        var opus = packet.bytes();
        var block = ByteBuffer.allocate(BLOCK_HEAD + opus.length)
                .put((byte) TRACK)
                .putShort((short) atMillis)
                .put((byte) KEY_FRAME)
                .put(opus);
        blocks.writeBytes(element(0xA3, block.array()));
    }

    /** The file. */
    byte[] bytes(Instant start, Duration duration) {
        var cluster = element(0x1F43B675, unsigned(0xE7, 0), blocks.toByteArray());
        return joined(header(), element(0x18538067, info(start, duration), element(0x1654AE6B, track()), cluster));
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

    private static byte[] track() {
        return element(
                0xAE,
                unsigned(0xD7, 1),
                unsigned(0x73C5, 1),
                unsigned(0x83, AUDIO),
                unsigned(0x9C, 0),
                text(0x86, "A_OPUS"),
                unsigned(0x56AA, 0),
                unsigned(0x56BB, PREROLL_NANOS),
                element(0x63A2, opusHead()),
                element(0xE1, real(0xB5, OpusPacket.CLOCK_HZ), unsigned(0x9F, CHANNELS)));
    }

    /** The sound begins in the middle of a stream: nothing is to be skipped at its start. */
    private static byte[] opusHead() {
        return joined(
                "OpusHead".getBytes(StandardCharsets.US_ASCII),
                new byte[] {1, CHANNELS, 0, 0, (byte) 0x80, (byte) 0xBB, 0, 0, 0, 0, 0});
    }

    private static byte[] text(int id, String value) {
        return element(id, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unsigned(int id, long value) {
        return element(id, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static byte[] real(int id, double value) {
        return element(id, ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    private static byte[] element(int id, byte[]... content) {
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

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
