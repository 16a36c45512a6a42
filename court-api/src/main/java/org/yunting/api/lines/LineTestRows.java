package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.api.lines.LineTestRule.Judged;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/** Tests of lines in PostgreSQL. */
@ApplicationScoped
class LineTestRows implements LineTests {
    private final Mutiny.SessionFactory sessions;
    private final Json json;

    LineTestRows(Mutiny.SessionFactory sessions, Json json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(
            HearingId hearing, PersonId person, Instant at, Judged judged, @Nullable LineTestFigures figures) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into line_tests (hearing_id, person_id, taken_at, verdict, reasons, figures)
                        values (:hearing, :person, :at, :verdict, cast(cast(:reasons as text) as jsonb), cast(cast(:figures as text) as jsonb))
                        on conflict (hearing_id, person_id) do update
                        set taken_at = excluded.taken_at, verdict = excluded.verdict, reasons = excluded.reasons, figures = excluded.figures,
                            settled_by = null, settled_at = null, note = null""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("at", at)
                .setParameter("verdict", judged.verdict().key())
                .setParameter(
                        "reasons",
                        json.write(judged.reasons().stream().map(Keyed::key).toList()))
                .setParameter("figures", json.writeOrNull(figures))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Kept>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select t.person_id, t.taken_at, t.verdict, cast(t.reasons as text), cast(t.figures as text),
                                       s.display_name, t.settled_at, t.note
                                from line_tests t left join persons s on s.id = t.settled_by
                                where t.hearing_id = :hearing order by t.taken_at, t.person_id""", Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    @Override
    public Uni<List<Task>> waitingFor(PersonId clerk, int most) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select t.hearing_id, h.case_id, c.number, h.starts_at, t.person_id, p.display_name, a.capacity, t.taken_at,
                                       cast(t.reasons as text)
                                from hearing_appearances mine
                                join line_tests t on t.hearing_id = mine.hearing_id
                                join hearings h on h.id = t.hearing_id
                                join cases c on c.id = h.case_id
                                join persons p on p.id = t.person_id
                                join hearing_appearances a on a.hearing_id = t.hearing_id and a.person_id = t.person_id
                                where mine.person_id = :clerk and mine.capacity = 'clerk' and t.verdict = 'poor' and t.settled_at is null
                                  and h.state not in ('adjourned', 'closed', 'vacated')
                                order by h.starts_at, t.taken_at, t.person_id
                                limit :most""", Object[].class)
                        .setParameter("clerk", clerk.value())
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(this::task).toList());
    }

    @Override
    public Uni<Boolean> settle(HearingId hearing, PersonId person, PersonId by, Instant at, String note) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update line_tests set settled_by = :by, settled_at = :at, note = :note
                        where hearing_id = :hearing and person_id = :person and verdict = 'poor' and settled_at is null""")
                .setParameter("hearing", hearing.value())
                .setParameter("person", person.value())
                .setParameter("by", by.value())
                .setParameter("at", at)
                .setParameter("note", note)
                .executeUpdate()
                .map(changed -> changed == 1));
    }

    @Override
    public Uni<Void> forgetBefore(Instant instant) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        delete from line_tests t using hearings h
                        where h.id = t.hearing_id and h.state in ('adjourned', 'closed', 'vacated') and t.taken_at < :instant""")
                .setParameter("instant", instant)
                .executeUpdate()
                .replaceWithVoid());
    }

    private Kept kept(Object[] columns) {
        var judged = new Judged(
                Keys.constant(Verdict.class, (String) columns[2]),
                keys(columns[3])
                        .map(key -> Keys.constant(LineTestReason.class, key))
                        .toList());
        return new Kept(
                new PersonId((UUID) columns[0]),
                Columns.instant(columns[1]),
                judged,
                json.readOrNull((String) columns[4], LineTestFigures.class),
                columns[6] == null
                        ? null
                        : new Settlement((String) columns[5], Columns.instant(columns[6]), (String) columns[7]));
    }

    private Task task(Object[] columns) {
        return new Task(
                new HearingId((UUID) columns[0]),
                (UUID) columns[1],
                (String) columns[2],
                Columns.instant(columns[3]),
                new PersonId((UUID) columns[4]),
                (String) columns[5],
                (String) columns[6],
                Columns.instant(columns[7]),
                keys(columns[8]).toList());
    }

    private Stream<String> keys(Object column) {
        return Stream.of(json.read((String) column, String[].class));
    }
}
