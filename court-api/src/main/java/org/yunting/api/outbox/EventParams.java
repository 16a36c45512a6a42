package org.yunting.api.outbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Keyed;

/**
 * Turns what an event carries into JSON. Events are records of ids, keys, instants, deadlines, texts and lists of such: an id becomes its text, a
 * constant its key, a deadline what the contract calls one, and any other record an object of its components.
 */
final class EventParams {
    /** Kept beside the params, not in them. */
    private static final Set<String> ENVELOPE = Set.of("caseId", "act");

    private EventParams() {}

    static JsonObject of(DomainEvent event) {
        var params = new JsonObject();
        addComponents(params, event);
        return params;
    }

    private static void addComponents(JsonObject params, Object rec) {
        for (var component : rec.getClass().getRecordComponents()) {
            var value = valueOf(component, rec);
            if (value instanceof Record part && namesItsCase(part)) {
                addComponents(params, part);
            } else if (value != null && !ENVELOPE.contains(component.getName())) {
                params.put(component.getName(), json(value));
            }
        }
    }

    /** A part that says what the event is about, such as case and hearing together: its components count as the event's own. */
    private static boolean namesItsCase(Record part) {
        return Arrays.stream(part.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals("caseId"));
    }

    private static Object json(Object value) {
        return switch (value) {
            case Keyed keyed -> keyed.key();
            case Deadline deadline -> deadlineJson(deadline);
            case Number number -> number;
            case Boolean flag -> flag;
            case Collection<?> many ->
                new JsonArray(many.stream().map(EventParams::json).toList());
            case Map<?, ?> map ->
                new JsonObject(map.entrySet().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.getKey().toString(), entry -> json(entry.getValue()))));
            case Record rec when isWrapper(rec) || saysItself(rec) -> rec.toString();
            case Record rec -> {
                var object = new JsonObject();
                addComponents(object, rec);
                yield object;
            }
            default -> value.toString();
        };
    }

    /** An id, a digest, a version: one value that renders as itself. */
    private static boolean isWrapper(Record rec) {
        return rec.getClass().getRecordComponents().length == 1;
    }

    /** A case number, a legal basis: several values with one written form that people know. */
    private static boolean saysItself(Record rec) {
        return !rec.toString().startsWith(rec.getClass().getSimpleName() + "[");
    }

    private static JsonObject deadlineJson(Deadline deadline) {
        return new JsonObject()
                .put("rule", deadline.rule())
                .put("at", deadline.end().toString())
                .put("basis", deadline.basis().toString());
    }

    private static @Nullable Object valueOf(RecordComponent component, Object rec) {
        try {
            return component.getAccessor().invoke(rec);
        } catch (ReflectiveOperationException notAccessible) {
            throw new IllegalStateException("an event hides " + component.getName(), notAccessible);
        }
    }
}
