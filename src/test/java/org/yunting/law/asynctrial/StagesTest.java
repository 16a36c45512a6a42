package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.OPENING;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.allowed;
import static org.yunting.law.FoundingTrial.anAgreedTrial;
import static org.yunting.law.FoundingTrial.anAnswer;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.assessed;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.FoundingTrial.done;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.asynctrial.TrialState.Mode;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.kernel.Actor;

/** How a trial goes from stage to stage, and whose turn it is. */
class StagesTest {
    /** Past every window that opens on Monday. */
    private static final Instant LATE = MONDAY.plus(Duration.ofDays(4));

    /** Domain rule 2.4.2. */
    @Test
    void a_stage_is_left_early_only_when_all_have_nothing_further() {
        var debate = aTrialAt(TrialStage.DEBATE);

        assertThat(done(debate, plaintiff()).bench().openStage(OPENING, allowed(), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_NOT_FINISHED)
                .offering("extend-window", "hear-otherwise");
        assertThat(bothDone(debate).bench().openStage(OPENING, allowed(), by(judge())))
                .isGrantedWith("stage-opened");
    }

    /** OLR 20(2): a hearing apart waits for three findings; blocked, it goes to another form. */
    @Test
    void a_debate_apart_waits_for_what_the_judge_must_find() {
        var examined = bothDone(aTrialAt(TrialStage.EXAMINATION));

        assertThat(examined.bench().openStage(OPENING, assessed(Map.of()), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_FINDING_MISSING)
                .restingOn("OLR 20(2)")
                .offering("make-finding", "hear-otherwise");
        assertThat(examined.bench().openStage(OPENING, assessed(Map.of(Question.FACTS_UNDISPUTED, false)), by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_BLOCKED)
                .withParam("requirement", "facts-undisputed");
    }

    /** OLR 6: silence is put to the judge, who alone goes on. */
    @Test
    void silence_to_the_end_moves_nothing_by_itself() {
        var debate = done(aTrialAt(TrialStage.DEBATE), plaintiff());
        var noted = next(debate.registry().noteWindowEnd(Actor.court().at(LATE)));

        assertThat(noted.state().key()).isEqualTo("debate");
        assertThat(Task.ofJudge(noted)).containsExactly(Task.ANSWER_SILENCE);
        assertThat(noted.bench().openStage(OPENING, allowed(), judge().at(LATE)))
                .isRefusedWith(TrialRefusal.TRIAL_REASON_MISSING);
        assertThat(noted.bench()
                        .openStage(new Opening(TWO_DAYS, Exchange.OPEN, "两次提醒后仍未发言"), allowed(), judge().at(LATE)))
                .isGrantedWith("silence-taken-as-waiver", "stage-opened");
    }

    /** OLR 21, domain rule 2.4.13. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_was_done_before_a_live_hearing_stays_and_the_trial_goes_on_after_it(Mode mode) {
        var argued = next(aTrialAt(TrialStage.DEBATE).pleading().submit(anArgument(plaintiff()), "", by(plaintiff())));

        var taken = next(argued.bench().hearOtherwise(mode, "事实出现争议", by(judge())));

        assertThat(taken.items()).isEqualTo(argued.items());
        assertThat(next(taken.bench().openStage(OPENING, allowed(), by(judge())))
                        .state()
                        .key())
                .isEqualTo("final-statements");
    }

    /** OLR 20(2) and 21: what the rules shut is heard live, and the trial goes on with what they do not shut. */
    @Test
    void after_examination_apart_a_debate_that_is_shut_is_heard_live_and_the_record_confirmed_apart() {
        var shut = assessed(Map.of(Question.FACTS_UNDISPUTED, false));
        var examined = bothDone(aTrialAt(TrialStage.EXAMINATION));

        var heard = examined.bench().hearOtherwise(Mode.LIVE, "事实有争议", by(judge()));

        assertThat(heard).isGrantedWith("stage-heard-otherwise");
        assertThat(next(heard).following(shut)).contains(TrialStage.RECORD);
        assertThat(next(heard).following(allowed())).contains(TrialStage.DEBATE);
    }

    @Test
    void whose_turn_it_is_follows_from_what_is_missing() {
        var inquiry = aTrialAt(TrialStage.INQUIRY);
        var plaintiffId = partyOf(plaintiff()).id();

        assertThat(Task.of(plaintiffId, inquiry)).contains(Task.ANSWER_QUESTIONS);
        var answered = next(inquiry.pleading().submit(anAnswer(plaintiff()), "", by(plaintiff())));
        assertThat(Task.of(plaintiffId, answered)).contains(Task.SAY_IF_ANYTHING_FURTHER);
        assertThat(Task.of(plaintiffId, done(answered, plaintiff()))).isEmpty();
        assertThat(Task.ofJudge(anAgreedTrial())).containsExactly(Task.OPEN_STAGE);
        assertThat(Task.ofJudge(bothDone(aTrialAt(TrialStage.RECORD)))).containsExactly(Task.CLOSE_FOR_DECISION);
    }
}
