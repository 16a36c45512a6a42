package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one endpoint on their way into segments. Each segment begins on a key frame, so that it plays by itself; shortly before one is full, a key
 * frame is asked for, and the segment ends where it comes.
 */
final class PictureTrack implements PictureAssembler.Listener {
    /** From here on a key frame is asked for, so that there is one before the segment is full. */
    private static final Duration ASK_AFTER = Duration.ofSeconds(8);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(500);

    /** A key frame that comes earlier does not end a segment: people join, and each is given one. */
    private static final Duration SEGMENT_MIN = Duration.ofSeconds(4);

    /** Without a picture for so long, the segment ends. */
    private static final Duration STILL = Duration.ofMillis(1_500);

    private static final Duration DRIFT_MAX = Duration.ofMillis(300);
    private static final int SEGMENT_BYTES_MAX = 16 << 20;
    private static final long NANOS = 1_000_000_000;
    private static final long PICTURE_TICKS = Picture.CLOCK_HZ / 30;

    /** Hears what becomes of a camera's pictures. */
    interface Listener {
        /** A segment begins; between the one before and this instant nothing is kept. */
        void begins(Instant start);

        /** A picture is kept, which was taken at an instant. */
        void kept(Instant at);

        void finished(Segment segment);

        void keyFrameWanted();
    }

    private final String endpoint;
    private final Listener listener;
    private final PictureAssembler assembler = new PictureAssembler(this);
    private ChainLink link;
    private @Nullable WebmPictures file;
    private long first;
    private long last;
    private int breaks;
    private Instant start = Instant.EPOCH;
    private @Nullable Instant lastEnd;
    private boolean isOtherClock = true;
    private Instant lastSeen = Instant.MIN;
    private Instant lastAsked = Instant.MIN;
    private Instant now = Instant.MIN;

    PictureTrack(String endpoint, ChainLink link, Listener listener) {
        this.endpoint = endpoint;
        this.link = link;
        this.listener = listener;
    }

    /** When a picture was last there as a whole, that could be kept. */
    Instant lastSeen() {
        return lastSeen;
    }

    void add(int number, long timestamp, boolean isLast, byte[] payload, Instant at) {
        now = at;
        assembler.add(number, timestamp, isLast, payload, at);
    }

    @Override
    public void complete(Picture picture) {
        if (file != null && picture.ticks() - last > ticks(STILL)) {
            // Nobody looked at the time meanwhile: what is missing is not to be a still picture.
            finish();
        }
        if (file != null && (picture.ticks() < last || endsBefore(picture))) {
            finish(Math.max(last + 1, Math.min(picture.ticks(), first + ticks(Recorder.SEGMENT_MAX))));
        }
        if (file == null) {
            if (!picture.isKey()) {
                ask();
                return;
            }
            begin(picture);
        }
        var open = file;
        if (open != null) {
            open.add((int) ((picture.ticks() - first) * 1_000 / Picture.CLOCK_HZ), picture);
        }
        last = picture.ticks();
        lastSeen = now;
        listener.kept(start.plus(duration(last - first)));
        if (last - first >= ticks(ASK_AFTER)) {
            ask();
        }
    }

    @Override
    public void broken() {
        breaks++;
        finish();
        ask();
    }

    /** Ends what came to nothing for so long, and asks for a key frame where one is waited for. */
    void tick(Instant at) {
        now = at;
        if (file != null && lastSeen.plus(STILL).isBefore(at)) {
            finish();
        }
        if (file == null) {
            ask();
        }
    }

    /** Another stream begins, on another clock. */
    void restart() {
        finish();
        assembler.reset();
        isOtherClock = true;
    }

    /** Writes what is there. */
    void finish() {
        if (file != null) {
            finish(Math.min(last + PICTURE_TICKS, first + ticks(Recorder.SEGMENT_MAX)));
        }
    }

    private void finish(long end) {
        var open = file;
        if (open == null) {
            return;
        }
        file = null;
        var duration = duration(end - first);
        var segment =
                new Segment(Segment.Kind.PICTURE, endpoint, start, duration, open.bytes(start, duration), breaks, link);
        link = segment.link();
        lastEnd = segment.end();
        breaks = 0;
        listener.finished(segment);
    }

    private boolean endsBefore(Picture picture) {
        var length = picture.ticks() - first;
        var open = file;
        return length >= ticks(Recorder.SEGMENT_MAX)
                || (picture.isKey() && length >= ticks(SEGMENT_MIN))
                || (open != null && open.size() > SEGMENT_BYTES_MAX);
    }

    private void begin(Picture picture) {
        var sender = isOtherClock ? now : start.plus(duration(picture.ticks() - first));
        start = Duration.between(sender, now).abs().compareTo(DRIFT_MAX) > 0 ? now : sender;
        if (lastEnd != null && start.isBefore(lastEnd)) {
            start = lastEnd;
        }
        isOtherClock = false;
        listener.begins(start);
        file = new WebmPictures(picture.width(), picture.height());
        first = picture.ticks();
        last = first;
    }

    private void ask() {
        if (lastAsked.isBefore(now.minus(ASK_AGAIN_AFTER))) {
            lastAsked = now;
            listener.keyFrameWanted();
        }
    }

    private static Duration duration(long ticks) {
        return Duration.ofNanos(ticks * NANOS / Picture.CLOCK_HZ);
    }

    private static long ticks(Duration duration) {
        return duration.toMillis() * Picture.CLOCK_HZ / 1_000;
    }
}
