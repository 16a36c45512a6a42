package org.yunting.api.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** Secret addresses of calendars in PostgreSQL. */
@ApplicationScoped
class CalendarFeedRows implements CalendarFeeds {
    private final Mutiny.SessionFactory sessions;

    CalendarFeedRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Instant>> since(PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select since from calendar_feeds where person_id = :person", Object.class)
                        .setParameter("person", person.value())
                        .getSingleResultOrNull())
                .map(since -> Optional.ofNullable(Columns.instantOrNull(since)));
    }

    @Override
    public Uni<Optional<PersonId>> ownerOf(Sha256 secret) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select person_id from calendar_feeds where digest = :digest", UUID.class)
                        .setParameter("digest", secret.hex())
                        .getSingleResultOrNull())
                .map(owner -> Optional.ofNullable(owner).map(PersonId::new));
    }

    @Override
    public Uni<Void> replace(PersonId person, Sha256 secret, Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into calendar_feeds (person_id, digest, since) values (:person, :digest, :now)
                        on conflict (person_id) do update set digest = excluded.digest, since = excluded.since""")
                .setParameter("person", person.value())
                .setParameter("digest", secret.hex())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> withdraw(PersonId person) {
        return sessions.withSession(
                session -> session.createNativeQuery("delete from calendar_feeds where person_id = :person")
                        .setParameter("person", person.value())
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
