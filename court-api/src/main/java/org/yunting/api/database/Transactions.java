package org.yunting.api.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs a use case in one transaction. A failure of the Uni rolls everything back; a transaction inside another joins it. */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public <T> Uni<T> inOne(Supplier<Uni<T>> useCase) {
        return sessions.withTransaction(ignored -> useCase.get());
    }

    /** Reads on one session without a transaction of its own. */
    public <T> Uni<T> reading(Supplier<Uni<T>> query) {
        return sessions.withSession(ignored -> query.get());
    }
}
