package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one endpoint on its way into segments. Packets are put in order by their timestamps; a pause in them is silence that the sender did
 * not send, and is written as silence, because players put one packet after the other whatever their times say.
 */
final class Track {
    /** A segment ends with a silence that is longer. */
    static final Duration SILENCE_KEPT = Duration.ofMillis(1_500);

    private static final long SEGMENT_TICKS = ticks(Recorder.SEGMENT_MAX);
    private static final long SILENCE_TICKS = ticks(SILENCE_KEPT);

    /** The sender's clock and ours may differ by so much before ours counts anew. */
    private static final Duration DRIFT_MAX = Duration.ofMillis(300);

    /** What comes later than this was held up by nobody's line. */
    private static final Duration LATE_MAX = Recorder.SEGMENT_MAX;

    /** More packets missing in a row are not a bad line but a mute or another stream. */
    private static final long LOST_MAX = 100;

    private static final long NANOS = 1_000_000_000;

    /** Hears what becomes of a track. */
    interface Listener {
        /** A segment begins, and between the end of the one before, {@link Instant#MIN} for none, and its start nothing is kept. */
        void begins(Instant coveredUntil, Instant start);

        /** A segment is finished. */
        void finished(Segment segment);
    }

    private final String endpoint;
    private final Listener listener;
    private final TreeMap<Long, OpusPacket> packets = new TreeMap<>();
    private ChainLink link;
    /** Where both clocks were together. */
    private long anchorTicks;

    private @Nullable Instant anchor;
    private @Nullable Instant lastEnd;
    private Instant lastHeard = Instant.MIN;
    private long lastChunk = Long.MIN_VALUE;
    private int lost;
    private boolean wasLate;

    Track(String endpoint, ChainLink link, Listener listener) {
        this.endpoint = endpoint;
        this.link = link;
        this.listener = listener;
    }

    /** When something last came. */
    Instant lastHeard() {
        return lastHeard;
    }

    ChainLink link() {
        return link;
    }

    void add(MediaJson.Packet packet, Instant now) {
        var duration = packet.payload().ticks();
        if (duration == 0) {
            return;
        }
        lastHeard = now;
        var at = packet.timestamp();
        if (!packets.isEmpty() && (at < packets.firstKey() || belongsToTheNext(at, duration))) {
            if (at < packets.firstKey()) {
                // Too late: what comes before it is written already, or is about to be.
                return;
            }
            finish();
        }
        count(packet.chunk());
        if (packets.isEmpty()) {
            begin(at, now);
        }
        packets.putIfAbsent(at, packet.payload());
    }

    /** Writes what is there if nothing came for so long that the sender is silent or gone. */
    void finishIfSilent(Instant now) {
        if (!packets.isEmpty() && lastHeard.plus(SILENCE_KEPT).isBefore(now)) {
            finish();
        }
    }

    /** Writes what is there, and knows nothing any more of the clock of what comes next. */
    void finishForGood() {
        finish();
        anchor = null;
        wasLate = false;
    }

    /** Writes what is there. */
    void finish() {
        if (packets.isEmpty()) {
            return;
        }
        var file = new WebmFile();
        long first = packets.firstKey();
        var cursor = first;
        for (var packet : packets.entrySet()) {
            long at = packet.getKey();
            for (; at - cursor >= OpusPacket.SILENCE_TICKS; cursor += OpusPacket.SILENCE_TICKS) {
                file.add(millis(cursor - first), OpusPacket.SILENCE);
            }
            file.add(millis(at - first), packet.getValue());
            cursor = Math.max(cursor, at + packet.getValue().ticks());
        }
        var start = instant(first);
        var duration = Duration.ofNanos((cursor - first) * NANOS / OpusPacket.CLOCK_HZ);
        var segment =
                new Segment(Segment.Kind.SOUND, endpoint, start, duration, file.bytes(start, duration), lost, link);
        link = segment.link();
        lastEnd = segment.end();
        packets.clear();
        lost = 0;
        listener.finished(segment);
    }

    private boolean belongsToTheNext(long at, int duration) {
        long last = packets.lastKey();
        return at + duration - packets.firstKey() > SEGMENT_TICKS || at - last > SILENCE_TICKS;
    }

    private void count(long chunk) {
        var missing = chunk - lastChunk - 1;
        if (lastChunk != Long.MIN_VALUE && missing > 0 && missing <= LOST_MAX) {
            lost += (int) missing;
        }
        lastChunk = Math.max(lastChunk, chunk);
        if (missing < -LOST_MAX) {
            // Another stream, which numbers for itself.
            lastChunk = chunk;
        }
    }

    /**
     * Keeps to the sender's clock while it agrees with ours, so that one segment joins the other to the sample. What comes late once was held up on its way,
     * and was said when the sender says; what is late again is another clock.
     */
    private void begin(long at, Instant now) {
        var sender = anchor == null ? now : instant(at);
        var lateness = Duration.between(sender, now);
        var isLate = lateness.compareTo(DRIFT_MAX) > 0;
        var isHeldUp = isLate && !wasLate && lateness.compareTo(LATE_MAX) <= 0;
        var agrees = lateness.abs().compareTo(DRIFT_MAX) <= 0;
        var start = agrees || isHeldUp ? sender : now;
        wasLate = isHeldUp;
        if (lastEnd != null && start.isBefore(lastEnd)) {
            start = lastEnd;
        }
        listener.begins(lastEnd == null ? Instant.MIN : lastEnd, start);
        anchor = start;
        anchorTicks = at;
    }

    private Instant instant(long at) {
        var known = anchor == null ? Instant.EPOCH : anchor;
        return known.plusNanos((at - anchorTicks) * NANOS / OpusPacket.CLOCK_HZ);
    }

    private static int millis(long ticks) {
        return (int) (ticks * 1_000 / OpusPacket.CLOCK_HZ);
    }

    private static long ticks(Duration duration) {
        return duration.toMillis() * OpusPacket.CLOCK_HZ / 1_000;
    }
}
