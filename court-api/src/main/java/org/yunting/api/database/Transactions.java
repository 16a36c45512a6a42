package org.yunting.api.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/** Runs a use case in one transaction. A failure of the Uni rolls everything back; a transaction inside another joins it. */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public <T> Uni<T> inOne(Supplier<Uni<T>> useCase) {
        return sessions.withTransaction(ignored -> useCase.get())
                .onFailure(Transactions::isLostRace)
                .transform(lost -> Problem.of(CommonProblem.STALE_VERSION).asException());
    }

    /** Reads on one session without a transaction of its own. */
    public <T> Uni<T> reading(Supplier<Uni<T>> query) {
        return sessions.withSession(ignored -> query.get());
    }

    /** Somebody else stored a newer version between our reading and our writing. */
    private static boolean isLostRace(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof StaleStateException;
    }
}
