package org.yunting.api.conferencing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yunting.media.conference.ConferenceSnapshot;

/** What was last kept of each running conference. */
interface Snapshots {
    Uni<Optional<ConferenceSnapshot>> of(UUID room);

    /** Rooms whose media was running when last heard of. */
    Uni<List<UUID>> rooms();

    Uni<Void> keep(UUID room, ConferenceSnapshot snapshot);

    Uni<Void> forget(UUID room);
}
