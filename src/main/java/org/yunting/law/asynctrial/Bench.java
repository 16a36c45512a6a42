package org.yunting.law.asynctrial;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yunting.law.asynctrial.Content.Wish;
import org.yunting.law.asynctrial.TrialState.ClosedForDecision;
import org.yunting.law.asynctrial.TrialState.Ground;
import org.yunting.law.asynctrial.TrialState.HeardOtherwise;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.asynctrial.TrialState.NotAgreed;
import org.yunting.law.asynctrial.TrialState.Suspended;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;

/** What the judge does in an asynchronous trial. Only here does a trial go on, and never by time alone. */
public final class Bench {
    /** How often one window is extended; the court's own parameter. */
    static final int EXTENSIONS_MAX = 3;

    private final AsyncTrial trial;

    Bench(AsyncTrial trial) {
        this.trial = trial;
    }

    public Outcome<AsyncTrial> withdrawProposal(String reason, Act act) {
        return withReason(
                TrialAct.WITHDRAW_PROPOSAL,
                reason,
                act,
                () -> trial.granted(
                        new NotAgreed(reason, act.at()), new TrialEvent.TrialNotAgreed(trial.ref(), reason, act)));
    }

    /** Answers a question that the rules leave open. A later answer replaces an earlier one; both stay on record. */
    public Outcome<AsyncTrial> makeFinding(Question question, boolean answer, String reason, Act act) {
        return withReason(TrialAct.MAKE_FINDING, reason, act, () -> {
            if (Boolean.valueOf(answer).equals(trial.findings().get(question))) {
                return Outcome.granted(trial);
            }
            var found = new EnumMap<Question, Boolean>(Question.class);
            found.putAll(trial.findings());
            found.put(question, answer);
            return Outcome.granted(
                    new AsyncTrial(trial.proposal(), found, trial.items(), trial.state()),
                    new TrialEvent.FindingMade(trial.ref(), question, answer, reason, act));
        });
    }

    /**
     * Leaves the stage and opens the next. A stage is left early only when all have said that they have nothing further (domain rule 2.4.2), and
     * with somebody silent only after the end was noted, for a reason that goes on record (OLR 6).
     */
    public Outcome<AsyncTrial> openStage(Opening opening, Assessment assessment, Act act) {
        return trial.lawfully(TrialAct.OPEN_STAGE, act, () -> {
            var next = trial.following(assessment).orElseThrow();
            var admission = new Admission(trial.proposal());
            var refusal = refusalToLeave(opening.waiver())
                    .or(() -> admission.refusalOfStage(next, assessment))
                    .or(() -> admission.refusalOfWindow(opening.window()));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var window = Window.open(
                    act.at(), opening.window(), trial.proposal().company(), "trial-" + next.key(), TrialEvent.WINDOWS);
            var exchange = next == TrialStage.FINAL_STATEMENTS ? Exchange.SEALED : opening.exchange();
            var opened = new UnderWay(trial.apart(), next, 1, window, exchange, Set.of(), false);
            return leave(opening.waiver(), act)
                    .then(left -> left.granted(
                            opened, new TrialEvent.StageOpened(trial.ref(), next, exchange, window.due(), act)));
        });
    }

    /** Puts questions, all at once, which begins a round. Whoever is asked has at least the usual time from now, and so has everybody. */
    public Outcome<AsyncTrial> ask(List<Draft> questions, Act act) {
        return trial.lawfully(TrialAct.ASK_QUESTIONS, act, () -> new Sealing(trial).ask(questions, act));
    }

    /** Names a point in dispute, to which arguments go. */
    public Outcome<AsyncTrial> nameIssue(Draft issue, Act act) {
        return trial.lawfully(
                TrialAct.NAME_ISSUE,
                act,
                () -> issue.content() instanceof Content.Issue
                        ? new Sealing(trial).byCourt(issue, act)
                        : AsyncTrial.refused(TrialRefusal.TRIAL_STAGE_NOT_YET_OPEN));
    }

    /** Rules on what came late or was asked for. What was asked for is granted by doing it: more time by extending, and so on. */
    public Outcome<AsyncTrial> rule(ItemId id, Item.Decision decision, String reason, Act act) {
        return withReason(TrialAct.RULE_ON_ITEM, reason, act, () -> {
            var item = trial.items().find(id);
            if (item.isEmpty()) {
                return AsyncTrial.refused(TrialRefusal.TRIAL_ITEM_UNKNOWN);
            }
            boolean grantedByDoing =
                    item.get().content() instanceof Content.Request && decision == Item.Decision.GRANTED;
            if (!item.get().awaitsRuling() || grantedByDoing) {
                return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_NOTHING_TO_RULE_ON, TrialEvent.APART)
                        .instead(trial.actsOpenTo(act.actor())));
            }
            return ruled(item.get(), decision, reason, act);
        });
    }

    /** Takes something out of consideration, as irrelevant, repeated or abusive. It stays on record with the reason. */
    public Outcome<AsyncTrial> strike(ItemId id, String reason, Act act) {
        return withReason(TrialAct.STRIKE_ITEM, reason, act, () -> {
            var item = trial.items().find(id);
            if (item.isEmpty()) {
                return AsyncTrial.refused(TrialRefusal.TRIAL_ITEM_UNKNOWN);
            }
            return item.get().strike() != null
                    ? Outcome.granted(trial)
                    : Outcome.granted(
                            trial.with(trial.items().replacing(item.get().struck(new Item.Strike(reason, act.at())))),
                            new TrialEvent.ItemStruck(trial.ref(), item.get().number(), reason, act));
        });
    }

    /** More time, for all sides alike. */
    public Outcome<AsyncTrial> extend(Duration more, Act act) {
        return trial.lawfully(TrialAct.EXTEND_WINDOW, act, () -> {
            var refusal = new Admission(trial.proposal()).refusalOfWindow(more);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var window = trial.window().orElseThrow();
            if (window.extensions() >= EXTENSIONS_MAX) {
                return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_EXTENSIONS_USED_UP, TrialEvent.WINDOWS)
                        .with("extensionsMax", EXTENSIONS_MAX)
                        .instead(trial.actsOpenTo(act.actor())));
            }
            var extended = window.extended(more, trial.proposal().company(), act.at());
            return granting(
                    Wish.MORE_TIME,
                    Outcome.granted(
                            trial.with(extended), new TrialEvent.WindowExtended(trial.ref(), extended.due(), act)),
                    act);
        });
    }

    public Outcome<AsyncTrial> suspend(Ground ground, String reason, Act act) {
        return withReason(TrialAct.SUSPEND_TRIAL, reason, act, () -> {
            var suspended = trial.granted(
                    new Suspended((UnderWay) trial.state(), ground, reason, act.at()),
                    new TrialEvent.TrialSuspended(trial.ref(), ground, reason, act));
            return ground == Ground.MEDIATION ? granting(Wish.MEDIATION, suspended, act) : suspended;
        });
    }

    /** The trial goes on where it stood, with as much time as was left then. */
    public Outcome<AsyncTrial> resume(Act act) {
        return trial.lawfully(TrialAct.RESUME_TRIAL, act, () -> {
            var pause = (Suspended) trial.state();
            var before = pause.interrupted().window();
            var stood = Duration.between(pause.since(), act.at());
            var resumed = before.isOver(pause.since())
                    ? pause.interrupted()
                    : pause.interrupted()
                            .with(before.lengthened(stood, trial.proposal().company()));
            return trial.granted(
                    resumed,
                    new TrialEvent.TrialResumed(trial.ref(), resumed.window().due(), act));
        });
    }

    /** Takes the stage, or once all are done with it the next, to a live hearing or to the courtroom. What was done stays done (OLR 21). */
    public Outcome<AsyncTrial> hearOtherwise(Mode mode, String reason, Act act) {
        return withReason(TrialAct.HEAR_OTHERWISE, reason, act, () -> {
            var left = trial.state() instanceof Suspended paused ? paused.interrupted() : (UnderWay) trial.state();
            var heard =
                    trial.everybodyIsDone() ? left.stage().later().findFirst().orElse(left.stage()) : left.stage();
            return granting(
                    mode == Mode.LIVE ? Wish.LIVE_HEARING : Wish.IN_PERSON,
                    trial.granted(
                            new HeardOtherwise(left, mode, reason, act.at()),
                            new TrialEvent.StageHeardOtherwise(trial.ref(), heard, mode, reason, act)),
                    act);
        });
    }

    /** The record is confirmed, or the silent had their time; nothing waits for a ruling; the case is ready for decision. */
    public Outcome<AsyncTrial> closeForDecision(String waiver, Act act) {
        return trial.lawfully(TrialAct.CLOSE_FOR_DECISION, act, () -> {
            var refusal = refusalToLeave(waiver).or(this::refusalWhileRulingsAreDue);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : leave(waiver, act)
                            .then(left -> left.granted(
                                    new ClosedForDecision(act.at()),
                                    new TrialEvent.TrialClosedForDecision(trial.ref(), act)));
        });
    }

    private Optional<Refusal> refusalToLeave(String waiver) {
        if (!(trial.state() instanceof UnderWay stage) || trial.everybodyIsDone()) {
            return Optional.empty();
        }
        if (!stage.endNoted()) {
            return Optional.of(Refusal.of(TrialRefusal.TRIAL_STAGE_NOT_FINISHED, TrialEvent.APART)
                    .with("due", stage.window().due().end())
                    .instead(Set.of(TrialAct.EXTEND_WINDOW, TrialAct.HEAR_OTHERWISE)));
        }
        return waiver.isBlank() ? Optional.of(reasonMissing()) : Optional.empty();
    }

    /** Notes, where somebody was silent, that the judge went on and why. */
    private Outcome<AsyncTrial> leave(String waiver, Act act) {
        return trial.state() instanceof UnderWay stage && !trial.everybodyIsDone()
                ? Outcome.granted(trial, new TrialEvent.SilenceTakenAsWaiver(trial.ref(), stage.stage(), waiver, act))
                : Outcome.granted(trial);
    }

    private Optional<Refusal> refusalWhileRulingsAreDue() {
        var open = trial.items().awaitingRuling();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(TrialRefusal.TRIAL_ITEMS_AWAIT_RULING, TrialEvent.APART)
                        .with("items", open.size())
                        .instead(Set.of(TrialAct.RULE_ON_ITEM)));
    }

    /** Doing what was asked for grants every request for it that is still open. */
    private static Outcome<AsyncTrial> granting(Wish wish, Outcome<AsyncTrial> done, Act act) {
        return done.then(after -> {
            Outcome<AsyncTrial> outcome = Outcome.granted(after);
            for (var item : after.items().awaitingRuling()) {
                if (item.content() instanceof Content.Request(var asked, var text) && asked == wish) {
                    outcome = outcome.then(next -> new Bench(next).ruled(item, Item.Decision.GRANTED, "", act));
                }
            }
            return outcome;
        });
    }

    private Outcome<AsyncTrial> ruled(Item item, Item.Decision decision, String reason, Act act) {
        DomainEvent event = new TrialEvent.ItemRuledOn(trial.ref(), item.number(), decision, reason, act);
        return Outcome.granted(
                trial.with(trial.items().replacing(item.ruled(new Item.Ruling(decision, reason, act.at())))), event);
    }

    private Outcome<AsyncTrial> withReason(
            TrialAct wanted, String reason, Act act, Supplier<Outcome<AsyncTrial>> deed) {
        return trial.lawfully(wanted, act, () -> reason.isBlank() ? Outcome.refused(reasonMissing()) : deed.get());
    }

    private static Refusal reasonMissing() {
        return Refusal.of(TrialRefusal.TRIAL_REASON_MISSING, TrialEvent.SILENCE);
    }
}
