package org.yunting.api.hearings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.law.hearings.Breakdown;

/** What of an appearance's row is filled once a line has failed in the courtroom; all of it absent before. */
record BreakdownColumns(
        @Nullable Instant failedAt,
        @Nullable Instant waitedFrom,
        @Nullable String cause,
        @Nullable Instant withoutAt) {
    private static final BreakdownColumns NONE = new BreakdownColumns(null, null, null, null);

    static BreakdownColumns of(@Nullable Breakdown breakdown) {
        if (breakdown == null) {
            return NONE;
        }
        var cause = breakdown.cause();
        return new BreakdownColumns(
                breakdown.since(), breakdown.waitsFrom(), cause == null ? null : cause.key(), breakdown.withoutSince());
    }

    @Nullable
    Breakdown breakdown() {
        return failedAt == null
                ? null
                : new Breakdown(
                        failedAt,
                        requireNonNull(waitedFrom),
                        cause == null ? null : Keys.constant(Breakdown.Cause.class, cause),
                        withoutAt);
    }
}
