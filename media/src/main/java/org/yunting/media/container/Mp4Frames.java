package org.yunting.media.container;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The frames of an MP4 file (ISO/IEC 14496-12), whole or in fragments as browsers record it. Boxes that hold others are entered, the rest is passed by.
 */
final class Mp4Frames {
    static final int FTYP = 0x66747970;

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    /** No box that is read whole is longer; what is beyond it is passed by. */
    private static final int BOX_BYTES_MAX = 4 * 1024 * 1024;

    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int DESCRIPTION_INDEX = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;

    private final ByteSource source;
    private final long firstBox;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private Track track = new Track();
    private long fragmentDefault;
    private boolean pictures;

    /** What is known of one track. Ticks are those of its own scale. */
    private static final class Track {
        private long ticksPerSecond;
        private long ticks;
        private long sampleDefault;
        private long fragmentStart = -1;
        private long at;

        private Duration length() {
            long played = Math.max(ticks, fragmentStart < 0 ? 0 : at - fragmentStart);
            return ticksPerSecond <= 0 || played <= 0 || played > Long.MAX_VALUE / 1_000
                    ? Duration.ZERO
                    : Duration.ofMillis(played * 1_000 / ticksPerSecond);
        }
    }

    /**
     * The file after size and kind of its first box.
     *
     * @param firstBox size of that box in bytes
     */
    Mp4Frames(ByteSource source, long firstBox) {
        this.source = source;
        this.firstBox = firstBox;
    }

    Optional<MediaFile.Frames> read() throws IOException {
        if (firstBox < HEADER_BYTES) {
            return Optional.empty();
        }
        source.pass(firstBox - HEADER_BYTES);
        boolean understood = true;
        while (understood && !source.ended()) {
            understood = box();
        }
        var length = tracks.values().stream().map(Track::length).max(Duration::compareTo);
        return length.map(longest -> new MediaFile.Frames(longest, pictures));
    }

    /** Whether it could be told how to go on after it. */
    private boolean box() throws IOException {
        long size = source.nextUnsigned(Integer.BYTES);
        var kind = new String(source.next(Integer.BYTES), StandardCharsets.ISO_8859_1);
        int header = HEADER_BYTES;
        if (size == 1) {
            size = source.nextUnsigned(Long.BYTES);
            header = LONG_HEADER_BYTES;
        }
        if (size < header) {
            return false;
        }
        long content = size - header;
        switch (kind) {
            case "moov", "trak", "mdia", "mvex", "moof", "traf" -> {}
            case "tkhd", "mdhd", "hdlr", "trex", "tfhd", "tfdt", "trun" -> {
                int length = (int) Math.min(content, BOX_BYTES_MAX);
                read(kind, source.next(length));
                source.pass(content - length);
            }
            default -> source.pass(content);
        }
        return true;
    }

    /** A box that is shorter than its kind demands says nothing. */
    private void read(String kind, byte[] content) {
        var box = ByteBuffer.wrap(content);
        try {
            int versionAndFlags = box.getInt();
            boolean isLong = versionAndFlags >>> 24 == 1;
            int flags = versionAndFlags & 0xFFFFFF;
            switch (kind) {
                case "tkhd" -> track = track(passed(box, isLong ? 16 : 8).getInt());
                case "mdhd" -> {
                    track.ticksPerSecond = unsigned(passed(box, isLong ? 16 : 8));
                    track.ticks = isLong ? box.getLong() : unsigned(box);
                }
                case "hdlr" -> pictures |= passed(box, 4).getInt() == 0x76696465;
                case "trex" -> {
                    var extended = track(box.getInt());
                    extended.sampleDefault = unsigned(passed(box, 4));
                }
                case "tfhd" -> fragment(box, flags);
                case "tfdt" -> begin(isLong ? box.getLong() : unsigned(box));
                default -> run(box, flags);
            }
        } catch (BufferUnderflowException tooShort) {
            // Neither length nor kind of a track is told by it.
        }
    }

    private void fragment(ByteBuffer box, int flags) {
        track = track(box.getInt());
        passed(box, (flags & BASE_DATA_OFFSET) == 0 ? 0 : 8);
        passed(box, (flags & DESCRIPTION_INDEX) == 0 ? 0 : 4);
        fragmentDefault = (flags & DEFAULT_DURATION) == 0 ? track.sampleDefault : unsigned(box);
    }

    private void begin(long tick) {
        track.at = tick;
        track.fragmentStart = track.fragmentStart < 0 ? tick : track.fragmentStart;
    }

    private void run(ByteBuffer box, int flags) {
        long samples = unsigned(box);
        passed(box, ((flags & DATA_OFFSET) == 0 ? 0 : 4) + ((flags & FIRST_FLAGS) == 0 ? 0 : 4));
        if (track.fragmentStart < 0) {
            track.fragmentStart = 0;
        }
        if ((flags & DURATION) == 0) {
            // Each sample has a size at least, so that no more are believed than the box could name.
            boolean sized = Integer.bitCount(flags & 0xE00) > 0;
            track.at += fragmentDefault * (sized ? Math.min(samples, box.remaining() / 4) : Math.min(samples, 1_000));
            return;
        }
        int each = 4 * Integer.bitCount(flags & 0xE00);
        for (long i = 0; i < samples && box.remaining() >= each + 4; i++) {
            track.at += unsigned(box);
            passed(box, each);
        }
    }

    private Track track(int id) {
        return tracks.computeIfAbsent(id, unseen -> new Track());
    }

    private static long unsigned(ByteBuffer box) {
        return Integer.toUnsignedLong(box.getInt());
    }

    private static ByteBuffer passed(ByteBuffer box, int bytes) {
        if (box.remaining() < bytes) {
            throw new BufferUnderflowException();
        }
        return box.position(box.position() + bytes);
    }
}
