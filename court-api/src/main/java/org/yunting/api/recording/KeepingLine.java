package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.OwnContext;
import org.yunting.media.recording.Segment;

/**
 * What is to be kept of one hearing, one after the other and each until it is. While database or store are away, it waits here; what can wait is bounded.
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

    /** @param file of which kind it is, if it is one, and how large */
    private record Entry(Supplier<Uni<Void>> work, Segment.@Nullable Kind file, long bytes) {}

    private final OwnContext context;
    private final Duration retryAfter;
    private final Consumer<Standing> standing;
    /** Guarded by this, as all below. */
    private final Queue<Entry> waiting = new ArrayDeque<>();

    private final Map<Segment.Kind, Long> waitingBytes = new EnumMap<>(Segment.Kind.class);

    private boolean working;
    private boolean failed;

    KeepingLine(OwnContext context, Duration retryAfter, Consumer<Standing> standing) {
        this.context = context;
        this.retryAfter = retryAfter;
        this.standing = standing;
    }

    /** Keeps something small. */
    synchronized void keep(Supplier<Uni<Void>> work) {
        add(new Entry(work, null, 0));
    }

    /** Keeps a segment with its file, or what is left of it where too much waits already. */
    synchronized void keepFile(Segment segment, Supplier<Uni<Void>> whole, Supplier<Uni<Void>> otherwise) {
        long bytes = segment.webm().length;
        long waits = waitingBytes.getOrDefault(segment.kind(), 0L);
        if (waits + bytes <= BYTES_MAX) {
            waitingBytes.put(segment.kind(), waits + bytes);
            add(new Entry(whole, segment.kind(), bytes));
        } else {
            keep(otherwise);
        }
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
            standing.accept(Standing.WAITING);
        }
    }

    private synchronized void done(Entry entry) {
        waiting.remove();
        if (entry.file() != null) {
            waitingBytes.merge(entry.file(), -entry.bytes(), Long::sum);
        }
        working = false;
        if (failed && waiting.isEmpty()) {
            failed = false;
            standing.accept(Standing.WELL);
        }
        next();
    }
}
