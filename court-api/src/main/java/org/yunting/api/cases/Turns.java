package org.yunting.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.identity.IdentityStanding;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.cases.CaseState;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.parties.InvitationState;
import org.yunting.law.parties.PartyId;

/**
 * Decides whose turn it is, for one reader: what is asked of the reader comes first, then what everybody waits for. It only points; whether an act is
 * lawful the law says when it is tried.
 */
final class Turns {
    /** The stages that lie before the parties of a divorce once it is accepted. */
    static final List<Stage> STAGES_AHEAD = List.of(Stage.EVIDENCE_EXCHANGE, Stage.HEARING, Stage.SERVICE);

    private static final Duration DOOR_OPENS_BEFORE = Duration.ofMinutes(30);

    private final CaseContext context;
    private final Instant now;

    private Turns(CaseContext context, Instant now) {
        this.context = context;
        this.now = now;
    }

    static TurnView of(CaseContext context, Instant now) {
        return new Turns(context, now).turn();
    }

    private TurnView turn() {
        return switch (context.courtCase().state()) {
            case CaseState.Filed(var decideBy) -> waitingFor("decide-filing", Capacity.CLERK, decideBy);
            case CaseState.CorrectionAsked(var due) -> waitingFor("correct-filing", Capacity.PLAINTIFF, due);
            case CaseState.Accepted accepted -> own().or(this::others).orElseGet(TurnView::none);
            case CaseState.RefusedByRuling refused -> TurnView.none();
            case CaseState.Closed closed -> TurnView.none();
        };
    }

    private TurnView waitingFor(String kind, Capacity who, Deadline due) {
        return TurnView.of(kind, who, isReader(who)).by(DeadlineView.of(due));
    }

    private Optional<TurnView> own() {
        return context.ownParty().isPresent() ? ofParty(context.ownParty().get()) : ofStaff();
    }

    private Optional<TurnView> ofParty(PartyEntry party) {
        var capacity = party.party().role().capacity();
        if (doorIsOpen()) {
            return hearingTurn("enter-hearing", capacity, true);
        }
        if (party.identity() == IdentityStanding.UNVERIFIED || party.identity() == IdentityStanding.REFUSED) {
            return Optional.of(TurnView.of("verify-identity", capacity, true));
        }
        if (!party.isVerified()) {
            return Optional.of(TurnView.of("confirm-identity", Capacity.CLERK, false));
        }
        if (isUndecided(party)) {
            return Optional.of(TurnView.of("choose-consent", capacity, true));
        }
        if (context.openTrial().isPresent()) {
            return trialTurn(party.party().id(), capacity, true);
        }
        if (context.waitsForRuling()) {
            return Optional.empty();
        }
        if (!context.handedIn() && context.hearing().isEmpty()) {
            return Optional.of(TurnView.of("add-evidence", capacity, true));
        }
        return hearingTurn("attend-hearing", capacity, true);
    }

    private Optional<TurnView> ofStaff() {
        var capacity = context.capacity().orElse(Capacity.CLERK);
        if (doorIsOpen()) {
            return hearingTurn("enter-hearing", capacity, true);
        }
        if (opensSoon()) {
            return hearingTurn("open-hearing", capacity, true);
        }
        if (capacity == Capacity.CLERK && anyParty(IdentityStanding.SUBMITTED)) {
            return Optional.of(TurnView.of("confirm-identity", Capacity.CLERK, true));
        }
        if (context.hearing().isPresent()) {
            return hearingTurn("attend-hearing", capacity, false);
        }
        if (capacity == Capacity.JUDGE && trialWaitsForJudge()) {
            return trialTurn(true);
        }
        if (context.openTrial().isEmpty() && !context.waitsForRuling() && everybodyIsReady()) {
            return Optional.of(TurnView.of("schedule-hearing", Capacity.CLERK, capacity == Capacity.CLERK));
        }
        return Optional.empty();
    }

    /** A party that is not there yet comes first: its three days run. */
    private Optional<TurnView> others() {
        return context.parties().stream()
                .filter(party -> !party.party().isLinked())
                .findFirst()
                .map(this::linkTurn)
                .or(this::othersPresent);
    }

    private Optional<TurnView> othersPresent() {
        for (var party : context.parties()) {
            var capacity = party.party().role().capacity();
            if (party.identity() == IdentityStanding.SUBMITTED) {
                return Optional.of(TurnView.of("confirm-identity", Capacity.CLERK, false));
            }
            if (!party.isVerified()) {
                return Optional.of(TurnView.of("verify-identity", capacity, false));
            }
            if (isUndecided(party)) {
                return Optional.of(TurnView.of("choose-consent", capacity, false));
            }
        }
        if (context.hearing().isPresent()) {
            return hearingTurn("attend-hearing", Capacity.JUDGE, false);
        }
        var waiting = context.parties().stream()
                .flatMap(party ->
                        trialTurn(party.party().id(), party.party().role().capacity(), false).stream())
                .findFirst();
        if (waiting.isPresent() || context.openTrial().isPresent()) {
            return waiting.or(() -> trialTurn(false));
        }
        return context.waitsForRuling()
                ? Optional.of(TurnView.of("await-ruling", Capacity.JUDGE, false))
                : Optional.of(TurnView.of("schedule-hearing", Capacity.CLERK, isReader(Capacity.CLERK)));
    }

    private TurnView linkTurn(PartyEntry party) {
        var turn = TurnView.of("link-case", party.party().role().capacity(), false);
        return context.invitations().stream()
                .filter(kept -> kept.invitation()
                        .addressee()
                        .party()
                        .equals(party.party().id()))
                .filter(kept -> kept.invitation().state() instanceof InvitationState.Sent)
                .findFirst()
                .map(kept -> turn.by(DeadlineView.of(kept.due())))
                .orElse(turn);
    }

    /** What the asynchronous trial asks of a party. */
    private Optional<TurnView> trialTurn(PartyId party, Capacity who, boolean mine) {
        return context.openTrial()
                .flatMap(trial -> Optional.ofNullable(trial.ofParties().get(party))
                        .map(task -> trialTurn(trial, task, who, mine)));
    }

    /** What it asks of the judge. */
    private Optional<TurnView> trialTurn(boolean mine) {
        return context.trial()
                .flatMap(trial ->
                        Optional.ofNullable(trial.ofJudge()).map(task -> trialTurn(trial, task, Capacity.JUDGE, mine)));
    }

    private boolean trialWaitsForJudge() {
        return context.trial().filter(trial -> trial.ofJudge() != null).isPresent();
    }

    private static TurnView trialTurn(TrialTurns.TrialTurn trial, String task, Capacity who, boolean mine) {
        var turn = TurnView.of("act-in-trial", who, mine).with(Map.of("task", task));
        return trial.due() == null ? turn : turn.by(trial.due());
    }

    private Optional<TurnView> hearingTurn(String kind, Capacity who, boolean mine) {
        return context.hearing()
                .map(hearing -> TurnView.of(kind, who, mine)
                        .with(Map.of(
                                "hearing", hearing.hearing().toString(),
                                "startsAt", hearing.startsAt().toString())));
    }

    private boolean isUndecided(PartyEntry party) {
        return STAGES_AHEAD.stream().anyMatch(stage -> context.isPending(party, stage));
    }

    private boolean everybodyIsReady() {
        return context.parties().stream().allMatch(party -> party.isVerified() && !isUndecided(party));
    }

    private boolean anyParty(IdentityStanding standing) {
        return context.parties().stream().anyMatch(party -> party.identity() == standing);
    }

    private boolean doorIsOpen() {
        return context.hearing()
                .filter(hearing -> !hearing.state().equals("scheduled"))
                .isPresent();
    }

    private boolean opensSoon() {
        return context.hearing()
                .filter(hearing -> !now.isBefore(hearing.startsAt().minus(DOOR_OPENS_BEFORE)))
                .isPresent();
    }

    private boolean isReader(Capacity who) {
        return Objects.equals(context.capacity().orElse(null), who);
    }
}
