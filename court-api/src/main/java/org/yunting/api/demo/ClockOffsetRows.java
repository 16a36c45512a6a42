package org.yunting.api.demo;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** How far the demonstration has moved the clock, kept over restarts. */
@ApplicationScoped
class ClockOffsetRows {
    private final Mutiny.SessionFactory sessions;

    ClockOffsetRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Duration> read() {
        return sessions.withSession(
                        session -> session.createNativeQuery("select offset_seconds from demo_clock", Long.class)
                                .getSingleResult())
                .map(Duration::ofSeconds);
    }

    Uni<Duration> add(Duration forward) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "update demo_clock set offset_seconds = offset_seconds + :forward")
                        .setParameter("forward", forward.toSeconds())
                        .executeUpdate())
                .chain(this::read);
    }
}
