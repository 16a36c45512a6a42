package org.yunting.api.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.consent.ConsentEvent;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.ConsentState;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;

/** Party by stage, as everybody in the case may see it. */
public record ConsentBoard(List<Entry> entries) {
    /** Where one party stands on one stage. */
    public record Entry(
            String stage,
            UUID party,
            String capacity,
            String name,
            String choice,
            @Nullable Instant decidedAt,
            @Nullable String noticeVersion,
            @Nullable Withdrawal withdrawal,
            String basis,
            boolean mine) {}

    /** Consent that is asked back; until the judge has ruled, the choice still stands. */
    public record Withdrawal(String reason, Instant askedAt) {}

    /** When, on which notice and on which article a choice rests. */
    private record Given(@Nullable Instant at, @Nullable String notice, LegalBasis basis) {}

    static ConsentBoard of(ConsentRegister register, List<PartyEntry> parties, PersonId reader) {
        var entries = new ArrayList<Entry>();
        for (var stage : Stage.values()) {
            for (var party : parties) {
                entries.add(entry(register.stateOf(party.party().id(), stage), stage, party, reader));
            }
        }
        return new ConsentBoard(List.copyOf(entries));
    }

    private static Entry entry(ConsentState state, Stage stage, PartyEntry entry, PersonId reader) {
        var party = entry.party();
        var given = given(state);
        return new Entry(
                stage.key(),
                party.id().value(),
                party.role().capacity().key(),
                party.name(),
                state.choice(),
                given.at(),
                given.notice(),
                withdrawal(state),
                given.basis().toString(),
                reader.equals(party.person()));
    }

    private static @Nullable Withdrawal withdrawal(ConsentState state) {
        return state instanceof ConsentState.WithdrawalAsked(var given, var reason, var at)
                ? new Withdrawal(reason, at)
                : null;
    }

    private static Given given(ConsentState state) {
        return switch (state) {
            case ConsentState.Pending pending -> new Given(null, null, ConsentEvent.CONSENT);
            case ConsentState.Offline(var notice, var at) -> new Given(at, notice.value(), ConsentEvent.CONSENT);
            case ConsentState.Online(var notice, var ground, var at) ->
                new Given(
                        at,
                        notice.value(),
                        ground == ConsentState.Ground.OWN_CHOICE ? ConsentEvent.OWN_CHOICE : ConsentEvent.CONSENT);
            case ConsentState.WithdrawalAsked(var given, var reason, var at) ->
                new Given(given.at(), given.notice().value(), ConsentEvent.WITHDRAWAL);
        };
    }
}
