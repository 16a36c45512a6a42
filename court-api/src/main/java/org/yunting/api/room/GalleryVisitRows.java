package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Who looked on, in PostgreSQL. */
@ApplicationScoped
class GalleryVisitRows {
    private final Mutiny.SessionFactory sessions;

    GalleryVisitRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Void> begin(UUID visit, HearingId hearing, PersonId person, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into gallery_visits (id, hearing_id, person_id, began_at) values (:id, :hearing, :person, :at)""")
                .setParameter("id", visit)
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<Void> end(UUID visit, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into gallery_visit_ends (visit_id, ended_at) values (:id, :at) on conflict do nothing""")
                .setParameter("id", visit)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }
}
