package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.STAGES;
import static org.yunting.law.FoundingTrial.TWO_DAYS;
import static org.yunting.law.FoundingTrial.aProposal;
import static org.yunting.law.FoundingTrial.aProposedTrial;
import static org.yunting.law.FoundingTrial.allowed;
import static org.yunting.law.FoundingTrial.assessed;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSets;
import org.yunting.law.consent.Stage;

/** Whether a trial comes about: proposal, and the answer of each party. */
class ProposingTest {
    @Test
    void only_the_judge_of_the_case_proposes_and_both_parties_must_be_there() {
        assertThat(AsyncTrial.propose(aProposal(), RuleSets.CN_OLR_2021, allowed(), TWO_DAYS, by(otherJudge())))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
        var unlinked = new Proposal(
                new TrialId(id(800)), CASE, "cn-olr-2021", personOf(judge()), List.of(partyOf(plaintiff())), STAGES);
        assertThat(AsyncTrial.propose(unlinked, RuleSets.CN_OLR_2021, allowed(), TWO_DAYS, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_NEEDS_TWO_LINKED_PARTIES);
    }

    @Test
    void what_the_rules_block_is_not_even_proposed() {
        var blocked = assessed(Map.of(Question.HARD_OR_BULKY, true));

        assertThat(AsyncTrial.propose(aProposal(), RuleSets.CN_OLR_2021, blocked, TWO_DAYS, by(judge())))
                .isRefusedWith(TrialRefusal.TRIAL_STAGE_BLOCKED)
                .restingOn("OLR 21")
                .withParam("requirement", "not-hard-or-bulky");
    }

    /** Domain rule 2.5.1, OLR 20(1). */
    @Test
    void one_party_who_agrees_to_nothing_ends_it() {
        var asked = next(aProposedTrial().pleading().answerProposal(STAGES, by(plaintiff())));

        assertThat(asked.pleading().answerProposal(Set.of(), by(defendant())))
                .isGrantedWith("proposal-answered", "trial-not-agreed");
    }

    /** Domain rule 2.5.2, OLR 4(4). */
    @Test
    void what_is_tried_apart_is_what_every_party_has_agreed_to_and_no_more() {
        var agreed = next(aProposedTrial()
                .pleading()
                .answerProposal(STAGES, by(plaintiff()))
                .then(trial -> trial.pleading().answerProposal(Set.of(Stage.EVIDENCE_EXCHANGE), by(defendant()))));

        assertThat(agreed.apart()).containsExactly(Stage.EVIDENCE_EXCHANGE);
    }

    @Test
    void an_answer_binds_and_nobody_answers_for_another() {
        var asked = next(aProposedTrial().pleading().answerProposal(STAGES, by(plaintiff())));

        assertThat(asked.pleading().answerProposal(Set.of(), by(plaintiff())))
                .isRefusedWith(TrialRefusal.TRIAL_ANSWERED_ALREADY);
        assertThat(asked.pleading().answerProposal(STAGES, by(clerk())))
                .isRefusedWith(TrialRefusal.TRIAL_ACT_OF_A_PARTY);
    }

    @Test
    void a_written_tribunal_asks_nobody() {
        var trial = next(AsyncTrial.propose(aProposal(), RuleSets.BC_CRT_2016, allowed(), TWO_DAYS, by(judge())));

        assertThat(trial.state().key()).isEqualTo("agreed");
    }
}
