package org.yunting.api.timeline;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;

/**
 * An act on the timeline.
 *
 * @param about name of the person whom the act concerns, if that is not the actor
 */
public record TimelineEntry(
        UUID id,
        long seq,
        CaseId caseId,
        Instant at,
        String kind,
        JsonObject params,
        Actor actor,
        @Nullable String actorName,
        String basis,
        @Nullable UUID hearing,
        @Nullable String about) {}
