package org.yunting.api.hearings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hearing to be held, as asked for. */
public record HearingSchedule(
        Instant startsAt,
        int durationMinutes,
        String publicity,
        @Nullable String closedReason) {}
