package org.yunting.api.conferencing;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.OwnContext;
import org.yunting.media.conference.ConferenceSnapshot;

/**
 * Keeps the latest snapshot of one conference. While one is being written, those that come wait in one place, where the later takes the place of
 * the earlier: what is written is never older than what was written before.
 */
final class SnapshotKeeper {
    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);

    private final UUID room;
    private final Snapshots snapshots;
    private final OwnContext context;

    /** What is to be written after what is being written. Guarded by this. */
    private @Nullable Supplier<Uni<Void>> next;

    private volatile @Nullable URI bridge;

    /** Guarded by this. */
    private boolean writing;

    /** Nothing is kept of a conference that has ended. Guarded by this. */
    private boolean ended;

    SnapshotKeeper(UUID room, Snapshots snapshots, OwnContext context) {
        this.room = room;
        this.snapshots = snapshots;
        this.context = context;
    }

    /** The bridge that the conference is on, as far as is known. */
    Optional<URI> bridge() {
        return Optional.ofNullable(bridge);
    }

    /** The conference was taken up as it was. */
    void takenUp(ConferenceSnapshot snapshot) {
        bridge = snapshot.bridge();
    }

    synchronized void keep(ConferenceSnapshot snapshot) {
        bridge = snapshot.bridge();
        if (!ended) {
            next = () -> snapshots.keep(room, snapshot);
            write();
        }
    }

    /** The conference has ended: what was kept is forgotten, also what is just being written. */
    synchronized void end() {
        ended = true;
        next = () -> snapshots.forget(room);
        write();
    }

    private synchronized void write() {
        var due = next;
        if (writing || due == null) {
            return;
        }
        next = null;
        writing = true;
        context.run(due).subscribe().with(written -> afterWrite(), failure -> {
            LOG.errorf(failure, "the conference of room %s could not be kept", room);
            afterWrite();
        });
    }

    private synchronized void afterWrite() {
        writing = false;
        write();
    }
}
