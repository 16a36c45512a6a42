package org.yunting.api.recording;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.recording.Shortfall;

/** Checks of recordings and what they found, in PostgreSQL, which lets nobody change them. */
@ApplicationScoped
class RecordingCheckRows {
    private final Mutiny.SessionFactory sessions;

    RecordingCheckRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A check that is to be done. */
    record Wanted(UUID id, HearingId hearing) {}

    /** A check; without a time at which it was done it is still to be done. */
    record KeptCheck(
            UUID id,
            Instant askedAt,
            @Nullable Instant checkedAt,
            @Nullable Long segments) {}

    /** Asks for a check, unless one of that hearing is still to be done. */
    Uni<Void> ask(Wanted check, Instant at, Optional<PersonId> by) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_checks (id, hearing_id, asked_at, asked_by)
                        select :id, :hearing, :at, cast(:by as uuid) where not exists (
                            select from recording_checks c left join recording_check_results r on r.check_id = c.id
                            where c.hearing_id = :hearing and r.check_id is null)""")
                .setParameter("id", check.id())
                .setParameter("hearing", check.hearing().value())
                .setParameter("at", at)
                .setParameter("by", by.map(PersonId::value).orElse(null))
                .executeUpdate()
                .replaceWithVoid());
    }

    /**
     * Hearings that sat, ended before an instant, and have no check since they ended, or none since another instant; and those that were left open.
     *
     * @param night when it was last the hour of checks: what ended later is not due yet, and what is still open is due once for each night
     * @param day when the day of that night began: what was opened before is of a day that is over
     */
    Uni<List<HearingId>> due(Instant night, Instant day, Instant checkedBefore, int limit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select h.id from hearings h
                                where (h.state in ('adjourned', 'closed') and h.ended_at < :night and not exists (
                                    select from recording_checks c where c.hearing_id = h.id and c.asked_at >= greatest(h.ended_at, :checked)))
                                or (h.state in ('in-session', 'paused') and h.opened_at < :day and not exists (
                                    select from recording_checks c where c.hearing_id = h.id and c.asked_at >= :night))
                                order by coalesce(h.ended_at, h.opened_at) limit :limit""", UUID.class)
                        .setParameter("night", night)
                        .setParameter("day", day)
                        .setParameter("checked", checkedBefore)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(HearingId::new).toList());
    }

    /** The check that waits longest to be done. */
    Uni<Optional<Wanted>> next() {
        return sessions.withSession(session ->
                        session.createNativeQuery("""
                                select c.id, c.hearing_id from recording_checks c left join recording_check_results r on r.check_id = c.id
                                where r.check_id is null order by c.asked_at, c.id limit 1""", Object[].class).getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Wanted((UUID) found[0], new HearingId((UUID) found[1]))));
    }

    /** @return whether it was not done yet: two courts may look at the same recording at once */
    Uni<Boolean> done(UUID check, Instant at, long segments, List<Shortfall> shortfalls) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_check_results (check_id, checked_at, segments) values (:check, :at, :segments)
                        on conflict (check_id) do nothing""")
                        .setParameter("check", check)
                        .setParameter("at", at)
                        .setParameter("segments", segments)
                        .executeUpdate())
                .chain(added -> added == 0
                        ? Uni.createFrom().item(false)
                        : addAll(check, shortfalls).replaceWith(true));
    }

    /** What the last finished check of a hearing found; absent if none was finished. */
    Uni<Optional<List<Shortfall>>> lastFound(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select r.check_id from recording_checks c join recording_check_results r on r.check_id = c.id
                                where c.hearing_id = :hearing order by r.checked_at desc, c.id desc limit 1""", UUID.class)
                        .setParameter("hearing", hearing.value())
                        .getSingleResultOrNull())
                .chain(last -> last == null
                        ? Uni.createFrom().item(Optional.empty())
                        : shortfallsOf(List.of(last)).map(found -> Optional.of(found.getOrDefault(last, List.of()))));
    }

    /** The newest checks of a hearing, the newest first. */
    Uni<List<KeptCheck>> of(HearingId hearing, int limit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select c.id, c.asked_at, r.checked_at, r.segments
                                from recording_checks c left join recording_check_results r on r.check_id = c.id
                                where c.hearing_id = :hearing order by c.asked_at desc, c.id desc limit :limit""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(RecordingCheckRows::check).toList());
    }

    /** What these checks found, by check; one that found nothing is left out. */
    Uni<Map<UUID, List<Shortfall>>> shortfalls(List<KeptCheck> checks) {
        return shortfallsOf(checks.stream().map(KeptCheck::id).toList());
    }

    private Uni<Map<UUID, List<Shortfall>>> shortfallsOf(List<UUID> checks) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select kind, began_at, ended_at, track_id, person_id, check_id from recording_shortfalls
                                where check_id = any(:checks) order by check_id, place""", Object[].class)
                        .setParameter("checks", checks.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[5],
                                Collectors.mapping(RecordingCheckRows::shortfall, Collectors.toList()))));
    }

    private Uni<Void> addAll(UUID check, List<Shortfall> shortfalls) {
        return Multi.createFrom()
                .range(0, shortfalls.size())
                .onItem()
                .transformToUniAndConcatenate(place -> add(check, place + 1, shortfalls.get(place)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Integer> add(UUID check, int place, Shortfall shortfall) {
        var person = shortfall.person();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into recording_shortfalls (check_id, place, kind, began_at, ended_at, track_id, person_id)
                        values (:check, :place, :kind, :began, :ended, cast(:track as uuid), cast(:person as uuid))""")
                .setParameter("check", check)
                .setParameter("place", place)
                .setParameter("kind", shortfall.kind().key())
                .setParameter("began", shortfall.when().from())
                .setParameter("ended", shortfall.when().until())
                .setParameter("track", shortfall.track())
                .setParameter("person", person == null ? null : person.value())
                .executeUpdate());
    }

    private static KeptCheck check(Object[] row) {
        return new KeptCheck(
                (UUID) row[0],
                Columns.instant(row[1]),
                Columns.instantOrNull(row[2]),
                row[3] == null ? null : ((Number) row[3]).longValue());
    }

    private static Shortfall shortfall(Object[] row) {
        return new Shortfall(
                Keys.constant(Shortfall.Kind.class, (String) row[0]),
                new Stretch(Columns.instant(row[1]), Columns.instant(row[2])),
                (UUID) row[3],
                row[4] == null ? null : new PersonId((UUID) row[4]));
    }
}
