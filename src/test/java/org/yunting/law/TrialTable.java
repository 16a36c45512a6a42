package org.yunting.law;

import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.ISSUE;
import static org.yunting.law.FoundingTrial.OPENING;
import static org.yunting.law.FoundingTrial.QUESTION;
import static org.yunting.law.FoundingTrial.STAGES;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aFinalStatement;
import static org.yunting.law.FoundingTrial.aProposedTrial;
import static org.yunting.law.FoundingTrial.aQuestion;
import static org.yunting.law.FoundingTrial.aRequest;
import static org.yunting.law.FoundingTrial.aSignature;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.allowed;
import static org.yunting.law.FoundingTrial.anAgreedTrial;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.anExamination;
import static org.yunting.law.FoundingTrial.anIssue;
import static org.yunting.law.FoundingTrial.anObjection;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content.Wish;
import org.yunting.law.asynctrial.Item.Decision;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.asynctrial.TrialState.Ground;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.deadlines.Outage;
import org.yunting.law.kernel.Actor;

/** The asynchronous trial in {@code docs/state-tables.md}. */
final class TrialTable {
    private TrialTable() {}

    static String render() {
        var late = MONDAY.plus(Duration.ofDays(40));
        var outage = new Outage(MONDAY, MONDAY.plusSeconds(600));
        var table = new StateTable<AsyncTrial>(
                        "Asynchronous trial", trial -> trial.state().key())
                .state("consenting", aProposedTrial())
                .state("agreed", anAgreedTrial());
        for (var stage : TrialStage.values()) {
            table.state(stage.key(), aTrialAt(stage));
        }
        var debate = aTrialAt(TrialStage.DEBATE);
        return table.state("suspended", next(debate.bench().suspend(Ground.APPRAISAL, "鉴定", by(judge()))))
                .state("heard-otherwise", next(debate.bench().hearOtherwise(Mode.LIVE, "事实有争议", by(judge()))))
                .state(
                        "closed-for-decision",
                        next(bothDone(aTrialAt(TrialStage.RECORD)).bench().closeForDecision("", by(judge()))))
                .state("not-agreed", next(aProposedTrial().bench().withdrawProposal("改为开庭", by(judge()))))
                .act("answer-proposal, yes", t -> t.pleading().answerProposal(STAGES, by(plaintiff())))
                .act("answer-proposal, no", t -> t.pleading().answerProposal(Set.of(), by(plaintiff())))
                .act("withdraw-proposal", t -> t.bench().withdrawProposal("改为开庭", by(judge())))
                .act("make-finding", t -> t.bench().makeFinding(Question.FACTS_UNDISPUTED, true, "双方陈述一致", by(judge())))
                .act("open-stage, now", t -> t.bench().openStage(OPENING, allowed(), by(judge())))
                .act("open-stage, all done", t -> allDone(t).bench().openStage(OPENING, allowed(), by(judge())))
                .act("confirm-identity", t -> t.pleading().confirmIdentity(by(plaintiff())))
                .act("ask-questions", t -> t.bench().ask(List.of(aQuestion()), by(judge())))
                .act("name-issue", t -> t.bench().nameIssue(anIssue(), by(judge())))
                .act("submit answer", t -> t.pleading().submit(anAnswer(plaintiff()), "", by(plaintiff())))
                .act("submit examination", t -> t.pleading().submit(anExamination(plaintiff()), "", by(plaintiff())))
                .act("submit argument", t -> t.pleading().submit(anArgument(plaintiff()), "", by(plaintiff())))
                .act(
                        "submit argument, late",
                        t -> t.pleading()
                                .submit(
                                        anArgument(plaintiff()),
                                        "住院",
                                        plaintiff().at(late)))
                .act(
                        "submit final-statement",
                        t -> t.pleading().submit(aFinalStatement(plaintiff()), "", by(plaintiff())))
                .act("submit objection", t -> t.pleading().submit(anObjection(plaintiff()), "", by(plaintiff())))
                .act(
                        "submit request",
                        t -> t.pleading().submit(aRequest(plaintiff(), Wish.MORE_TIME), "", by(plaintiff())))
                .act("say-nothing-further", t -> t.pleading().sayNothingFurther(by(plaintiff())))
                .act("confirm-record", t -> t.pleading().confirmRecord(aSignature(t, plaintiff()), by(plaintiff())))
                .act("rule-on-item", t -> t.bench().rule(ISSUE, Decision.REFUSED, "理由不足", by(judge())))
                .act("strike-item", t -> t.bench().strike(QUESTION, "与本案无关", by(judge())))
                .act("extend-window", t -> t.bench().extend(TWO_DAYS, by(judge())))
                .act("suspend-trial", t -> t.bench().suspend(Ground.APPRAISAL, "鉴定", by(judge())))
                .act("resume-trial", t -> t.bench().resume(by(judge())))
                .act("hear-otherwise", t -> t.bench().hearOtherwise(Mode.LIVE, "事实有争议", by(judge())))
                .act("close-for-decision", t -> t.bench().closeForDecision("", by(judge())))
                .act("extend-for-outage", t -> t.registry().extendFor(outage, by(clerk())))
                .act("note-window-end, in time", t -> t.registry().noteWindowEnd(by(Actor.court())))
                .act(
                        "note-window-end, late",
                        t -> t.registry().noteWindowEnd(Actor.court().at(late)))
                .render();
    }

    /** Where a stage is open, both parties are done with it; elsewhere nothing changes. */
    private static AsyncTrial allDone(AsyncTrial trial) {
        if (!(trial.state() instanceof TrialState.UnderWay open)) {
            return trial;
        }
        return bothDone(
                open.stage() == TrialStage.INQUIRY
                        ? next(trial.bench().strike(QUESTION, "与本案无关", by(judge())))
                        : trial);
    }
}
