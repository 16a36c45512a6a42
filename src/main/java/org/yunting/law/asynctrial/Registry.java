package org.yunting.law.asynctrial;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.law.asynctrial.TrialState.Consenting;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/** What clerk and system note in an asynchronous trial. Nothing of it decides anything. */
public final class Registry {
    private final AsyncTrial trial;

    Registry(AsyncTrial trial) {
        this.trial = trial;
    }

    /** A certified outage gives an open window its length back, by right and not by grace. */
    public Outcome<AsyncTrial> extendFor(Outage outage, Act act) {
        return trial.lawfully(TrialAct.EXTEND_FOR_OUTAGE, act, () -> {
            var window = trial.window().orElseThrow();
            var extended = window.extendedFor(outage, trial.proposal().company());
            return extended.equals(window)
                    ? Outcome.granted(trial)
                    : Outcome.granted(
                            trial.with(extended),
                            new TrialEvent.WindowExtendedForOutage(
                                    trial.ref(), extended.due(), outage.length().toMinutes(), act));
        });
    }

    /** Notes, once, that a window is over: who was silent, and that what was sealed is open to all. */
    public Outcome<AsyncTrial> noteWindowEnd(Act act) {
        return trial.lawfully(TrialAct.NOTE_WINDOW_END, act, () -> {
            var due = trial.window().orElseThrow().due();
            if (!due.hasPassed(act.at())) {
                return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_WINDOW_STILL_OPEN, TrialEvent.WINDOWS)
                        .with("due", due.end()));
            }
            return switch (trial.state()) {
                case Consenting asked
                when !asked.endNoted() ->
                    trial.granted(
                            new Consenting(asked.window(), asked.answers(), true),
                            ended(asked.answers().keySet(), act));
                case UnderWay stage when !stage.endNoted() -> over(stage, act);
                case TrialState noted -> Outcome.granted(trial);
            };
        });
    }

    private Outcome<AsyncTrial> over(UnderWay stage, Act act) {
        var events = new ArrayList<DomainEvent>();
        var next = stage.ended();
        if (stage.exchange() == Exchange.SEALED) {
            events.add(TrialEvent.SealedItemsReleased.of(trial, stage.stage(), act));
            next = next.with(Exchange.RELEASED);
        }
        events.add(ended(stage.done(), act));
        return new Outcome.Granted<>(trial.with(next), events);
    }

    private DomainEvent ended(Set<PartyId> heard, Act act) {
        return new TrialEvent.WindowEnded(
                trial.ref(),
                trial.proposal().parties().stream()
                        .filter(party -> !heard.contains(party.id()))
                        .map(Party::role)
                        .collect(Collectors.toSet()),
                act);
    }
}
