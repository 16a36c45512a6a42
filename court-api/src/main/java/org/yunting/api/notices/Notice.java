package org.yunting.api.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice to a person, as it is kept and as the person sees it. */
public record Notice(
        UUID id,
        Instant at,
        String kind,
        Map<String, Object> params,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        @Nullable UUID hearing,
        @Nullable Instant readAt) {}
