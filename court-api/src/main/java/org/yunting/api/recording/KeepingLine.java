package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.yunting.api.database.OwnContext;

/**
 * What is to be kept of one hearing, one after the other and each until it is. While database or store are away, it waits here; what can wait is bounded.
 */
final class KeepingLine {
    private static final Logger LOG = Logger.getLogger(KeepingLine.class);

    /** Of files, at about 40 KB each. */
    private static final int FILES_MAX = 1_000;

    /** Whether something could not be kept at the first try, or everything is. */
    enum Standing {
        WAITING,
        WELL
    }

    private record Entry(Supplier<Uni<Void>> work, boolean isFile) {}

    private final OwnContext context;
    private final Duration retryAfter;
    private final Consumer<Standing> standing;
    /** Guarded by this, as all below. */
    private final Queue<Entry> waiting = new ArrayDeque<>();

    private int files;
    private boolean working;
    private boolean failed;

    KeepingLine(OwnContext context, Duration retryAfter, Consumer<Standing> standing) {
        this.context = context;
        this.retryAfter = retryAfter;
        this.standing = standing;
    }

    /** Keeps something small. */
    synchronized void keep(Supplier<Uni<Void>> work) {
        add(new Entry(work, false));
    }

    /** Keeps a file, or what is left of it where too many wait already. */
    synchronized void keepFile(Supplier<Uni<Void>> whole, Supplier<Uni<Void>> otherwise) {
        if (files < FILES_MAX) {
            files++;
            add(new Entry(whole, true));
        } else {
            add(new Entry(otherwise, false));
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
        files -= entry.isFile() ? 1 : 0;
        working = false;
        if (failed && waiting.isEmpty()) {
            failed = false;
            standing.accept(Standing.WELL);
        }
        next();
    }
}
