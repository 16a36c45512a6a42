package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.OwnContext;
import org.yunting.media.recording.Recorder;
import org.yunting.media.recording.Segment;

/**
 * What is to be kept of one hearing, one after the other and each until it is. While database or store are away, it waits here; what can wait is bounded, and
 * what has no more room is lost and said to be. Once some was, the rest is let go too until half of what waits is kept: one hole, and not a hundred.
 */
final class KeepingLine {
    private static final Logger LOG = Logger.getLogger(KeepingLine.class);

    /** Of each kind: some 1,000 segments of sound, or three minutes of three cameras. A picture never takes the place of a voice. */
    private static final long BYTES_MAX = 40L << 20;

    /** Whether something could not be kept at the first try, or everything is. */
    enum Standing {
        WAITING,
        WELL
    }

    /** Who is told how it goes, and, where files are kept, what is lost. Called while the line is locked. */
    interface Listener {
        void stands(Standing standing);

        /** From this instant on, at the earliest, what is recorded of that kind is lost. */
        default void lostSince(Segment.Kind kind, Instant from) {}

        /** There is room again; nothing that was recorded after this instant was lost. */
        default void lostUntil(Segment.Kind kind, Instant until) {}
    }

    /** @param file of which kind it is, if it is one, and how large */
    private record Entry(Supplier<Uni<Void>> work, Segment.@Nullable Kind file, long bytes) {}

    private final OwnContext context;
    private final Duration retryAfter;
    private final Listener listener;
    /** Guarded by this, as all below. */
    private final Queue<Entry> waiting = new ArrayDeque<>();

    private final Map<Segment.Kind, Long> waitingBytes = new EnumMap<>(Segment.Kind.class);

    /** Of which kinds everything is let go, and up to when what was let go reaches. */
    private final Map<Segment.Kind, Instant> losing = new EnumMap<>(Segment.Kind.class);

    private boolean working;
    private boolean failed;

    KeepingLine(OwnContext context, Duration retryAfter, Listener listener) {
        this.context = context;
        this.retryAfter = retryAfter;
        this.listener = listener;
    }

    /** Keeps something small. */
    synchronized void keep(Supplier<Uni<Void>> work) {
        add(new Entry(work, null, 0));
    }

    /**
     * Keeps a segment with its file, or what is left of it where too much waits already.
     *
     * @param otherwise what is left; it holds on to nothing of the file, or what waits would not be bounded
     */
    synchronized void keepFile(
            Segment segment, Supplier<Uni<Void>> whole, Function<Segment, Supplier<Uni<Void>>> otherwise) {
        long bytes = segment.webm().length;
        long waits = waitingBytes.getOrDefault(segment.kind(), 0L);
        if (!losing.containsKey(segment.kind()) && waits + bytes <= BYTES_MAX) {
            waitingBytes.put(segment.kind(), waits + bytes);
            add(new Entry(whole, segment.kind(), bytes));
        } else {
            lose(segment);
            keep(otherwise.apply(segment));
        }
    }

    /** Tracks are not cut at the same instants: the next that is lost may have begun before this one, by no more than a segment may last. */
    private void lose(Segment segment) {
        if (!losing.containsKey(segment.kind())) {
            LOG.errorf("%s is lost: too much waits to be kept", segment);
            listener.lostSince(segment.kind(), segment.end().minus(Recorder.SEGMENT_MAX));
        }
        losing.merge(segment.kind(), segment.end(), (former, latest) -> former.isAfter(latest) ? former : latest);
    }

    private void add(Entry entry) {
        waiting.add(entry);
        next();
    }

    private synchronized void next() {
        var entry = waiting.peek();
        if (working || entry == null) {
            return;
        }
        working = true;
        context.run(entry.work())
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .retry()
                .withBackOff(retryAfter, retryAfter)
                .withJitter(0)
                .indefinitely()
                .subscribe()
                .with(kept -> done(entry), never -> done(entry));
    }

    private synchronized void failed(Throwable failure) {
        if (!failed) {
            LOG.error("a recording cannot be kept, and is tried again", failure);
            failed = true;
            listener.stands(Standing.WAITING);
        }
    }

    private void kept(Segment.Kind kind, long stillWaits) {
        if (stillWaits <= BYTES_MAX / 2) {
            var until = losing.remove(kind);
            if (until != null) {
                listener.lostUntil(kind, until);
            }
        }
    }

    private synchronized void done(Entry entry) {
        waiting.remove();
        if (entry.file() != null) {
            kept(entry.file(), waitingBytes.merge(entry.file(), -entry.bytes(), Long::sum));
        }
        working = false;
        if (failed && waiting.isEmpty()) {
            failed = false;
            listener.stands(Standing.WELL);
        }
        next();
    }
}
