package org.yunting.api.lines;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.hearings.LostTime;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Keeps measurements of lines. */
interface LineSamples {
    /** How often at most one measurement of a person is kept. */
    Duration EVERY = LostTime.LOOK;

    /** How much of a hearing one {@link Reading} sums up. */
    Duration SUMMED_UP = Duration.ofSeconds(30);

    /**
     * The worst of somebody's measurements over {@link #SUMMED_UP}.
     *
     * @param at when that time began
     */
    record Reading(
            PersonId person,
            Instant at,
            Verdict verdict,
            @Nullable Double lossShare,
            @Nullable Integer roundTripMs,
            @Nullable Integer jitterMs,
            int receivedKbps,
            int sentKbps,
            int receivedHeight,
            int sentHeight,
            LineMeasurement.Device device) {}

    /** Keeps a measurement, unless there is one of the same {@link #EVERY five seconds}. */
    Uni<Void> keep(HearingId hearing, PersonId person, LineMeasurement measurement, Instant at);

    /** Everybody's, the oldest first. */
    Uni<List<Reading>> of(HearingId hearing);

    Uni<Void> forgetBefore(Instant instant);
}
