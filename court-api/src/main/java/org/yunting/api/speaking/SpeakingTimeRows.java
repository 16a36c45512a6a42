package org.yunting.api.speaking;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.SpeakingTime.Counted;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Speaking time in PostgreSQL. */
@ApplicationScoped
class SpeakingTimeRows implements SpeakingTimes {
    private final Mutiny.SessionFactory sessions;

    SpeakingTimeRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Instant>> countedUntil(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select counted_until from speaking_counts where hearing_id = :hearing for update",
                                Object.class)
                        .setParameter("hearing", hearing.value())
                        .getSingleResultOrNull())
                .map(column -> Optional.ofNullable(Columns.instantOrNull(column)));
    }

    @Override
    public Uni<Void> add(HearingId hearing, Counted counted, Instant until) {
        return addListened(hearing, counted.listened(), until)
                .chain(() ->
                        eachAfterTheOther(counted.people(), (person, spoken) -> addPerson(hearing, person, spoken)))
                .chain(() -> eachAfterTheOther(counted.sides(), (side, spoken) -> addSide(hearing, side, spoken)));
    }

    @Override
    public Uni<Sums> of(HearingId hearing) {
        return sum("select 'all', listened_ms from speaking_counts where hearing_id = :hearing", hearing)
                .chain(listened -> sum(
                                "select person_id, spoken_ms from speaking_people where hearing_id = :hearing", hearing)
                        .chain(people -> sum(
                                        "select side, spoken_ms from speaking_sides where hearing_id = :hearing",
                                        hearing)
                                .map(sides -> new Sums(
                                        listened.stream()
                                                .map(SpeakingTimeRows::spoken)
                                                .findFirst()
                                                .orElse(Duration.ZERO),
                                        people.stream()
                                                .collect(toMap(
                                                        row -> new PersonId((UUID) row[0]), SpeakingTimeRows::spoken)),
                                        sides.stream()
                                                .collect(toMap(
                                                        row -> Keys.constant(Capacity.class, (String) row[0]),
                                                        SpeakingTimeRows::spoken))))));
    }

    private Uni<List<Object[]>> sum(String query, HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(query, Object[].class)
                .setParameter("hearing", hearing.value())
                .getResultList());
    }

    private Uni<Void> addListened(HearingId hearing, Duration listened, Instant until) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into speaking_counts (hearing_id, counted_until, listened_ms) values (:hearing, :until, :millis)
                        on conflict (hearing_id) do update
                            set counted_until = :until, listened_ms = speaking_counts.listened_ms + :millis""")
                .setParameter("hearing", hearing.value())
                .setParameter("until", until)
                .setParameter("millis", listened.toMillis())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> addPerson(HearingId hearing, PersonId person, Duration spoken) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into speaking_people (hearing_id, person_id, spoken_ms) values (:hearing, :person, :millis)
                        on conflict (hearing_id, person_id) do update set spoken_ms = speaking_people.spoken_ms + :millis""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("millis", spoken.toMillis())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Void> addSide(HearingId hearing, Capacity side, Duration spoken) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into speaking_sides (hearing_id, side, spoken_ms) values (:hearing, :side, :millis)
                        on conflict (hearing_id, side) do update set spoken_ms = speaking_sides.spoken_ms + :millis""")
                .setParameter("hearing", hearing.value())
                .setParameter("side", side.key())
                .setParameter("millis", spoken.toMillis())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** One session does one thing at a time. */
    private static <K> Uni<Void> eachAfterTheOther(Map<K, Duration> spoken, Addition<K> addition) {
        return Multi.createFrom()
                .iterable(spoken.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> addition.of(one.getKey(), one.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private interface Addition<K> {
        Uni<Void> of(K whose, Duration spoken);
    }

    private static Duration spoken(Object[] row) {
        return Duration.ofMillis(((Number) row[1]).longValue());
    }
}
