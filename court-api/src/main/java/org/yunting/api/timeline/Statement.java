package org.yunting.api.timeline;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;

/**
 * An act as the ledger witnesses it: canonical JSON, members sorted by name and nothing between them, so that the same act is the same bytes whether it
 * is just happening or read back after years.
 */
final class Statement {
    private Statement() {}

    static String of(CaseId caseId, CourtEvent event) {
        var envelope = envelope(event.id(), caseId, event.at(), event.actor());
        return written(envelope, event.kind(), event.params(), event.basis(), event.hearing());
    }

    static String of(TimelineEntry entry) {
        var envelope = envelope(entry.id(), entry.caseId(), entry.at(), entry.actor());
        return written(envelope, entry.kind(), entry.params(), entry.basis(), entry.hearing());
    }

    private static JsonObject envelope(UUID id, CaseId caseId, Instant at, Actor actor) {
        var who = new JsonObject().put("capacity", actor.capacity().key());
        if (actor.person() != null) {
            who.put("person", actor.person().toString());
        }
        return new JsonObject()
                .put("id", id.toString())
                .put("case", caseId.toString())
                .put("at", at.toString())
                .put("actor", who);
    }

    private static String written(
            JsonObject statement, String kind, JsonObject params, String basis, @Nullable UUID hearing) {
        statement.put("kind", kind).put("params", params).put("basis", basis);
        if (hearing != null) {
            statement.put("hearing", hearing.toString());
        }
        return new JsonObject(sorted(statement.getMap())).encode();
    }

    private static Map<String, Object> sorted(Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put(name.toString(), canonical(value)));
        return sorted;
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case JsonObject object -> sorted(object.getMap());
            case Map<?, ?> members -> sorted(members);
            case JsonArray array -> canonical(array.getList());
            case List<?> items -> items.stream().map(Statement::canonical).toList();
            default -> value;
        };
    }
}
