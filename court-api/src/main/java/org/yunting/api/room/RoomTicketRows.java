package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Tickets in PostgreSQL. */
@ApplicationScoped
class RoomTicketRows implements RoomTickets {
    private final Mutiny.SessionFactory sessions;

    RoomTicketRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(String digest, Pass pass, Instant issuedAt, Instant expiresAt) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into room_tickets (digest, hearing_id, person_id, place, issued_at, expires_at)
                        values (:digest, :hearing, :person, :place, :issued, :expires)""")
                .setParameter("digest", digest)
                .setParameter("hearing", pass.hearing().value())
                .setParameter("person", pass.person().value())
                .setParameter("place", pass.place().key())
                .setParameter("issued", issuedAt)
                .setParameter("expires", expiresAt)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Pass>> spend(String digest, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                update room_tickets set spent_at = :at
                                where digest = :digest and spent_at is null and expires_at > :at
                                returning hearing_id, person_id, place""", Object[].class)
                        .setParameter("digest", digest)
                        .setParameter("at", at)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(RoomTicketRows::pass));
    }

    @Override
    public Uni<Long> issuedSince(PersonId person, Place place, Instant since) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from room_tickets where person_id = :person and place = :place and issued_at >= :since",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("place", place.key())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    public Uni<Void> forgetExpiredBefore(Instant instant) {
        return sessions.withSession(
                session -> session.createNativeQuery("delete from room_tickets where expires_at < :instant")
                        .setParameter("instant", instant)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static Pass pass(Object[] columns) {
        return new Pass(
                new HearingId((UUID) columns[0]), new PersonId((UUID) columns[1]), Keys.constant(Place.class, (String)
                        columns[2]));
    }
}
