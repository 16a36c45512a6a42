package org.yunting.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.contract.Versioned;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.cases.Acceptance;
import org.yunting.law.cases.CaseState;
import org.yunting.law.cases.Correction;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** A case as its reader may see it. */
public record CaseView(
        UUID id,
        @Nullable String number,
        String cause,
        String state,
        @Nullable String procedure,
        boolean foreignRelated,
        @Nullable String myCapacity,
        FilingContent filing,
        String receiptNumber,
        Instant filedAt,
        @Nullable Instant acceptedAt,
        @Nullable ReasonView refusal,
        @Nullable CorrectionView correction,
        List<PartyView> parties,
        @Nullable PersonView judge,
        @Nullable PersonView clerk,
        List<DeadlineView> deadlines,
        boolean hasTrial,
        TurnView turn,
        List<String> may,
        long version)
        implements Versioned {
    /** A reason that is read by the person it concerns. */
    public record ReasonView(String reason) {}

    /** The correction notice of this case. */
    public record CorrectionView(
            List<Correction.Item> items,
            Instant askedAt,
            DeadlineView due,
            @Nullable Instant correctedAt) {
        static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.items(),
                    correction.askedAt(),
                    DeadlineView.of(correction.due()),
                    correction.correctedAt());
        }
    }

    /** A party of the case. */
    public record PartyView(
            UUID id,
            String capacity,
            String name,
            @Nullable UUID person,
            boolean linked,
            String identityState,
            String zone,
            String language,
            String country) {
        static PartyView of(PartyEntry entry) {
            var party = entry.party();
            return new PartyView(
                    party.id().value(),
                    party.role().capacity().key(),
                    party.name(),
                    party.person() == null ? null : party.person().value(),
                    party.isLinked(),
                    entry.identity().key(),
                    party.zone().getId(),
                    entry.language(),
                    entry.country());
        }
    }

    static CaseView of(CaseContext context, Map<PersonId, Person> staff, Instant now) {
        var courtCase = context.courtCase();
        var acceptance = Optional.ofNullable(courtCase.acceptance());
        return new CaseView(
                courtCase.id().value(),
                acceptance.map(Acceptance::number).map(Object::toString).orElse(null),
                courtCase.filing().cause().key(),
                courtCase.state().key(),
                acceptance.map(accepted -> accepted.procedure().key()).orElse(null),
                courtCase.filing().isForeignRelated(),
                context.capacity().map(Capacity::key).orElse(null),
                FilingContent.of(courtCase.filing()),
                courtCase.receipt().number(),
                courtCase.receipt().receivedAt(),
                courtCase.state() instanceof CaseState.Accepted(var at) ? at : null,
                courtCase.state() instanceof CaseState.RefusedByRuling(var reason, var at)
                        ? new ReasonView(reason)
                        : null,
                Optional.ofNullable(courtCase.correction())
                        .map(CorrectionView::of)
                        .orElse(null),
                context.parties().stream().map(PartyView::of).toList(),
                appointed(context, Capacity.JUDGE, staff),
                appointed(context, Capacity.CLERK, staff),
                Deadlines.of(context).stream().map(DeadlineView::of).toList(),
                context.trial().isPresent(),
                Turns.of(context, now),
                OpenActs.of(context),
                context.kept().version());
    }

    private static @Nullable PersonView appointed(CaseContext context, Capacity capacity, Map<PersonId, Person> staff) {
        return context.authority().appointments().stream()
                .filter(appointment -> appointment.capacity() == capacity)
                .map(appointment -> Optional.ofNullable(staff.get(appointment.person())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(person -> new PersonView(person.id().value(), person.displayName(), capacity.key()))
                .orElse(null);
    }
}
