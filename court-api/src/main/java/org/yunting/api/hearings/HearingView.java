package org.yunting.api.hearings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Versioned;

/** A hearing, as its reader may see it. */
public record HearingView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String cause,
        String state,
        Instant startsAt,
        long durationMinutes,
        String publicity,
        @Nullable String closedReason,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<AppearanceView> appearances,
        @Nullable String myCapacity,
        List<String> may,
        long version)
        implements Versioned {
    /**
     * Somebody summoned, and how ready they are.
     *
     * @param noticeAt when the notice reached their inbox; told to the bench and to themselves
     * @param noticeReadAt when they read it; likewise
     */
    public record AppearanceView(
            UUID person,
            String name,
            String capacity,
            String zone,
            String place,
            @Nullable Instant noticeAt,
            @Nullable Instant noticeReadAt,
            String identityState) {}
}
