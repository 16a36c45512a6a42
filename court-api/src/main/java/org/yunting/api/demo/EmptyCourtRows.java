package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether the court has heard of no case yet. */
@ApplicationScoped
class EmptyCourtRows {
    private final Mutiny.SessionFactory sessions;

    EmptyCourtRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Boolean> isEmpty() {
        return sessions.withSession(session -> session.createNativeQuery("select count(*) from cases", Long.class)
                        .getSingleResult())
                .map(count -> count == 0);
    }
}
