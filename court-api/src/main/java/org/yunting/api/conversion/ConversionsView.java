package org.yunting.api.conversion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.conversion.Conversion;
import org.yunting.law.hearings.Hearing;

/** The stages of a case that left an asynchronous trial, the earliest first. */
public record ConversionsView(List<ConversionView> items) {
    /**
     * A stage that is or was heard otherwise.
     *
     * @param mode {@code live} or {@code in-person}
     * @param reason the judge's
     * @param wentOnAt when the trial went on or was closed; absent while it waits
     * @param hearings those that hear it, the earliest first; none in the courtroom, and none while none is fixed
     */
    record ConversionView(
            UUID trial,
            String stage,
            String mode,
            String reason,
            Instant at,
            @Nullable Instant wentOnAt,
            List<HearingRef> hearings) {

        static ConversionView of(Conversion conversion, List<Hearing> hearings) {
            return new ConversionView(
                    conversion.trial().value(),
                    conversion.stage().key(),
                    conversion.mode().key(),
                    conversion.reason(),
                    conversion.at(),
                    conversion.wentOnAt(),
                    hearings.stream()
                            .filter(conversion::isHeardIn)
                            .map(HearingRef::of)
                            .toList());
        }
    }

    /** A hearing, as much as leads to it. */
    record HearingRef(UUID id, Instant startsAt, String state) {
        static HearingRef of(Hearing hearing) {
            return new HearingRef(
                    hearing.booking().id().value(),
                    hearing.booking().startsAt(),
                    hearing.state().key());
        }
    }
}
