package org.yunting.law.asynctrial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.law.asynctrial.TrialState.Agreed;
import org.yunting.law.asynctrial.TrialState.Consenting;
import org.yunting.law.asynctrial.TrialState.NotAgreed;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;

/** What a party does in an asynchronous trial, each for itself. */
public final class Pleading {
    private final AsyncTrial trial;

    Pleading(AsyncTrial trial) {
        this.trial = trial;
    }

    /** Agrees to the stages named and to no other. Once all have answered, what all agreed to is tried apart. */
    public Outcome<AsyncTrial> answerProposal(Set<Stage> agreed, Act act) {
        return trial.asParty(TrialAct.ANSWER_PROPOSAL, act, party -> {
            var asked = (Consenting) trial.state();
            if (asked.answers().containsKey(party.id())) {
                return AsyncTrial.refused(TrialRefusal.TRIAL_ANSWERED_ALREADY);
            }
            var proposed = trial.proposal().stages();
            var answers = new HashMap<>(asked.answers());
            answers.put(party.id(), common(proposed, agreed));
            var apart = answers.values().stream().reduce(proposed, Pleading::common);
            var answered = new TrialEvent.ProposalAnswered(trial.ref(), party.role(), common(proposed, agreed), act);
            if (apart.isEmpty()) {
                return trial.granted(
                        new NotAgreed("", act.at()), answered, new TrialEvent.TrialNotAgreed(trial.ref(), "", act));
            }
            return answers.keySet().containsAll(trial.proposal().partyIds())
                    ? trial.granted(
                            new Agreed(apart, act.at()), answered, new TrialEvent.TrialAgreed(trial.ref(), apart, act))
                    : trial.granted(new Consenting(asked.window(), answers, asked.endNoted()), answered);
        });
    }

    public Outcome<AsyncTrial> confirmIdentity(Act act) {
        return trial.asParty(
                TrialAct.CONFIRM_IDENTITY,
                act,
                party -> done(party, new TrialEvent.IdentityConfirmed(trial.ref(), party.role(), act), act));
    }

    /**
     * Hands something in. What comes late is kept with its reason and put to the judge; without a reason it is refused, so that nobody is late
     * without saying why.
     *
     * @param lateReason why it is late, blank if it is not
     */
    public Outcome<AsyncTrial> submit(Draft draft, String lateReason, Act act) {
        return trial.asParty(TrialAct.SUBMIT, act, party -> {
            if (trial.items().find(draft.id()).isPresent()) {
                return new Sealing(trial).keep(party, draft, null, act);
            }
            var open = (UnderWay) trial.state();
            var refusal = refusalOf(party, open, draft.content());
            if (refusal.isPresent()) {
                return AsyncTrial.refused(refusal.get());
            }
            if (!isLate(open, draft.content(), act)) {
                return new Sealing(trial)
                        .keep(party, draft, null, act)
                        .then(kept -> new Pleading(kept).follow(party, draft.content(), act));
            }
            return lateReason.isBlank()
                    ? Outcome.refused(Refusal.of(TrialRefusal.TRIAL_LATE_NEEDS_REASON, TrialEvent.SILENCE)
                            .with("due", open.window().due().end())
                            .instead(Set.of(TrialAct.SUBMIT)))
                    : new Sealing(trial).keep(party, draft, lateReason, act);
        });
    }

    /** Has nothing further for this stage. Refused while a question is open: silence is no answer, and "I do not wish to answer" is one. */
    public Outcome<AsyncTrial> sayNothingFurther(Act act) {
        return trial.asParty(TrialAct.SAY_NOTHING_FURTHER, act, party -> {
            var open = trial.items().openQuestionsTo(party.id());
            if (!open.isEmpty()) {
                return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_QUESTION_UNANSWERED, TrialEvent.APART)
                        .with("questions", open.size())
                        .instead(Set.of(TrialAct.SUBMIT)));
            }
            var stage = ((UnderWay) trial.state()).stage();
            return done(party, new TrialEvent.NothingFurtherSaid(trial.ref(), party.role(), stage, act), act);
        });
    }

    /**
     * Signs the record as read. Refused if it has changed since.
     *
     * @param signature a confirmation, over the digest of the record as the party saw it
     */
    public Outcome<AsyncTrial> confirmRecord(Draft signature, Act act) {
        return trial.asParty(TrialAct.CONFIRM_RECORD, act, party -> {
            if (!(signature.content() instanceof Content.Confirmation(var read, var text))
                    || !read.equals(TrialRecord.of(trial).digest())) {
                return Outcome.refused(Refusal.of(TrialRefusal.TRIAL_RECORD_CHANGED, TrialEvent.RECORD)
                        .instead(Set.of(TrialAct.CONFIRM_RECORD)));
            }
            if (((UnderWay) trial.state()).done().contains(party.id())) {
                return Outcome.granted(trial);
            }
            return new Sealing(trial)
                    .keep(party, signature, null, act)
                    .then(kept -> new Pleading(kept)
                            .done(party, new TrialEvent.RecordConfirmed(trial.ref(), party.role(), read, act), act));
        });
    }

    private static boolean isLate(UnderWay open, Content content, Act act) {
        if (content instanceof Content.Request) {
            return false;
        }
        boolean ofEarlierStage =
                content.stage().filter(meant -> meant != open.stage()).isPresent();
        return ofEarlierStage
                || open.exchange() == Exchange.RELEASED
                || open.window().isOver(act.at());
    }

    private Optional<TrialRefusal> refusalOf(Party party, UnderWay open, Content content) {
        if (content.stage().filter(open.stage()::isBefore).isPresent()) {
            return Optional.of(TrialRefusal.TRIAL_STAGE_NOT_YET_OPEN);
        }
        return switch (content) {
            case Content.Question q -> Optional.of(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
            case Content.Issue i -> Optional.of(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
            case Content.Confirmation c -> Optional.of(TrialRefusal.TRIAL_RECORD_CHANGED);
            case Content.Answer answer -> refusalOf(party, answer);
            case Content.Correction correction -> refusalOf(party, correction);
            case Content.Argument argument -> refusalOf(argument);
            case Content.Examination examination ->
                once(trial.items()
                        .has(
                                party.id(),
                                before -> before instanceof Content.Examination earlier
                                        && earlier.exhibit().equals(examination.exhibit())));
            case Content.FinalStatement statement ->
                once(trial.items().has(party.id(), Content.FinalStatement.class::isInstance));
            case Content.Objection o -> Optional.empty();
            case Content.Request r -> Optional.empty();
        };
    }

    private Optional<TrialRefusal> refusalOf(Party party, Content.Answer answer) {
        var asked = trial.items().find(answer.question());
        if (asked.isEmpty() || !(asked.get().content() instanceof Content.Question(var to, var text))) {
            return Optional.of(TrialRefusal.TRIAL_ITEM_UNKNOWN);
        }
        if (!to.contains(party.id())) {
            return Optional.of(TrialRefusal.TRIAL_ITEM_NOT_YOURS);
        }
        return once(!trial.items().openQuestionsTo(party.id()).contains(asked.get()));
    }

    private Optional<TrialRefusal> refusalOf(Party party, Content.Correction correction) {
        var wrong = trial.items().find(correction.of());
        if (wrong.isEmpty()) {
            return Optional.of(TrialRefusal.TRIAL_ITEM_UNKNOWN);
        }
        return wrong.get().isBy(party.id()) ? Optional.empty() : Optional.of(TrialRefusal.TRIAL_ITEM_NOT_YOURS);
    }

    private Optional<TrialRefusal> refusalOf(Content.Argument argument) {
        var issue = argument.issue();
        boolean known = issue == null
                || trial.items()
                        .find(issue)
                        .filter(item -> item.content() instanceof Content.Issue)
                        .isPresent();
        return known ? Optional.empty() : Optional.of(TrialRefusal.TRIAL_ITEM_UNKNOWN);
    }

    private static Optional<TrialRefusal> once(boolean before) {
        return before ? Optional.of(TrialRefusal.TRIAL_SUBMITTED_ALREADY) : Optional.empty();
    }

    /** A last statement is all there is to say; anything else in an open stage shows that there was something further. */
    private Outcome<AsyncTrial> follow(Party party, Content content, Act act) {
        var open = (UnderWay) trial.state();
        if (content instanceof Content.FinalStatement) {
            return done(party, new TrialEvent.NothingFurtherSaid(trial.ref(), party.role(), open.stage(), act), act);
        }
        boolean reopens = content.stage().isPresent() && open.stage() != TrialStage.RECORD;
        if (!reopens || !open.done().contains(party.id())) {
            return Outcome.granted(trial);
        }
        var others = new HashSet<>(open.done());
        others.remove(party.id());
        return Outcome.granted(trial.with(open.with(others)));
    }

    /** The party is done with this stage; once all are, what was sealed is opened to all. */
    private Outcome<AsyncTrial> done(Party party, DomainEvent event, Act act) {
        var open = (UnderWay) trial.state();
        if (open.done().contains(party.id())) {
            return Outcome.granted(trial);
        }
        var done = new HashSet<>(open.done());
        done.add(party.id());
        var next = open.with(done);
        return open.exchange() == Exchange.SEALED
                        && done.containsAll(trial.proposal().partyIds())
                ? trial.granted(
                        next.with(Exchange.RELEASED),
                        event,
                        TrialEvent.SealedItemsReleased.of(trial, open.stage(), act))
                : trial.granted(next, event);
    }

    private static Set<Stage> common(Set<Stage> some, Set<Stage> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }
}
