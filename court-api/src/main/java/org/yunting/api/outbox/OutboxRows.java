package org.yunting.api.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** Messages in PostgreSQL. Times of delivery are the machine's: a demonstration that moves the court's clock must not stop the mail. */
@ApplicationScoped
class OutboxRows {
    static final String CHANNEL = "outbox";

    private final Mutiny.SessionFactory sessions;
    private final Ids ids;

    OutboxRows(Mutiny.SessionFactory sessions, Ids ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    /** An event and who is to hear of it. */
    record Addressed(String consumer, CourtEvent event) {}

    /** Writes messages down in their order. */
    Uni<Void> add(List<Addressed> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into outbox_messages (id, consumer, lane, event_id, event, written_at, due_at)
                        select id, consumer, lane, event_id, event, now(), now()
                        from rows from (jsonb_to_recordset(cast(cast(:messages as text) as jsonb)) as (
                            id uuid, consumer text, lane uuid, event_id uuid, event jsonb))
                            with ordinality as m(id, consumer, lane, event_id, event, place)
                        order by place""")
                .setParameter("messages", addressed(messages).encode())
                .executeUpdate()
                .replaceWithVoid());
    }

    private JsonArray addressed(List<Addressed> messages) {
        var rows = new JsonArray();
        for (var message : messages) {
            rows.add(new JsonObject()
                    .put("id", ids.next().toString())
                    .put("consumer", message.consumer())
                    .put("lane", message.event().lane().toString())
                    .put("event_id", message.event().id().toString())
                    .put("event", written(message.event())));
        }
        return rows;
    }

    /** Wakes the delivery once the transaction has committed; PostgreSQL holds the notification back until then. */
    Uni<Void> wake() {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select cast(pg_notify('" + CHANNEL + "', '') as text)", String.class)
                .getSingleResult()
                .replaceWithVoid());
    }

    /** Takes the first message of a lane that is due and that nobody else is delivering, and holds it until the transaction ends. */
    Uni<Optional<OutboxMessage>> take(Set<String> consumers) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select m.id, m.consumer, cast(m.event as text), m.attempts
                        from outbox_messages m
                        where m.delivered_at is null and m.due_at <= now() and m.consumer in (:consumers)
                          and not exists (select 1 from outbox_messages earlier
                                          where earlier.delivered_at is null and earlier.consumer = m.consumer
                                            and earlier.lane = m.lane and earlier.seq < m.seq)
                        order by m.seq limit 1 for update skip locked""", Object[].class)
                .setParameter("consumers", consumers)
                .getSingleResultOrNull()
                .map(columns -> Optional.ofNullable(columns).map(OutboxRows::message)));
    }

    Uni<Void> markDelivered(UUID message) {
        return sessions.withSession(
                session -> session.createNativeQuery("update outbox_messages set delivered_at = now() where id = :id")
                        .setParameter("id", message)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    Uni<Void> postpone(UUID message, Duration pause) {
        return sessions.withTransaction(session -> session.createNativeQuery("""
                        update outbox_messages set attempts = attempts + 1, due_at = now() + make_interval(secs => :pause)
                        where id = :id and delivered_at is null""")
                .setParameter("pause", (double) pause.toSeconds())
                .setParameter("id", message)
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<Long> countWaiting() {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from outbox_messages where delivered_at is null", Long.class)
                .getSingleResult());
    }

    private static OutboxMessage message(Object[] columns) {
        return new OutboxMessage(
                (UUID) columns[0],
                (String) columns[1],
                read(new JsonObject((String) columns[2])),
                ((Number) columns[3]).intValue());
    }

    private static JsonObject written(CourtEvent event) {
        var person = event.actor().person();
        return new JsonObject()
                .put("id", event.id().toString())
                .put("at", event.at().toString())
                .put("kind", event.kind())
                .put("params", event.params())
                .put("person", person == null ? null : person.toString())
                .put("capacity", event.actor().capacity().key())
                .put("basis", event.basis())
                .put("case", event.caseId() == null ? null : event.caseId().toString())
                .put("hearing", event.hearing() == null ? null : event.hearing().toString());
    }

    private static CourtEvent read(JsonObject json) {
        var person = uuid(json, "person");
        var caseId = uuid(json, "case");
        return new CourtEvent(
                UUID.fromString(json.getString("id")),
                Instant.parse(json.getString("at")),
                json.getString("kind"),
                json.getJsonObject("params"),
                new Actor(
                        person == null ? null : new PersonId(person),
                        Keys.constant(Capacity.class, json.getString("capacity"))),
                json.getString("basis"),
                caseId == null ? null : new CaseId(caseId),
                uuid(json, "hearing"));
    }

    private static @Nullable UUID uuid(JsonObject json, String field) {
        var text = json.getString(field);
        return text == null ? null : UUID.fromString(text);
    }
}
