package org.yunting.api.mediation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.kernel.CaseId;

/** Holds a case while somebody acts on its mediation, so that two at once do not both begin one. */
@ApplicationScoped
class MediationRows {
    private final Mutiny.SessionFactory sessions;

    MediationRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Until the transaction ends. */
    Uni<Void> hold(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from cases where id = :case for update", UUID.class)
                        .setParameter("case", caseId.value())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
