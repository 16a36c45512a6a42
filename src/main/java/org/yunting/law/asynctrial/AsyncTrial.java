package org.yunting.law.asynctrial;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yunting.law.asynctrial.TrialState.Agreed;
import org.yunting.law.asynctrial.TrialState.ClosedForDecision;
import org.yunting.law.asynctrial.TrialState.Consenting;
import org.yunting.law.asynctrial.TrialState.HeardOtherwise;
import org.yunting.law.asynctrial.TrialState.NotAgreed;
import org.yunting.law.asynctrial.TrialState.Suspended;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.asynctrial.eligibility.Verdict;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Window;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;

/**
 * An asynchronous trial of a case. Immutable: each act answers the trial as it then stands, or a refusal, and then this one still does. The acts
 * are found by whose they are: {@link #bench()} for the judge's, {@link #pleading()} for a party's, {@link #registry()} for what clerk and system
 * note.
 *
 * @param findings what the judge has found on questions that the rules leave open
 */
public record AsyncTrial(Proposal proposal, Map<Question, Boolean> findings, Items items, TrialState state) {
    public AsyncTrial {
        findings = Map.copyOf(findings);
    }

    /**
     * The judge proposes to try a case asynchronously. Where a jurisdiction asks nobody's consent, it is agreed at once.
     *
     * @param supposed the assessment supposing that everybody agrees: what would block a stage even then makes the proposal idle
     * @param window how long the parties have to answer
     */
    public static Outcome<AsyncTrial> propose(
            Proposal proposal, RuleSet rules, Assessment supposed, Duration window, Act act) {
        var refusal = new Admission(proposal).refusalOfProposal(supposed, window, act);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var asked = Window.open(act.at(), window, proposal.company(), "trial-consent", TrialEvent.WINDOWS);
        TrialState state = rules.asksForConsent()
                ? new Consenting(asked, Map.of(), false)
                : new Agreed(proposal.stages(), act.at());
        var trial = new AsyncTrial(proposal, Map.of(), Items.NONE, state);
        return Outcome.granted(
                trial, new TrialEvent.TrialProposed(trial.ref(), rules.key(), proposal.stages(), asked.due(), act));
    }

    public Bench bench() {
        return new Bench(this);
    }

    public Pleading pleading() {
        return new Pleading(this);
    }

    public Registry registry() {
        return new Registry(this);
    }

    /** What an actor may do now: for "may" lists and for buttons. */
    public Set<TrialAct> actsOpenTo(Actor actor) {
        var open = EnumSet.noneOf(TrialAct.class);
        state.acts().stream()
                .filter(wanted -> notInHandOf(actor, wanted).isEmpty())
                .forEach(open::add);
        return open;
    }

    /** The stages that all have agreed to try apart. */
    public Set<Stage> apart() {
        return switch (state) {
            case Agreed agreed -> agreed.apart();
            case UnderWay stage -> stage.apart();
            case Suspended paused -> paused.interrupted().apart();
            case HeardOtherwise otherwise -> otherwise.left().apart();
            case Consenting c -> Set.of();
            case ClosedForDecision c -> Set.of();
            case NotAgreed n -> Set.of();
        };
    }

    /**
     * The stage that the judge can open next, if any. After a live hearing it is the first of those left that the rules do not shut: what they
     * shut was heard there.
     */
    public Optional<TrialStage> following(Assessment assessment) {
        return switch (state) {
            case Agreed agreed -> Optional.of(TrialStage.IDENTITY);
            case UnderWay open -> open.stage().later().findFirst();
            case HeardOtherwise otherwise ->
                otherwise
                        .left()
                        .stage()
                        .later()
                        .filter(stage -> stage.consent()
                                .filter(consent -> assessment.of(consent) == Verdict.BLOCKED)
                                .isEmpty())
                        .findFirst();
            case Consenting c -> Optional.empty();
            case Suspended s -> Optional.empty();
            case ClosedForDecision c -> Optional.empty();
            case NotAgreed n -> Optional.empty();
        };
    }

    /** Whether every party has nothing further for the open stage. */
    boolean everybodyIsDone() {
        return state instanceof UnderWay open && open.done().containsAll(proposal.partyIds());
    }

    /** The window that runs, or stands still while the trial is suspended. */
    public Optional<Window> window() {
        return switch (state) {
            case Consenting asked -> Optional.of(asked.window());
            case UnderWay stage -> Optional.of(stage.window());
            case Suspended paused -> Optional.of(paused.interrupted().window());
            case Agreed a -> Optional.empty();
            case HeardOtherwise h -> Optional.empty();
            case ClosedForDecision c -> Optional.empty();
            case NotAgreed n -> Optional.empty();
        };
    }

    TrialEvent.Course ref() {
        return new TrialEvent.Course(proposal.caseId(), proposal.id());
    }

    /** With other items. Where they change the record that is being confirmed, it is to be confirmed anew by all (CPL 150). */
    AsyncTrial with(Items changed) {
        var next = new AsyncTrial(proposal, findings, changed, state);
        return state instanceof UnderWay open
                        && open.stage() == TrialStage.RECORD
                        && !TrialRecord.of(next).equals(TrialRecord.of(this))
                ? next.with(open.with(Set.of()))
                : next;
    }

    AsyncTrial with(TrialState next) {
        return new AsyncTrial(proposal, findings, items, next);
    }

    /** The same trial with another window, wherever the present state keeps it; a new end has not been noted. */
    AsyncTrial with(Window changed) {
        return switch (state) {
            case Consenting asked -> with(new Consenting(changed, asked.answers(), false));
            case UnderWay stage -> with(stage.with(changed));
            case Suspended paused ->
                with(new Suspended(
                        paused.interrupted().with(changed), paused.ground(), paused.reason(), paused.since()));
            case Agreed a -> throw noWindow();
            case HeardOtherwise h -> throw noWindow();
            case ClosedForDecision c -> throw noWindow();
            case NotAgreed n -> throw noWindow();
        };
    }

    Outcome<AsyncTrial> granted(TrialState next, DomainEvent... events) {
        return Outcome.granted(with(next), events);
    }

    static Outcome<AsyncTrial> refused(TrialRefusal code) {
        return Outcome.refused(Refusal.of(code, TrialEvent.APART));
    }

    /** The act, if this actor may do it in this state. */
    Outcome<AsyncTrial> lawfully(TrialAct wanted, Act act, Supplier<Outcome<AsyncTrial>> deed) {
        var notInHand = notInHandOf(act.actor(), wanted);
        if (notInHand.isPresent()) {
            return Outcome.refused(Refusal.of(notInHand.get(), TrialEvent.APART).with("act", wanted.key()));
        }
        if (!state.acts().contains(wanted)) {
            return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_ACT_NOT_LAWFUL_NOW, TrialEvent.APART)
                    .with("state", state.key())
                    .with("act", wanted.key())
                    .instead(actsOpenTo(act.actor())));
        }
        return deed.get();
    }

    /** The act of a party for itself. */
    Outcome<AsyncTrial> asParty(TrialAct wanted, Act act, Function<Party, Outcome<AsyncTrial>> deed) {
        return lawfully(
                wanted, act, () -> deed.apply(proposal.partyOf(act.actor()).orElseThrow()));
    }

    private Optional<TrialRefusal> notInHandOf(Actor actor, TrialAct wanted) {
        boolean isJudge = actor.is(proposal.judge()) && actor.capacity() == Capacity.JUDGE;
        return switch (wanted.hand()) {
            case JUDGE -> unless(isJudge, TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
            case PARTY -> unless(proposal.partyOf(actor).isPresent(), TrialRefusal.TRIAL_ACT_OF_A_PARTY);
            case CLERK -> unless(isJudge || actor.capacity() == Capacity.CLERK, TrialRefusal.TRIAL_ACT_OF_THE_CLERK);
            case COURT -> unless(actor.capacity() == Capacity.COURT, TrialRefusal.TRIAL_ACT_OF_THE_COURT);
        };
    }

    private static Optional<TrialRefusal> unless(boolean entitled, TrialRefusal refusal) {
        return entitled ? Optional.empty() : Optional.of(refusal);
    }

    private IllegalStateException noWindow() {
        return new IllegalStateException("trial " + proposal.id() + " has no window while " + state.key());
    }
}
