package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** The timeline in PostgreSQL, which lets nobody change it. */
@ApplicationScoped
class TimelineRows implements Timeline {
    private static final String COLUMNS = """
        select t.id, t.seq, t.case_id, t.at, t.kind, cast(t.params as text), t.actor_person, t.actor_capacity, p.display_name, t.basis, t.hearing_id,
               concerned.display_name
        from timeline_entries t
        left join persons p on p.id = t.actor_person
        left join persons concerned on concerned.id = cast(t.params ->> 'person' as uuid) and concerned.id is distinct from t.actor_person
        """;

    private static final String IN_STRETCH =
            "where t.hearing_id = :hearing and t.seq > :behind and t.seq <= :upTo and t.at >= :notBefore and t.kind ="
                    + " any(:kinds)";

    private static final String BUT_LINES = "t.kind not in ('record-line-written', 'record-line-revised') and ";

    private final Mutiny.SessionFactory sessions;

    TimelineRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds entries in their order. */
    Uni<Void> add(List<Docket.Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withSession(session -> session.createNativeQuery("""
            insert into timeline_entries (id, case_id, at, kind, params, actor_person, actor_capacity, basis, hearing_id)
            select id, case_id, at, kind, params, person, capacity, basis, hearing
            from rows from (jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as (
                id uuid, case_id uuid, at timestamptz, kind text, params jsonb, person uuid, capacity text, basis text, hearing uuid))
                with ordinality as e(id, case_id, at, kind, params, person, capacity, basis, hearing, place)
            order by place\
            """)
                .setParameter("entries", written(entries).encode())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static JsonArray written(List<Docket.Entry> entries) {
        var rows = new JsonArray();
        for (var entry : entries) {
            var event = entry.event();
            var person = event.actor().person();
            rows.add(new JsonObject()
                    .put("id", event.id().toString())
                    .put("case_id", entry.caseId().toString())
                    .put("at", event.at().toString())
                    .put("kind", event.kind())
                    .put("params", event.params())
                    .put("person", person == null ? null : person.toString())
                    .put("capacity", event.actor().capacity().key())
                    .put("basis", event.basis())
                    .put(
                            "hearing",
                            event.hearing() == null ? null : event.hearing().toString()));
        }
        return rows;
    }

    @Override
    public Uni<List<TimelineEntry>> of(CaseId caseId, @Nullable Long before, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS
                                        + "where "
                                        + BUT_LINES
                                        + "t.case_id = :case and t.seq < :before order by t.seq desc limit :limit",
                                Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter("before", before == null ? Long.MAX_VALUE : before)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    @Override
    public Uni<List<TimelineEntry>> of(CaseId caseId, Set<String> kinds) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS + "where t.case_id = :case and t.kind = any(:kinds) order by t.seq",
                                Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter("kinds", kinds.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    @Override
    public Uni<Boolean> has(CaseId caseId, Set<Sign> signs) {
        var wanted = new JsonArray();
        signs.forEach(sign -> wanted.add(signOf(sign)));
        return sessions.withSession(session -> session.createNativeQuery("""
            select exists (
                select 1 from timeline_entries t, jsonb_array_elements(cast(cast(:signs as text) as jsonb)) sign
                where t.case_id = :case and t.kind = sign ->> 'kind' and t.params @> (sign -> 'params'))\
            """, Boolean.class)
                .setParameter("case", caseId.value())
                .setParameter("signs", wanted.encode())
                .getSingleResult());
    }

    private static JsonObject signOf(Sign sign) {
        var params = sign.stage() == null ? new JsonObject() : new JsonObject().put("stage", sign.stage());
        return new JsonObject().put("kind", sign.kind()).put("params", params);
    }

    @Override
    public Uni<List<TimelineEntry>> of(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS + "where " + BUT_LINES + "t.hearing_id = :hearing order by t.seq",
                                Object[].class)
                        .setParameter("hearing", hearing.value())
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    @Override
    public Uni<Long> position(HearingId hearing) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select coalesce(max(seq), 0) from timeline_entries where hearing_id = :hearing", Long.class)
                .setParameter("hearing", hearing.value())
                .getSingleResult());
    }

    @Override
    public Uni<Latest> latest(Stretch stretch, Set<String> kinds, int most) {
        return sessions.withSession(session -> within(
                                session.createNativeQuery(
                                        "select count(*) from timeline_entries t " + IN_STRETCH, Long.class),
                                stretch,
                                kinds)
                        .getSingleResult())
                .chain(all -> all == 0
                        ? Uni.createFrom().item(new Latest(List.of(), 0))
                        : newest(stretch, kinds, most)
                                .map(entries -> new Latest(entries, Math.max(0, all - entries.size()))));
    }

    private Uni<List<TimelineEntry>> newest(Stretch stretch, Set<String> kinds, int most) {
        return sessions.withSession(session -> within(
                                session.createNativeQuery(
                                        COLUMNS + IN_STRETCH + " order by t.seq desc limit :most", Object[].class),
                                stretch,
                                kinds)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.reversed().stream().map(TimelineRows::entry).toList());
    }

    private static <T> Mutiny.SelectionQuery<T> within(
            Mutiny.SelectionQuery<T> query, Stretch stretch, Set<String> kinds) {
        return query.setParameter("hearing", stretch.hearing().value())
                .setParameter("behind", stretch.behind())
                .setParameter("upTo", stretch.upTo())
                .setParameter("notBefore", stretch.notBefore())
                .setParameter("kinds", kinds.toArray(String[]::new));
    }

    @Override
    public Uni<Set<PersonId>> concerned(HearingId hearing, Set<String> kinds) {
        return sessions.withSession(session -> session.createNativeQuery("""
            select distinct cast(params ->> 'person' as uuid) from timeline_entries
            where hearing_id = :hearing and kind in (:kinds)\
            """, UUID.class)
                        .setParameter("hearing", hearing.value())
                        .setParameter("kinds", List.copyOf(kinds))
                        .getResultList())
                .map(found -> found.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Uni<Optional<TimelineEntry>> find(CaseId caseId, UUID id) {
        return one(
                session -> session.createNativeQuery(COLUMNS + "where t.case_id = :case and t.id = :id", Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter("id", id));
    }

    @Override
    public Uni<Optional<TimelineEntry>> filing(CaseId caseId) {
        return one(session -> session.createNativeQuery(
                        COLUMNS + "where t.case_id = :case and t.kind = 'case-filed'", Object[].class)
                .setParameter("case", caseId.value()));
    }

    @Override
    public Uni<Optional<TimelineEntry>> filing(ExhibitId exhibit) {
        return one(session -> session.createNativeQuery(
                        COLUMNS + "where t.kind = 'exhibit-filed' and t.params ->> 'exhibit' = :exhibit",
                        Object[].class)
                .setParameter("exhibit", exhibit.toString()));
    }

    @Override
    public Uni<Map<UUID, String>> statements(Collection<UUID> ids) {
        return sessions.withSession(
                        session -> session.createNativeQuery(COLUMNS + "where t.id = any(:ids)", Object[].class)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList())
                .map(rows -> rows.stream()
                        .map(TimelineRows::entry)
                        .collect(Collectors.toMap(TimelineEntry::id, Statement::of)));
    }

    private Uni<Optional<TimelineEntry>> one(Function<Mutiny.Session, Mutiny.SelectionQuery<Object[]>> query) {
        return sessions.withSession(session -> query.apply(session).getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(TimelineRows::entry));
    }

    private static TimelineEntry entry(Object[] columns) {
        var person = (UUID) columns[6];
        return new TimelineEntry(
                (UUID) columns[0],
                ((Number) columns[1]).longValue(),
                new CaseId((UUID) columns[2]),
                Columns.instant(columns[3]),
                (String) columns[4],
                new JsonObject((String) columns[5]),
                new Actor(person == null ? null : new PersonId(person), Keys.constant(Capacity.class, (String)
                        columns[7])),
                (String) columns[8],
                (String) columns[9],
                (UUID) columns[10],
                (String) columns[11]);
    }
}
