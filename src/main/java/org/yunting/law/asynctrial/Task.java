package org.yunting.law.asynctrial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunting.law.asynctrial.TrialState.Agreed;
import org.yunting.law.asynctrial.TrialState.Consenting;
import org.yunting.law.asynctrial.TrialState.HeardOtherwise;
import org.yunting.law.asynctrial.TrialState.Suspended;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;

/** Whose turn it is and what for. It tells what is awaited; what may be done besides is told by {@link AsyncTrial#actsOpenTo}. */
public enum Task implements Keyed {
    ANSWER_PROPOSAL,
    CONFIRM_IDENTITY,
    ANSWER_QUESTIONS,
    /** No question is open: say so if there is nothing further. */
    SAY_IF_ANYTHING_FURTHER,
    EXAMINE_EVIDENCE,
    ARGUE,
    MAKE_FINAL_STATEMENT,
    CONFIRM_RECORD,
    OPEN_STAGE,
    ASK_QUESTIONS,
    /** Somebody kept silent to the end: more time, go on with a reason, or another way. */
    ANSWER_SILENCE,
    RULE_ON_ITEMS,
    RESUME_TRIAL,
    CLOSE_FOR_DECISION;

    /** What is awaited of a party now, if anything. */
    public static Optional<Task> of(PartyId party, AsyncTrial trial) {
        return switch (trial.state()) {
            case Consenting asked ->
                asked.answers().containsKey(party) ? Optional.empty() : Optional.of(ANSWER_PROPOSAL);
            case UnderWay stage when !stage.done().contains(party) -> ofParty(party, stage, trial.items());
            case TrialState other -> Optional.empty();
        };
    }

    /** What is awaited of the judge now, the most pressing first. */
    public static List<Task> ofJudge(AsyncTrial trial) {
        var tasks = new ArrayList<Task>();
        if (!trial.state().isOver() && !trial.items().awaitingRuling().isEmpty()) {
            tasks.add(RULE_ON_ITEMS);
        }
        switch (trial.state()) {
            case Consenting asked when asked.endNoted() -> tasks.add(ANSWER_SILENCE);
            case Agreed agreed -> tasks.add(OPEN_STAGE);
            case UnderWay stage -> ofJudge(stage, trial).ifPresent(tasks::add);
            case Suspended paused -> tasks.add(RESUME_TRIAL);
            case HeardOtherwise otherwise when !otherwise.isOver() -> tasks.add(OPEN_STAGE);
            case TrialState other -> {}
        }
        return List.copyOf(tasks);
    }

    private static Optional<Task> ofParty(PartyId party, UnderWay stage, Items items) {
        return switch (stage.stage()) {
            case IDENTITY -> Optional.of(CONFIRM_IDENTITY);
            case INQUIRY -> {
                if (!items.openQuestionsTo(party).isEmpty()) {
                    yield Optional.of(ANSWER_QUESTIONS);
                }
                yield hasQuestions(items) ? Optional.of(SAY_IF_ANYTHING_FURTHER) : Optional.empty();
            }
            case EXAMINATION -> Optional.of(EXAMINE_EVIDENCE);
            case DEBATE -> Optional.of(ARGUE);
            case FINAL_STATEMENTS -> Optional.of(MAKE_FINAL_STATEMENT);
            case RECORD -> Optional.of(CONFIRM_RECORD);
        };
    }

    private static Optional<Task> ofJudge(UnderWay stage, AsyncTrial trial) {
        if (stage.done().containsAll(trial.proposal().partyIds())) {
            return Optional.of(stage.stage() == TrialStage.RECORD ? CLOSE_FOR_DECISION : OPEN_STAGE);
        }
        if (stage.endNoted()) {
            return Optional.of(ANSWER_SILENCE);
        }
        return stage.stage() == TrialStage.INQUIRY && !hasQuestions(trial.items())
                ? Optional.of(ASK_QUESTIONS)
                : Optional.empty();
    }

    private static boolean hasQuestions(Items items) {
        return items.all().stream().anyMatch(item -> item.content() instanceof Content.Question);
    }
}
