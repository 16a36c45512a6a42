package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Codes in PostgreSQL. */
@ApplicationScoped
class ParticipantCodeRows implements ParticipantCodes {
    private static final String COLUMNS =
            "hearing_id, person_id, issued_at, expires_at, used_at, annulled_at, letter_sent_at";

    private final Mutiny.SessionFactory sessions;

    ParticipantCodeRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> issue(String digest, Code code, PersonId by) {
        return annul(code.hearing(), code.person(), code.issuedAt())
                .chain(() -> sessions.withSession(session -> session.createNativeQuery("""
                        insert into participant_codes (digest, hearing_id, person_id, issued_by, issued_at, expires_at)
                        values (:digest, :hearing, :person, :by, :issued, :expires)""")
                        .setParameter("digest", digest)
                        .setParameter("hearing", code.hearing().value())
                        .setParameter("person", code.person().value())
                        .setParameter("by", by.value())
                        .setParameter("issued", code.issuedAt())
                        .setParameter("expires", code.expiresAt())
                        .executeUpdate()
                        .replaceWithVoid()));
    }

    @Override
    public Uni<Optional<Code>> find(String digest) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from participant_codes where digest = :digest", Object[].class)
                        .setParameter("digest", digest)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(ParticipantCodeRows::code));
    }

    @Override
    public Uni<Boolean> use(String digest, String passDigest, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update participant_codes set used_at = :at, pass_digest = :pass
                        where digest = :digest and used_at is null and annulled_at is null and expires_at > :at""")
                .setParameter("at", at)
                .setParameter("pass", passDigest)
                .setParameter("digest", digest)
                .executeUpdate()
                .map(rows -> rows == 1));
    }

    @Override
    public Uni<Optional<Code>> ofPass(String passDigest, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("select " + COLUMNS + """
                                 from participant_codes
                                where pass_digest = :pass and annulled_at is null and expires_at > :at""", Object[].class)
                        .setParameter("pass", passDigest)
                        .setParameter("at", at)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(ParticipantCodeRows::code));
    }

    @Override
    public Uni<Optional<Code>> ofNewestPass(String passDigest, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("select " + COLUMNS + """
                                 from participant_codes shown
                                where pass_digest = :pass and expires_at > :at
                                  and not exists (select 1 from participant_codes later
                                                  where later.hearing_id = shown.hearing_id and later.person_id = shown.person_id
                                                    and later.issued_at > shown.issued_at)""", Object[].class)
                        .setParameter("pass", passDigest)
                        .setParameter("at", at)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(ParticipantCodeRows::code));
    }

    @Override
    public Uni<Void> annul(HearingId hearing, PersonId person, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update participant_codes set annulled_at = :at
                        where hearing_id = :hearing and person_id = :person and annulled_at is null""")
                .setParameter("at", at)
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> markSent(String digest, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "update participant_codes set letter_sent_at = :at where digest = :digest")
                .setParameter("at", at)
                .setParameter("digest", digest)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Code>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select distinct on (person_id) " + COLUMNS + """
                                 from participant_codes where hearing_id = :hearing
                                order by person_id, issued_at desc, annulled_at nulls first""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(ParticipantCodeRows::code).toList());
    }

    private static Code code(Object[] columns) {
        return new Code(
                new HearingId((UUID) columns[0]),
                new PersonId((UUID) columns[1]),
                Columns.instant(columns[2]),
                Columns.instant(columns[3]),
                Columns.instantOrNull(columns[4]),
                Columns.instantOrNull(columns[5]),
                Columns.instantOrNull(columns[6]));
    }
}
