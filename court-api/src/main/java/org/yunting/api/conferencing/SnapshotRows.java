package org.yunting.api.conferencing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.media.conference.ConferenceSnapshot;

/** Snapshots in PostgreSQL. */
@ApplicationScoped
class SnapshotRows implements Snapshots {
    private final Mutiny.SessionFactory sessions;

    SnapshotRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<ConferenceSnapshot>> of(UUID room) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select cast(snapshot as text) from conferences where room = :room", String.class)
                        .setParameter("room", room)
                        .getSingleResultOrNull())
                .map(json -> Optional.ofNullable(json).map(ConferenceSnapshot::fromJson));
    }

    @Override
    public Uni<List<UUID>> rooms() {
        return sessions.withSession(session -> session.createNativeQuery("select room from conferences", UUID.class)
                .getResultList());
    }

    @Override
    public Uni<Void> keep(UUID room, ConferenceSnapshot snapshot) {
        return sessions.withTransaction(session -> session.createNativeQuery("""
                        insert into conferences (room, snapshot, kept_at) values (:room, cast(cast(:snapshot as text) as jsonb), now())
                        on conflict (room) do update set snapshot = excluded.snapshot, kept_at = excluded.kept_at""")
                .setParameter("room", room)
                .setParameter("snapshot", snapshot.toJson())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> forget(UUID room) {
        return sessions.withTransaction(
                session -> session.createNativeQuery("delete from conferences where room = :room")
                        .setParameter("room", room)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
