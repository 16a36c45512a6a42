package org.yunting.api.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.database.Columns;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** What stands in PostgreSQL about the hearings of a day. */
@ApplicationScoped
class CommandRows implements CommandSources {
    private final Mutiny.SessionFactory sessions;

    CommandRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Map<PersonId, String>> names(Collection<HearingId> hearings) {
        return asked("""
                        select distinct p.id, p.display_name
                        from hearing_appearances a join persons p on p.id = a.person_id
                        where a.hearing_id in (:hearings)""", hearings)
                .map(rows -> rows.stream().collect(toMap(row -> new PersonId((UUID) row[0]), row -> (String) row[1])));
    }

    /** Whoever looked in the day before and closed the page again has not come: only the hour before counts. */
    @Override
    public Uni<Map<HearingId, Map<PersonId, Line>>> atTheDoor(Collection<HearingId> hearings) {
        return asked("""
                        select r.hearing_id, r.person_id, r.connected
                        from room_presences r join hearings h on h.id = r.hearing_id
                        where r.hearing_id in (:hearings) and (r.connected or r.changed_at > h.starts_at - interval '1 hour')""", hearings)
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                CommandRows::hearing,
                                toMap(
                                        row -> new PersonId((UUID) row[1]),
                                        row -> (Boolean) row[2] ? Line.UP : Line.LOST))));
    }

    @Override
    public Uni<Map<HearingId, Set<PersonId>>> badLines(Collection<HearingId> hearings, Instant since) {
        if (hearings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                                select hearing_id, person_id from (
                                    select distinct on (hearing_id, person_id) hearing_id, person_id, verdict
                                    from line_samples where hearing_id in (:hearings) and taken_at >= :since
                                    order by hearing_id, person_id, taken_at desc) latest
                                where verdict in ('lost', 'poor')""", Object[].class)
                        .setParameter("hearings", values(hearings))
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                CommandRows::hearing, mapping(row -> new PersonId((UUID) row[1]), toSet()))));
    }

    @Override
    public Uni<Map<HearingId, List<Alarm>>> alarms(Collection<HearingId> hearings) {
        return asked("""
                        select hearing_id, kind, since, until, many from (
                            (select distinct on (g.hearing_id) g.hearing_id, 1 as weight, 'recording-gap' as kind,
                                    g.began_at as since, e.ended_at as until, count(*) over (partition by g.hearing_id) as many
                             from recording_gaps g left join recording_gap_ends e on e.gap_id = g.id
                             where g.hearing_id in (:hearings)
                             order by g.hearing_id, e.ended_at desc nulls first, g.began_at)
                            union all
                            (select distinct on (t.hearing_id) t.hearing_id, 0, 'media-interrupted', t.at,
                                    (select min(r.at) from timeline_entries r
                                     where r.hearing_id = t.hearing_id and r.kind = 'media-restored' and r.seq > t.seq),
                                    count(*) over (partition by t.hearing_id)
                             from timeline_entries t
                             where t.hearing_id in (:hearings) and t.kind = 'media-interrupted'
                             order by t.hearing_id, t.seq desc)
                            union all
                            (select l.hearing_id, 2, 'line-test-poor', max(l.taken_at), cast(null as timestamptz), count(*)
                             from line_tests l
                             where l.hearing_id in (:hearings) and l.verdict = 'poor' and l.settled_at is null
                             group by l.hearing_id)) as alarms
                        order by hearing_id, weight""", hearings)
                .map(rows ->
                        rows.stream().collect(groupingBy(CommandRows::hearing, mapping(CommandRows::alarm, toList()))));
    }

    @Override
    public Uni<Map<HearingId, List<Asking>>> asking(Collection<HearingId> hearings) {
        return asked("""
                        select last.hearing_id, last.person_id, a.capacity, last.written_at from (
                            select distinct on (hearing_id, person_id) hearing_id, person_id, author_id, written_at
                            from help_lines where hearing_id in (:hearings)
                            order by hearing_id, person_id, written_at desc, id desc) last
                        join hearing_appearances a on a.hearing_id = last.hearing_id and a.person_id = last.person_id
                        where last.author_id = last.person_id
                        order by last.written_at""", hearings)
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                CommandRows::hearing,
                                mapping(
                                        row -> new Asking(
                                                new PersonId((UUID) row[1]), (String) row[2], Columns.instant(row[3])),
                                        toList()))));
    }

    private static Alarm alarm(Object[] row) {
        return new Alarm(
                (String) row[1], Columns.instant(row[2]), Columns.instantOrNull(row[3]), ((Number) row[4]).longValue());
    }

    private Uni<List<Object[]>> asked(String question, Collection<HearingId> hearings) {
        if (hearings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withSession(session -> session.createNativeQuery(question, Object[].class)
                .setParameter("hearings", values(hearings))
                .getResultList());
    }

    private static List<UUID> values(Collection<HearingId> hearings) {
        return hearings.stream().map(HearingId::value).toList();
    }

    private static HearingId hearing(Object[] row) {
        return new HearingId((UUID) row[0]);
    }
}
