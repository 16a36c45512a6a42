package org.yunting.api.room;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** The count of changes of each room, and the acts that were done there, in PostgreSQL. */
@ApplicationScoped
class RoomRows {
    private final Mutiny.SessionFactory sessions;

    RoomRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Begins a change: counts it, and holds every other change of this room back until the transaction ends. */
    Uni<Void> advance(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into rooms (hearing_id, seq) values (:hearing, 1)
                        on conflict (hearing_id) do update set seq = rooms.seq + 1""")
                .setParameter("hearing", hearing.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Number of the latest change; zero before the first. */
    Uni<Long> seq(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select coalesce(max(seq), 0) from rooms where hearing_id = :hearing", Long.class)
                .setParameter("hearing", hearing.value())
                .getSingleResult());
    }

    /** Hearings in which somebody is in a private room. */
    Uni<List<HearingId>> withPrivateRooms() {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select distinct hearing_id from hearing_appearances where private_room is not null",
                                UUID.class)
                        .getResultList())
                .map(hearings -> hearings.stream().map(HearingId::new).toList());
    }

    /** Notes an act as done, and says whether it had not been done before. */
    Uni<Boolean> claim(HearingId hearing, PersonId person, UUID act, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                insert into room_acts (hearing_id, person_id, id, done_at) values (:hearing, :person, :act, :at)
                                on conflict do nothing""")
                        .setParameter("hearing", hearing.value())
                        .setParameter("person", person.value())
                        .setParameter("act", act)
                        .setParameter("at", at)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
