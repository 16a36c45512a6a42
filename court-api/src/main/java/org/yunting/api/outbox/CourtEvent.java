package org.yunting.api.outbox;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;

/**
 * An event of the law in the form in which it is kept and told.
 *
 * @param kind the event's name, such as {@code case-accepted}
 * @param params what the event carries beside the fields here; ids and instants as text
 * @param hearing the hearing it happened in or concerns
 */
public record CourtEvent(
        UUID id,
        Instant at,
        String kind,
        JsonObject params,
        Actor actor,
        String basis,
        @Nullable CaseId caseId,
        @Nullable UUID hearing) {
    /** The event in kept form, under a new id. */
    public static CourtEvent of(DomainEvent event, UUID id) {
        var params = EventParams.of(event);
        var hearing = params.getString("hearing");
        return new CourtEvent(
                id,
                event.at(),
                event.name(),
                params,
                event.actor(),
                event.basis().toString(),
                event.caseId(),
                hearing == null ? null : UUID.fromString(hearing));
    }

    /** The event as one case tells it: whoever acted for themselves, outside any case, is named in the capacity they have in this one. */
    public CourtEvent asActIn(Capacity capacity) {
        return actor.capacity() == Capacity.ONESELF
                ? new CourtEvent(id, at, kind, params, new Actor(actor.person(), capacity), basis, caseId, hearing)
                : this;
    }

    /** Within which order of telling counts: the case, or without one the person. */
    UUID lane() {
        return caseId == null ? UUID.fromString(params.getString("person")) : caseId.value();
    }

    /** A text of the params that the kind always carries. */
    public String text(String param) {
        return Objects.requireNonNull(params.getString(param), param);
    }
}
