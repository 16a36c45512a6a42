package org.yunting.api.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.recording.CopyKind;

/** Copies of recordings in PostgreSQL; their files are in the object store. One that is made is never changed. */
@ApplicationScoped
class RecordingCopyRows {
    /** After so many begun and not ended, it is the copy that ends the court, and not the other way round. */
    static final int ATTEMPTS_MAX = 3;

    private static final String COPIES = """
        select id, hearing_id, kind, person_id, asked_at, state, done_millis, total_millis, fault,
               begins_at, segments, left_out, object_key, sha256, size, made_at from recording_copies
        """;

    private final Mutiny.SessionFactory sessions;

    RecordingCopyRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What is asked for. */
    record Wanted(UUID id, HearingId hearing, @Nullable PersonId person, Duration length, Instant at, PersonId by) {
        CopyKind kind() {
            return person == null ? CopyKind.GRID : CopyKind.PERSON;
        }
    }

    /** What one process has in its hands; as long as the attempt is the same, no other has it. */
    record Taken(UUID id, HearingId hearing, @Nullable PersonId person, int attempt) {
        CopyKind kind() {
            return person == null ? CopyKind.GRID : CopyKind.PERSON;
        }
    }

    /**
     * A copy that is asked for.
     *
     * @param state {@code waiting}, {@code making}, {@code made} or {@code failed}
     * @param file absent until it is made
     */
    record KeptCopy(
            UUID id,
            HearingId hearing,
            CopyKind kind,
            @Nullable PersonId person,
            Instant askedAt,
            String state,
            long doneMillis,
            long totalMillis,
            @Nullable String fault,
            @Nullable CopyFile file) {}

    /**
     * The file.
     *
     * @param beginsAt the moment of the hearing at which it begins
     * @param segments that are in it
     * @param leftOut segments that are not, because they are gone or are not what was recorded
     * @param size in bytes
     */
    record CopyFile(
            Instant beginsAt, int segments, int leftOut, ObjectKey key, Sha256 digest, long size, Instant madeAt) {}

    /** Asks for a copy that begins to be made after so long. One that was asked for before is the same, unless it failed. */
    Uni<Void> ask(Wanted wanted, Duration wait) {
        var person = wanted.person();
        return sessions.withSession(session -> session.createNativeQuery("""
            insert into recording_copies (id, hearing_id, kind, person_id, asked_at, asked_by, due_at, total_millis)
            values (:id, :hearing, :kind, cast(:person as uuid), :at, :by, now() + make_interval(secs => :wait), :total)
            on conflict (hearing_id, kind, person_id) do update
                set state = 'waiting', fault = null, attempt = 0, done_millis = 0, taken_until = '-infinity',
                    asked_at = excluded.asked_at, asked_by = excluded.asked_by, due_at = excluded.due_at,
                    total_millis = excluded.total_millis
                where recording_copies.state = 'failed'\
            """)
                .setParameter("id", wanted.id())
                .setParameter("hearing", wanted.hearing().value())
                .setParameter("kind", wanted.kind().key())
                .setParameter("person", person == null ? null : person.value())
                .setParameter("at", wanted.at())
                .setParameter("by", wanted.by().value())
                .setParameter("wait", wait.toMillis() / 1000.0)
                .setParameter("total", wanted.length().toMillis())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The copy that waits longest, for so long; whoever had it before is gone. */
    Uni<Optional<Taken>> take(Duration lease) {
        return giveUp().chain(() -> sessions.withSession(session -> session.createNativeQuery("""
                                update recording_copies
                                set state = 'making', attempt = attempt + 1, done_millis = 0, taken_until = now() + make_interval(secs => :lease)
                                where id = (select id from recording_copies
                                            where state in ('waiting', 'making') and due_at <= now() and taken_until < now()
                                            order by due_at, id limit 1 for update skip locked)
                                returning id, hearing_id, person_id, attempt\
                                """, Object[].class)
                        .setParameter("lease", lease.toMillis() / 1000.0)
                        .getSingleResultOrNull()))
                .map(row -> Optional.ofNullable(row)
                        .map(taken -> new Taken(
                                (UUID) taken[0],
                                new HearingId((UUID) taken[1]),
                                person(taken[2]),
                                ((Number) taken[3]).intValue())));
    }

    private Uni<Integer> giveUp() {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies set state = 'failed', fault = :fault
            where state = 'making' and taken_until < now() and attempt >= :most\
            """)
                .setParameter("fault", CopyFault.GAVE_UP.key())
                .setParameter("most", ATTEMPTS_MAX)
                .executeUpdate());
    }

    /**
     * Notes how far a copy has come, and holds it for as long again.
     *
     * @return whether it is still in these hands
     */
    Uni<Boolean> note(Taken taken, Duration done, Duration lease) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies
            set done_millis = least(:done, total_millis), taken_until = now() + make_interval(secs => :lease)
            where id = :id and attempt = :attempt and state = 'making'\
            """)
                .setParameter("done", done.toMillis())
                .setParameter("lease", lease.toMillis() / 1000.0)
                .setParameter("id", taken.id())
                .setParameter("attempt", taken.attempt())
                .executeUpdate()
                .map(changed -> changed > 0));
    }

    /** @return whether it was still in these hands */
    Uni<Boolean> keep(Taken taken, CopyFile file, List<PersonId> places) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies
            set state = 'made', done_millis = total_millis, begins_at = :begins, segments = :segments, left_out = :left,
                object_key = :key, sha256 = :sha256, size = :size, made_at = :at
            where id = :id and attempt = :attempt and state = 'making'\
            """)
                        .setParameter("begins", file.beginsAt())
                        .setParameter("segments", file.segments())
                        .setParameter("left", file.leftOut())
                        .setParameter("key", file.key().value())
                        .setParameter("sha256", file.digest().hex())
                        .setParameter("size", file.size())
                        .setParameter("at", file.madeAt())
                        .setParameter("id", taken.id())
                        .setParameter("attempt", taken.attempt())
                        .executeUpdate())
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : addPlaces(taken.id(), places).replaceWith(true));
    }

    private Uni<Void> addPlaces(UUID copy, List<PersonId> places) {
        return Multi.createFrom()
                .range(0, places.size())
                .onItem()
                .transformToUniAndConcatenate(place -> sessions.withSession(session -> session.createNativeQuery(
                                "insert into recording_copy_places (copy_id, place, person_id) values (:copy, :place,"
                                        + " :person)")
                        .setParameter("copy", copy)
                        .setParameter("place", place + 1)
                        .setParameter("person", places.get(place).value())
                        .executeUpdate()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Ends those that have waited for so long past their time, and that nobody is making. */
    Uni<Void> failWaiting(Duration waited, CopyFault fault) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies set state = 'failed', fault = :fault
            where state in ('waiting', 'making') and due_at <= now() - make_interval(secs => :waited) and taken_until < now()\
            """)
                .setParameter("fault", fault.key())
                .setParameter("waited", waited.toMillis() / 1000.0)
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<Void> fail(Taken taken, CopyFault fault) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies set state = 'failed', fault = :fault
            where id = :id and attempt = :attempt and state = 'making'\
            """)
                .setParameter("fault", fault.key())
                .setParameter("id", taken.id())
                .setParameter("attempt", taken.attempt())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Lets a copy go that is to be tried again after so long. */
    Uni<Void> postpone(Taken taken, Duration pause) {
        return sessions.withSession(session -> session.createNativeQuery("""
            update recording_copies
            set state = 'waiting', taken_until = '-infinity', due_at = now() + make_interval(secs => :pause)
            where id = :id and attempt = :attempt and state = 'making'\
            """)
                .setParameter("pause", pause.toMillis() / 1000.0)
                .setParameter("id", taken.id())
                .setParameter("attempt", taken.attempt())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** All of a hearing, everybody together first. */
    Uni<List<KeptCopy>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COPIES + "where hearing_id = :hearing order by kind, id", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(RecordingCopyRows::copy).toList());
    }

    Uni<Optional<KeptCopy>> find(UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(COPIES + "where id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(RecordingCopyRows::copy));
    }

    /** Whose picture is where in the copies of a hearing, by copy, in the order of their places. */
    Uni<Map<UUID, List<PersonId>>> places(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select p.copy_id, p.person_id from recording_copy_places p join recording_copies c on c.id = p.copy_id
                                where c.hearing_id = :hearing order by p.copy_id, p.place\
                                """, Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> new PersonId((UUID) row[1]), Collectors.toList()))));
    }

    private static KeptCopy copy(Object[] row) {
        var file = row[15] == null
                ? null
                : new CopyFile(
                        Columns.instant(row[9]),
                        ((Number) row[10]).intValue(),
                        ((Number) row[11]).intValue(),
                        new ObjectKey((String) row[12]),
                        new Sha256((String) row[13]),
                        ((Number) row[14]).longValue(),
                        Columns.instant(row[15]));
        return new KeptCopy(
                (UUID) row[0],
                new HearingId((UUID) row[1]),
                Keys.constant(CopyKind.class, (String) row[2]),
                person(row[3]),
                Columns.instant(row[4]),
                (String) row[5],
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                (String) row[8],
                file);
    }

    private static @Nullable PersonId person(@Nullable Object column) {
        return column == null ? null : new PersonId((UUID) column);
    }
}
