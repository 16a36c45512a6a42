package org.yunting.api.participants;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.participants.ParticipantCodes.Code;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.hearings.Interpreting;
import org.yunting.law.hearings.Testimony;

/**
 * Somebody who takes part without being a party, for judge and clerk.
 *
 * @param duty how far they have come
 * @param onBehalfOf the party that asked for a witness, or whoever an interpreter is for
 * @param code how their way in stands: {@code open}, {@code used}, {@code expired} or {@code dead}
 */
public record ParticipantView(
        UUID person,
        String name,
        String capacity,
        String duty,
        String place,
        @Nullable UUID onBehalfOf,
        @Nullable String interprets,
        boolean undertakingOwed,
        String code,
        @Nullable Instant codeExpiresAt,
        @Nullable Instant letterSentAt) {
    static ParticipantView of(Appearance appearance, String name, @Nullable Code code, Instant now) {
        return switch (Objects.requireNonNull(appearance.duty())) {
            case Testimony testimony ->
                new ParticipantView(
                        appearance.person().value(),
                        name,
                        appearance.capacity().key(),
                        testimony.key(),
                        appearance.place().key(),
                        testimony.calledBy() == null
                                ? null
                                : testimony.calledBy().value(),
                        null,
                        testimony.obligation() == Testimony.Obligation.UNDERTAKING,
                        stateOf(code, now),
                        code == null ? null : code.expiresAt(),
                        code == null ? null : code.letterSentAt());
            case Interpreting interpreting ->
                new ParticipantView(
                        appearance.person().value(),
                        name,
                        appearance.capacity().key(),
                        interpreting.key(),
                        appearance.place().key(),
                        interpreting.listener().value(),
                        interpreting.language(),
                        true,
                        stateOf(code, now),
                        code == null ? null : code.expiresAt(),
                        code == null ? null : code.letterSentAt());
        };
    }

    private static String stateOf(@Nullable Code code, Instant now) {
        if (code == null || code.annulledAt() != null) {
            return "dead";
        }
        if (!code.expiresAt().isAfter(now)) {
            return "expired";
        }
        return code.usedAt() == null ? "open" : "used";
    }
}
