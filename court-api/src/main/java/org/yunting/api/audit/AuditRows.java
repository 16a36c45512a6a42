package org.yunting.api.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.law.kernel.PersonId;

/** The audit trail in PostgreSQL. */
@ApplicationScoped
class AuditRows implements AuditTrail {
    private final Mutiny.SessionFactory sessions;
    private final CourtClock clock;
    private final Ids ids;

    AuditRows(Mutiny.SessionFactory sessions, CourtClock clock, Ids ids) {
        this.sessions = sessions;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Uni<Void> note(PersonId reader, String act, UUID subject) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "insert into audit_entries (id, at, person_id, act, subject) values (:id, :at, :person, :act, :subject)")
                .setParameter("id", ids.next())
                .setParameter("at", clock.now())
                .setParameter("person", reader.value())
                .setParameter("act", act)
                .setParameter("subject", subject)
                .executeUpdate()
                .replaceWithVoid());
    }
}
