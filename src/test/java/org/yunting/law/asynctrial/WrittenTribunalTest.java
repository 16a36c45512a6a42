package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.OPENING;
import static org.yunting.law.FoundingTrial.STAGES;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.bothDone;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.law.asynctrial.TrialState.UnderWay;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Circumstances;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Outcome;

/** The same trial under the rules of another country: a claim before a written tribunal, whose ordinary way is on papers (CRTA 39). */
class WrittenTribunalTest {
    private static final Map<Question, Boolean> FOUND =
            Map.of(Question.WITHIN_JURISDICTION, true, Question.DECIDABLE_IN_WRITING, true);

    @Test
    void a_claim_goes_from_proposal_to_decision_and_nobodys_consent_is_asked() {
        var trial = next(proposed(assessed(FOUND)));
        assertThat(trial.state().key()).isEqualTo("agreed");

        for (var stage : TrialStage.values()) {
            trial = next(trial.bench().openStage(OPENING, assessed(FOUND), by(judge())));
            assertThat(trial.state())
                    .isInstanceOfSatisfying(
                            UnderWay.class, open -> assertThat(open.stage()).isEqualTo(stage));
            trial = bothDone(trial);
        }

        assertThat(trial.bench().closeForDecision("", by(judge()))).isGrantedWith("trial-closed-for-decision");
    }

    /** CRTA 118. */
    @Test
    void what_lies_outside_its_jurisdiction_is_not_even_proposed() {
        assertThat(proposed(assessed(Map.of(Question.WITHIN_JURISDICTION, false))))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_BLOCKED)
                .restingOn("CRTA 118");
    }

    /** CRTA 39. */
    @Test
    void a_debate_in_writing_waits_until_the_tribunal_has_found_that_writing_is_enough() {
        var within = assessed(Map.of(Question.WITHIN_JURISDICTION, true));
        var trial = next(proposed(within));
        for (int stage = 0; stage < 3; stage++) {
            trial = bothDone(next(trial.bench().openStage(OPENING, within, by(judge()))));
        }

        assertThat(trial.bench().openStage(OPENING, within, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_FINDING_MISSING)
                .restingOn("CRTA 39");
        assertThat(trial.bench().openStage(OPENING, assessed(FOUND), by(judge())))
                .isGrantedWith("stage-opened");
    }

    private static Outcome<AsyncTrial> proposed(Assessment assessment) {
        var proposal = new Proposal(
                new TrialId(id(810)),
                CASE,
                RuleSets.BC_CRT_2016.key(),
                personOf(judge()),
                List.of(partyOf(plaintiff()), partyOf(defendant())),
                STAGES);
        return AsyncTrial.propose(proposal, RuleSets.BC_CRT_2016, assessment, TWO_DAYS, by(judge()));
    }

    private static Assessment assessed(Map<Question, Boolean> answers) {
        return RuleSets.BC_CRT_2016.assess(new Circumstances(
                LocalDate.of(2026, 3, 2),
                ProcedureKind.SMALL_CLAIMS,
                Set.of(CaseTrait.FOREIGN_RELATED),
                false,
                MediationProgress.ATTEMPTED,
                Set.of(),
                Set.of(),
                List.of(),
                answers));
    }
}
