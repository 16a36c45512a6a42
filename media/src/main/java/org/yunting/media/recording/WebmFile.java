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
    /** How much a decoder must have heard before its sound is right (RFC 7845). */
    private static final long PREROLL_NANOS = 80_000_000;

    private static final int AUDIO = 2;
    private static final int CHANNELS = 2;
    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;
    private static final int BLOCK_HEAD = 4;

    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    /** Adds a packet; in the order of time. */
    void add(int atMillis, OpusPacket packet) {
        var opus = packet.bytes();
        var block = ByteBuffer.allocate(BLOCK_HEAD + opus.length)
                .put((byte) TRACK)
                .putShort((short) atMillis)
                .put((byte) KEY_FRAME)
                .put(opus);
        blocks.writeBytes(Ebml.element(0xA3, block.array()));
    }

    /** The file. */
    byte[] bytes(Instant start, Duration duration) {
        return Ebml.file(start, duration, track(), blocks.toByteArray());
    }

    private static byte[] track() {
        return Ebml.element(
                0xAE,
                Ebml.unsigned(0xD7, 1),
                Ebml.unsigned(0x73C5, 1),
                Ebml.unsigned(0x83, AUDIO),
                Ebml.unsigned(0x9C, 0),
                Ebml.text(0x86, "A_OPUS"),
                Ebml.unsigned(0x56AA, 0),
                Ebml.unsigned(0x56BB, PREROLL_NANOS),
                Ebml.element(0x63A2, opusHead()),
                Ebml.element(0xE1, Ebml.real(0xB5, OpusPacket.CLOCK_HZ), Ebml.unsigned(0x9F, CHANNELS)));
    }

    /** The sound begins in the middle of a stream: nothing is to be skipped at its start. */
    private static byte[] opusHead() {
        return Ebml.joined(
                "OpusHead".getBytes(StandardCharsets.US_ASCII),
                new byte[] {1, CHANNELS, 0, 0, (byte) 0x80, (byte) 0xBB, 0, 0, 0, 0, 0});
    }
}
