package org.yunting.law.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.partyOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OfferedExhibit.ACCEPTED;
import static org.yunting.law.OfferedExhibit.FORGED;
import static org.yunting.law.OfferedExhibit.WHY;
import static org.yunting.law.OfferedExhibit.anExaminedExhibit;
import static org.yunting.law.OfferedExhibit.anOfferedExhibit;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.evidence.Opinion.Position;
import org.yunting.law.evidence.OriginalState.DemandGround;
import org.yunting.law.evidence.OriginalState.EquivalenceGround;
import org.yunting.law.evidence.TenderState.Measure;
import org.yunting.law.kernel.Actor;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/** What is said and decided about an exhibit. Every act from every state is in {@code docs/state-tables.md}. */
class TenderTest {
    @Test
    void each_act_lies_in_one_hand_and_nobody_else_s() {
        assertThat(anOfferedExhibit().actsOpenTo(plaintiff()))
                .containsExactlyInAnyOrder(
                        TenderAct.STATE_ORIGIN,
                        TenderAct.EXPLAIN_LATENESS,
                        TenderAct.POST_ORIGINAL,
                        TenderAct.ASK_CONFIDENTIALITY,
                        TenderAct.WITHDRAW_EXHIBIT);
        assertThat(anOfferedExhibit().actsOpenTo(defendant())).containsExactly(TenderAct.STATE_OPINION);
        assertThat(anOfferedExhibit().actsOpenTo(clerk()))
                .containsExactlyInAnyOrder(
                        TenderAct.DEMAND_ORIGINAL, TenderAct.RECEIVE_ORIGINAL, TenderAct.MARK_FILED_IN_ERROR);
        assertThat(anOfferedExhibit().actsOpenTo(judge()))
                .contains(TenderAct.CLOSE_EXAMINATION, TenderAct.RESTRICT_EXHIBIT)
                .doesNotContain(TenderAct.STATE_OPINION);
        assertThat(anOfferedExhibit().actsOpenTo(Actor.court())).isEmpty();
    }

    @Test
    void nobody_states_an_opinion_on_an_exhibit_of_their_own() {
        assertThat(anOfferedExhibit().stateOpinion(ACCEPTED, "", by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_YOURS)
                .restingOn("OLR 15")
                .withParam("hand", "other-side")
                .offering(
                        "explain-lateness", "post-original", "state-origin", "ask-confidentiality", "withdraw-exhibit");
    }

    @Test
    void whoever_disputes_a_property_says_why_and_whoever_accepts_need_not() {
        assertThat(anOfferedExhibit().stateOpinion(FORGED, " ", by(defendant())))
                .isRefusedWith(EvidenceRefusal.TENDER_NEEDS_REASON);
        assertThat(anOfferedExhibit().stateOpinion(ACCEPTED, "", by(defendant())))
                .isGrantedWith("opinion-stated");
    }

    @Test
    void the_newest_opinion_of_a_party_stands_and_the_one_before_stays_on_record() {
        var spoken = next(anOfferedExhibit().stateOpinion(FORGED, WHY, by(defendant())));

        var corrected = next(spoken.stateOpinion(ACCEPTED, "", by(defendant())));

        var party = partyOf(defendant()).id();
        assertThat(corrected.opinions()).hasSize(2);
        assertThat(corrected.standingOpinion(party).orElseThrow().opinion().authenticity())
                .isEqualTo(Position.ACCEPTED);
    }

    @Test
    void silence_ends_an_examination_only_with_a_reason_of_the_judge() {
        assertThat(anOfferedExhibit().closeExamination("", by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_NEEDS_REASON)
                .restingOn("EVR 60");
        assertThat(anOfferedExhibit().closeExamination("经合理期间未发表意见", by(judge())))
                .isGrantedWith("examination-closed");
    }

    @Test
    void what_was_not_examined_is_neither_admitted_nor_refused() {
        assertThat(anOfferedExhibit().admit(Measure.NONE, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_LAWFUL_NOW);
        assertThat(anOfferedExhibit().refuse(WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void no_decision_goes_without_its_reason_nor_with_characters_that_deceive() {
        assertThat(anExaminedExhibit().admit(Measure.NONE, " ", by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_NEEDS_REASON);
        assertThat(anExaminedExhibit().refuse("不予\u202E采信", by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_TEXT_NOT_ACCEPTED);
    }

    @Test
    void an_opponent_s_objection_is_a_ground_to_demand_the_original_only_if_there_is_one() {
        var objected = next(anOfferedExhibit().stateOpinion(FORGED, WHY, by(defendant())));

        assertThat(anOfferedExhibit().demandOriginal(DemandGround.OPPONENT_OBJECTS, WHY, by(clerk())))
                .isRefusedWith(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD)
                .restingOn("OLR 12");
        assertThat(objected.demandOriginal(DemandGround.OPPONENT_OBJECTS, WHY, by(clerk())))
                .isGrantedWith("original-demanded");
    }

    @Test
    void a_copy_is_taken_for_the_original_for_want_of_objection_only_if_all_have_spoken() {
        var accepted = next(anOfferedExhibit().stateOpinion(ACCEPTED, "", by(defendant())));
        var disputed = next(anOfferedExhibit().stateOpinion(FORGED, WHY, by(defendant())));

        assertThat(anOfferedExhibit().takeAsOriginal(EquivalenceGround.NO_OBJECTION, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD);
        assertThat(disputed.takeAsOriginal(EquivalenceGround.NO_OBJECTION, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD);
        assertThat(accepted.takeAsOriginal(EquivalenceGround.NO_OBJECTION, WHY, by(judge())))
                .isGrantedWith("copy-taken-as-original");
    }

    @Test
    void a_comparison_is_made_and_not_asserted() {
        assertThat(anOfferedExhibit().takeAsOriginal(EquivalenceGround.COMPARED, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_GROUND_NOT_ON_RECORD);
    }

    @Test
    void an_original_goes_by_a_courier_that_can_be_followed() {
        var demanded = next(anOfferedExhibit().demandOriginal(DemandGround.UNCLEAR, WHY, by(clerk())));

        assertThat(demanded.postOriginal("顺丰", "", by(plaintiff()))).isRefusedWith(EvidenceRefusal.TENDER_NEEDS_REASON);
        assertThat(demanded.postOriginal("顺丰", "SF1234567890", by(plaintiff()))).isGrantedWith("original-posted");
    }

    @Test
    void nothing_is_admitted_while_its_original_is_outstanding() {
        var waiting = next(anExaminedExhibit().demandOriginal(DemandGround.COURT_DEEMS_NECESSARY, WHY, by(judge())));
        var compared =
                next(waiting.receiveOriginal(by(clerk())).then(there -> there.compareOriginal(true, "", by(clerk()))));

        assertThat(waiting.admit(Measure.NONE, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.ORIGINAL_OUTSTANDING)
                .offering("take-as-original", "refuse-exhibit");
        assertThat(compared.admit(Measure.NONE, WHY, by(judge()))).isGrantedWith("exhibit-admitted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"REPRIMAND", "FINE"})
    void coming_late_costs_something_only_if_lateness_was_put_to_the_party(Measure measure) {
        var late = next(anExaminedExhibit()
                .questionLateness(by(judge()))
                .then(asked -> asked.explainLateness("国外公证耗时", by(plaintiff()))));

        assertThat(anExaminedExhibit().admit(measure, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_NOT_LATE)
                .restingOn("CPL 68");
        assertThat(late.admit(measure, WHY, by(judge()))).isGrantedWith("exhibit-admitted");
    }

    @Test
    void what_is_withdrawn_stays_visible_and_what_was_filed_in_error_is_closed_to_the_other_side() {
        var withdrawn = next(anOfferedExhibit().withdraw(WHY, by(plaintiff())));
        var inError = next(anOfferedExhibit().markFiledInError(WHY, by(clerk())));

        assertThat(withdrawn.readers().show(defendant())).isGranted();
        assertThat(inError.readers().show(plaintiff())).isGranted();
        assertThat(inError.readers().show(clerk())).isGranted();
        assertThat(inError.readers().show(defendant()))
                .isRefusedWith(EvidenceRefusal.EXHIBIT_CONFIDENTIAL)
                .withParam("number", "P-1");
        assertThat(inError.actsOpenTo(judge())).isEmpty();
    }

    @Test
    void a_request_for_confidentiality_closes_the_exhibit_until_the_judge_has_decided() {
        var asked = next(anOfferedExhibit().askConfidentiality(Access.Ground.SAFETY, WHY, by(plaintiff())));
        var opened = next(asked.openToAll(WHY, by(judge())));

        assertThat(asked.readers().show(defendant())).isRefusedWith(EvidenceRefusal.EXHIBIT_CONFIDENTIAL);
        assertThat(asked.readers().show(judge())).isGranted();
        assertThat(asked.stateOpinion(ACCEPTED, "", by(defendant())))
                .isRefusedWith(EvidenceRefusal.TENDER_ACT_NOT_YOURS);
        assertThat(opened.readers().show(defendant())).isGranted();
    }

    @Test
    void the_judge_names_who_may_see_it_and_nothing_is_held_against_the_others() {
        var other = partyOf(defendant()).id();
        var sealed = next(anExaminedExhibit().restrict(Access.Ground.STATE_SECRET, Set.of(), WHY, by(judge())));
        var confidential = next(anExaminedExhibit().restrict(Access.Ground.PRIVACY, Set.of(other), WHY, by(judge())));

        assertThat(sealed.readers().parties())
                .extracting(Party::id)
                .containsExactly(partyOf(plaintiff()).id());
        assertThat(sealed.admit(Measure.NONE, WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.EXHIBIT_NOT_SEEN_BY_ALL)
                .restingOn("CPL 71")
                .offering("open-exhibit-to-all", "refuse-exhibit");
        assertThat(confidential.readers().show(defendant())).isGranted();
        assertThat(confidential.admit(Measure.NONE, WHY, by(judge()))).isGranted();
    }

    @Test
    void nobody_from_outside_the_case_is_named_as_a_reader() {
        var stranger = new PartyId(new UUID(9, 9));

        assertThat(anOfferedExhibit().restrict(Access.Ground.PRIVACY, Set.of(stranger), WHY, by(judge())))
                .isRefusedWith(EvidenceRefusal.TENDER_READER_UNKNOWN);
    }

    @Test
    void what_parties_say_and_confide_stays_out_of_logs_and_off_the_timeline() {
        var spoken = next(anOfferedExhibit().stateOpinion(FORGED, "印章系伪造", by(defendant())));
        var asked = anOfferedExhibit().askConfidentiality(Access.Ground.SAFETY, "住址不便公开", by(plaintiff()));

        assertThat(spoken.opinions().getFirst().toString()).doesNotContain("印章");
        assertThat(events(asked).toString()).doesNotContain("住址");
    }

    /** The timeline is everybody's; the exhibit may be closed to some, today or tomorrow. */
    @Test
    void words_about_an_exhibit_are_in_no_event() {
        var offered = anOfferedExhibit();
        var examined = anExaminedExhibit();
        var secret = "原告住在离婚庇护所";
        var outcomes = List.of(
                offered.stateOpinion(FORGED, secret, by(defendant())),
                next(offered.questionLateness(by(judge()))).explainLateness(secret, by(plaintiff())),
                offered.demandOriginal(OriginalState.DemandGround.COURT_DEEMS_NECESSARY, secret, by(clerk())),
                offered.closeExamination(secret, by(judge())),
                examined.refuse(secret, by(judge())),
                offered.withdraw(secret, by(plaintiff())),
                offered.markFiledInError(secret, by(clerk())),
                offered.askConfidentiality(Access.Ground.PRIVACY, secret, by(plaintiff())),
                offered.restrict(Access.Ground.PRIVACY, Set.of(), secret, by(judge())));

        for (var outcome : outcomes) {
            assertThat(events(outcome)).isNotEmpty();
            assertThat(events(outcome).toString()).doesNotContain(secret);
        }
    }
}
