package org.yunting.api.hearings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How ready somebody summoned is.
 *
 * @param zone where they live
 * @param identityState key of the outcome of their identity check
 * @param noticeAt when notice of the hearing reached their inbox
 * @param noticeReadAt when they read it
 */
record Readiness(
        String name,
        String zone,
        String identityState,
        @Nullable Instant noticeAt,
        @Nullable Instant noticeReadAt) {}
