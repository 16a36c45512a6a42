package org.yunting.api.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Capacity;

/** A case in a list. */
public record CaseSummaryView(
        UUID id,
        @Nullable String number,
        String cause,
        String state,
        String plaintiff,
        String defendant,
        @Nullable String myCapacity,
        TurnView turn,
        @Nullable Instant nextHearingAt,
        Instant filedAt,
        Instant changedAt) {
    static CaseSummaryView of(CaseContext context, Instant now) {
        var courtCase = context.courtCase();
        var filing = courtCase.filing();
        return new CaseSummaryView(
                courtCase.id().value(),
                Optional.ofNullable(courtCase.acceptance())
                        .map(accepted -> accepted.number().render())
                        .orElse(null),
                filing.cause().key(),
                courtCase.state().key(),
                Objects.requireNonNull(filing.plaintiff().name()),
                Objects.requireNonNull(filing.defendant().name()),
                context.capacity().map(Capacity::key).orElse(null),
                Turns.of(context, now),
                context.hearing().map(UpcomingHearings.Upcoming::startsAt).orElse(null),
                courtCase.receipt().receivedAt(),
                context.kept().changedAt());
    }
}
