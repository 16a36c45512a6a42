package org.yunting.media.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The frames of a WebM file (RFC 9559). Elements that hold others are entered, the rest is passed by; where one ends need not be known, since what follows
 * tells its own kind, and a browser that is still recording does not know it either.
 */
final class WebmFrames {
    static final int EBML = 0x1A45DFA3;

    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TIMESTAMP_SCALE = 0x2AD7B1;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK_ENTRY = 0xAE;
    private static final int TRACK_TYPE = 0x83;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIMESTAMP = 0xE7;
    private static final int BLOCK_GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final int SIMPLE_BLOCK = 0xA3;

    private static final long UNKNOWN = -1;
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;
    private static final int PICTURES = 1;
    private static final int DOC_TYPE_BYTES_MAX = 16;

    private final ByteSource source;
    private String docType = "";
    private boolean pictures;
    private long nanosPerTick = 1_000_000;
    private long clusterTick;
    private long firstTick = Long.MAX_VALUE;
    private long lastTick = Long.MIN_VALUE;

    /** @param source after the id of the first element */
    WebmFrames(ByteSource source) {
        this.source = source;
    }

    Optional<MediaFile.Frames> read() throws IOException {
        nextSize();
        boolean understood = true;
        while (understood && !source.ended()) {
            understood = element(nextId(), nextSize());
        }
        return docType.equals("webm") ? Optional.of(new MediaFile.Frames(length(), pictures)) : Optional.empty();
    }

    private Duration length() {
        if (lastTick <= firstTick) {
            return Duration.ZERO;
        }
        long ticks = lastTick - firstTick;
        return ticks > Long.MAX_VALUE / nanosPerTick ? Duration.ZERO : Duration.ofNanos(ticks * nanosPerTick);
    }

    /** Whether it could be told how to go on after it. */
    private boolean element(long id, long size) throws IOException {
        return switch ((int) id) {
            case SEGMENT, INFO, TRACKS, TRACK_ENTRY, CLUSTER, BLOCK_GROUP -> true;
            case 0 -> false;
            default -> size != UNKNOWN && size >= 0 && leaf((int) id, size);
        };
    }

    private boolean leaf(int id, long size) throws IOException {
        switch (id) {
            case DOC_TYPE ->
                docType = new String(source.next((int) Math.min(size, DOC_TYPE_BYTES_MAX)), StandardCharsets.US_ASCII)
                        .trim();
            case TIMESTAMP_SCALE -> nanosPerTick = Math.max(1, number(size));
            case TRACK_TYPE -> pictures |= number(size) == PICTURES;
            case TIMESTAMP -> clusterTick = number(size);
            case BLOCK, SIMPLE_BLOCK -> block(size);
            default -> source.pass(size);
        }
        return true;
    }

    private long number(long size) throws IOException {
        long value = source.nextUnsigned((int) Math.min(size, Long.BYTES));
        source.pass(size - Math.min(size, Long.BYTES));
        return value;
    }

    /** A block begins with its track and its time after that of its cluster. */
    private void block(long size) throws IOException {
        int first = source.next();
        int track = Math.min(Integer.numberOfLeadingZeros(first) - 24 + 1, LONGEST_SIZE);
        source.pass(track - 1L);
        long tick = clusterTick + (short) source.nextUnsigned(Short.BYTES);
        source.pass(size - track - Short.BYTES);
        if (!source.ended()) {
            firstTick = Math.min(firstTick, tick);
            lastTick = Math.max(lastTick, tick);
        }
    }

    /** Zero where there is none. */
    private long nextId() throws IOException {
        int first = source.next();
        int length = Integer.numberOfLeadingZeros(first) - 24 + 1;
        return length > LONGEST_ID ? 0 : ((long) first << (8 * (length - 1))) | source.nextUnsigned(length - 1);
    }

    private long nextSize() throws IOException {
        int first = source.next();
        int length = Integer.numberOfLeadingZeros(first) - 24 + 1;
        if (length > LONGEST_SIZE) {
            return UNKNOWN;
        }
        long marker = 1L << (7 * length);
        long value = (((long) first << (8 * (length - 1))) | source.nextUnsigned(length - 1)) & (marker - 1);
        return value == marker - 1 ? UNKNOWN : value;
    }
}
