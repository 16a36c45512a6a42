package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.law.kernel.PersonId;

/** Notices in PostgreSQL. */
@ApplicationScoped
class NoticeRows {
    private static final String SELECT = """
            select n.id, n.at, n.kind, cast(n.params as text), n.case_id, c.number, n.hearing_id, n.read_at
            from notices n left join cases c on c.id = n.case_id
            where n.person_id = :person and
            """;

    private final Mutiny.SessionFactory sessions;

    NoticeRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Puts a notice into an inbox, and says whether it was not there already. */
    Uni<Boolean> add(UUID id, PersonId person, CourtEvent event, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into notices (id, person_id, case_id, hearing_id, kind, params, at, event_id)
                        values (:id, :person, :case, :hearing, :kind, cast(cast(:params as text) as jsonb), :at, :event)
                        on conflict (person_id, event_id) do nothing""")
                .setParameter("id", id)
                .setParameter("person", person.value())
                .setParameter(
                        "case", event.caseId() == null ? null : event.caseId().value())
                .setParameter("hearing", event.hearing())
                .setParameter("kind", event.kind())
                .setParameter("params", event.params().encode())
                .setParameter("at", at)
                .setParameter("event", event.id())
                .executeUpdate()
                .map(rows -> rows > 0));
    }

    Uni<List<Notice>> of(PersonId person, Cursor before, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                SELECT + " (n.at, n.id) < (:at, :id) order by n.at desc, n.id desc limit :limit",
                                Object[].class)
                        .setParameter("person", person.value())
                        .setParameter("at", before.at())
                        .setParameter("id", before.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(NoticeRows::notice).toList());
    }

    Uni<Optional<Notice>> find(UUID id, PersonId person) {
        return sessions.withSession(session -> session.createNativeQuery(SELECT + " n.id = :id", Object[].class)
                        .setParameter("person", person.value())
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(NoticeRows::notice));
    }

    /** Keeps the first reading; reading again changes nothing. */
    Uni<Void> markRead(UUID id, PersonId person, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "update notices set read_at = :at where id = :id and person_id = :person and read_at is null")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("person", person.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static Notice notice(Object[] columns) {
        return new Notice(
                (UUID) columns[0],
                Columns.instant(columns[1]),
                (String) columns[2],
                new JsonObject((String) columns[3]).getMap(),
                (UUID) columns[4],
                (String) columns[5],
                (UUID) columns[6],
                Columns.instantOrNull(columns[7]));
    }
}
