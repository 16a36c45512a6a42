package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.BlankCause;

/** Why a recording has no picture of somebody and lacks none, in PostgreSQL, which lets nobody change it. */
@ApplicationScoped
class RecordingBlankRows {
    private final Mutiny.SessionFactory sessions;

    RecordingBlankRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A time without a picture of somebody; without an end it lasts, or ended with the recording. */
    record KeptBlank(
            UUID id,
            PersonId person,
            BlankCause cause,
            Instant beganAt,
            @Nullable Instant endedAt) {}

    Uni<Void> begin(HearingId hearing, KeptBlank blank) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_blanks (id, hearing_id, person_id, cause, began_at)
                        values (:id, :hearing, :person, :cause, :began) on conflict (id) do nothing""")
                .setParameter("id", blank.id())
                .setParameter("hearing", hearing.value())
                .setParameter("person", blank.person().value())
                .setParameter("cause", blank.cause().key())
                .setParameter("began", blank.beganAt().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Ends one, and never before it began. */
    Uni<Void> end(UUID blank, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_blank_ends (blank_id, ended_at)
                        select id, greatest(began_at, :at) from recording_blanks where id = :blank on conflict (blank_id) do nothing""")
                .setParameter("blank", blank)
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<List<KeptBlank>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select b.id, b.person_id, b.cause, b.began_at, e.ended_at
                                from recording_blanks b left join recording_blank_ends e on e.blank_id = b.id
                                where b.hearing_id = :hearing order by b.began_at, b.id""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new KeptBlank(
                                (UUID) row[0],
                                new PersonId((UUID) row[1]),
                                Keys.constant(BlankCause.class, (String) row[2]),
                                Columns.instant(row[3]),
                                Columns.instantOrNull(row[4])))
                        .toList());
    }
}
