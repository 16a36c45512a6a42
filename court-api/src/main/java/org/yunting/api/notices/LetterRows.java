package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.PersonId;

/** Letters of notices in PostgreSQL. */
@ApplicationScoped
class LetterRows {
    private final Mutiny.SessionFactory sessions;
    private final Ids ids;

    LetterRows(Mutiny.SessionFactory sessions, Ids ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    Uni<Void> add(UUID notice, Channel channel, Instant due) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into notice_letters (id, notice_id, channel, due_at) values (:id, :notice, :channel, :due)
                        on conflict (notice_id, channel) do nothing""")
                .setParameter("id", ids.next())
                .setParameter("notice", notice)
                .setParameter("channel", channel.key())
                .setParameter("due", due)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The letter that is due longest, held until the transaction ends; none that another process has in its hands. */
    Uni<Optional<Letter>> takeDue(Instant now) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select l.id, l.notice_id, n.person_id, l.channel, l.attempts
                                from notice_letters l join notices n on n.id = l.notice_id
                                where l.sent_at is null and l.given_up_at is null and l.due_at <= :now
                                order by l.due_at limit 1 for update of l skip locked""", Object[].class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(columns -> new Letter(
                                (UUID) columns[0],
                                (UUID) columns[1],
                                new PersonId((UUID) columns[2]),
                                Keys.constant(Channel.class, (String) columns[3]),
                                ((Number) columns[4]).intValue())));
    }

    Uni<Void> markSent(UUID letter, Instant at) {
        return set("sent_at = :at", letter, at);
    }

    Uni<Void> giveUp(UUID letter, Instant at) {
        return set("given_up_at = :at, attempts = attempts + 1", letter, at);
    }

    Uni<Void> postpone(UUID letter, Instant due) {
        return set("due_at = :at, attempts = attempts + 1", letter, due);
    }

    private Uni<Void> set(String change, UUID letter, Instant at) {
        return sessions.withSession(
                session -> session.createNativeQuery("update notice_letters set " + change + " where id = :id")
                        .setParameter("at", at)
                        .setParameter("id", letter)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
