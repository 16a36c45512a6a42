package org.yunting.law.hearings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.aHearingInSession;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.everybody;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.otherJudge;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

class ProceedingsTest {
    private static final ProcedureGuide ORDINARY = guide(ProcedureKind.ORDINARY);
    private static final ProcedureGuide SIMPLIFIED = guide(ProcedureKind.SIMPLIFIED);

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, opening! identities! rights! recusal! claims! defence! evidence! debate! last-word-plaintiff! last-word-defendant! "
                + "mediation-offer! record-reading! closing!",
        "SIMPLIFIED, opening! identities! rights! recusal! claims defence evidence debate last-word-plaintiff last-word-defendant "
                + "mediation-offer! record-reading! closing!",
        "SMALL_CLAIMS, opening! identities! rights! recusal! claims defence evidence debate last-word-plaintiff last-word-defendant "
                + "mediation-offer! record-reading! closing!"
    })
    void each_procedure_has_its_order_and_binds_to_some_of_it(ProcedureKind procedure, String steps) {
        var guide = guide(procedure);

        assertThat(guide.steps().stream()
                        .map(step -> step.key() + (guide.binding().contains(step) ? "!" : ""))
                        .collect(joining(" ")))
                .isEqualTo(steps);
    }

    @Test
    void a_third_party_is_heard_after_the_others() {
        var people = new ArrayList<>(everybody());
        people.add(new Summons(new PersonId(id(77)), Capacity.THIRD_PARTY));

        var guide = ProcedureGuide.of(ProcedureKind.ORDINARY, Roll.of(people));

        assertThat(guide.steps()).containsExactly(HearingStep.values());
        assertThat(guide.binding()).containsExactlyInAnyOrder(HearingStep.values());
    }

    @ParameterizedTest
    @CsvSource({
        "OPENING, CPL 140, ''",
        "IDENTITIES, CPL 140, defendant plaintiff third-party",
        "RIGHTS, CPL 140, defendant plaintiff third-party",
        "RECUSAL, CPL 48, defendant plaintiff third-party",
        "CLAIMS, CPL 141, plaintiff",
        "DEFENCE, CPL 141, defendant",
        "THIRD_PARTY_STATEMENT, CPL 141, third-party",
        "EVIDENCE, CPL 141, defendant plaintiff third-party",
        "DEBATE, CPL 144, defendant plaintiff third-party",
        "LAST_WORD_PLAINTIFF, CPL 144, plaintiff",
        "LAST_WORD_DEFENDANT, CPL 144, defendant",
        "LAST_WORD_THIRD_PARTY, CPL 144, third-party",
        "MEDIATION_OFFER, CPL 145, defendant plaintiff third-party",
        "RECORD_READING, CPL 150, defendant plaintiff third-party",
        "CLOSING, CPL 151, ''"
    })
    void each_step_rests_on_an_article_and_calls_upon_somebody(HearingStep step, String basis, String called) {
        assertThat(step.basis()).hasToString(basis);
        assertThat(step.called().stream().map(Capacity::key).sorted().collect(joining(" ")))
                .isEqualTo(called);
    }

    @Test
    void a_session_begins_with_its_opening_and_goes_through_every_step_without_a_reason() {
        var hearing = aHearingInSession();
        assertThat(courseOf(hearing)).isEqualTo(Course.BEGINNING);

        for (var step : ORDINARY.steps().subList(1, ORDINARY.steps().size())) {
            var outcome = hearing.proceedings().takeStep(step, ORDINARY, "", by(judge()));
            assertThat(outcome).isGrantedWith("step-taken");
            hearing = next(outcome);
        }

        assertThat(courseOf(hearing).taken()).containsExactlyInAnyOrderElementsOf(ORDINARY.steps());
        assertThat(hearing.proceedings().takeStep(HearingStep.CLOSING, ORDINARY, "", by(judge())))
                .isGrantedWith();
    }

    @Test
    void a_step_that_binds_is_left_out_for_a_reason_alone() {
        var hearing = aHearingInSession();

        assertThat(hearing.proceedings().takeStep(HearingStep.CLAIMS, ORDINARY, " ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_STEP_OUT_OF_ORDER)
                .restingOn("CPL 140")
                .withParam("steps", "identities, rights, recusal");
        assertThat(hearing.proceedings().takeStep(HearingStep.CLAIMS, ORDINARY, "上次庭审已告知", by(judge())))
                .isGrantedWith("steps-left-out", "step-taken");
    }

    @Test
    void the_simplified_procedure_is_free_of_the_order_of_inquiry_and_debate_and_says_what_it_left_out() {
        var atClaims = next(
                aHearingInSession().proceedings().takeStep(HearingStep.CLAIMS, SIMPLIFIED, "上次庭审已告知", by(judge())));

        assertThat(atClaims.proceedings().takeStep(HearingStep.MEDIATION_OFFER, SIMPLIFIED, "", by(judge())))
                .isGrantedWith("steps-left-out", "step-taken");
        assertThat(atClaims.proceedings().takeStep(HearingStep.MEDIATION_OFFER, ORDINARY, "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_STEP_OUT_OF_ORDER)
                .withParam("steps", "defence, evidence, debate, last-word-plaintiff, last-word-defendant");
    }

    @Test
    void a_step_is_reopened_for_a_reason_and_what_was_left_out_is_made_good_without_one() {
        var atDefence = next(aHearingInSession()
                .proceedings()
                .takeStep(HearingStep.RIGHTS, ORDINARY, "身份已核对", by(judge()))
                .then(h -> h.proceedings().takeStep(HearingStep.RECUSAL, ORDINARY, "", by(judge()))));

        assertThat(atDefence.proceedings().takeStep(HearingStep.RIGHTS, ORDINARY, "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_STEP_OUT_OF_ORDER)
                .withParam("steps", "rights");
        assertThat(atDefence.proceedings().takeStep(HearingStep.RIGHTS, ORDINARY, "翻译未听清", by(judge())))
                .isGrantedWith("step-reopened");
        assertThat(atDefence.proceedings().takeStep(HearingStep.IDENTITIES, ORDINARY, "", by(judge())))
                .isGrantedWith("step-taken");
    }

    @Test
    void nobody_is_called_upon_who_is_not_there() {
        assertThat(aHearingInSession()
                        .proceedings()
                        .takeStep(HearingStep.LAST_WORD_THIRD_PARTY, ORDINARY, "理由", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_STEP_NOT_OF_THIS_PROCEDURE)
                .withParam("step", "last-word-third-party");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "PLAINTIFF", "DEFENDANT"})
    void the_presiding_judge_alone_leads_the_hearing(Capacity capacity) {
        var other = everybody().stream()
                .filter(summons -> summons.capacity() == capacity)
                .findFirst()
                .map(summons -> new Actor(summons.person(), capacity))
                .orElseThrow();

        assertThat(aHearingInSession().proceedings().takeStep(HearingStep.IDENTITIES, ORDINARY, "", by(other)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
        assertThat(aHearingInSession().proceedings().openIssue("抚养权", by(other)))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void a_judge_of_another_hearing_does_not_lead_this_one() {
        assertThat(aHearingInSession().proceedings().takeStep(HearingStep.IDENTITIES, ORDINARY, "", by(otherJudge())))
                .isRefusedWith(HearingRefusal.HEARING_NOT_PRESIDING);
    }

    @Test
    void the_debate_goes_from_issue_to_issue() {
        var debate = next(aHearingInSession().proceedings().takeStep(HearingStep.DEBATE, ORDINARY, "续庭", by(judge())));

        var custody = debate.proceedings().openIssue("抚养权", by(judge()));
        assertThat(custody).isGrantedWith("issue-opened");
        assertThat(courseOf(next(custody)).issue()).isEqualTo("抚养权");
        assertThat(next(custody).proceedings().openIssue("抚养权", by(judge()))).isGrantedWith();
        assertThat(debate.proceedings().openIssue(" ", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_REASON_MISSING);
        var on = next(next(custody).proceedings().takeStep(HearingStep.LAST_WORD_PLAINTIFF, ORDINARY, "", by(judge())));
        assertThat(courseOf(on).issue()).isNull();
        assertThat(on.proceedings().openIssue("抚养权", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ISSUE_OUTSIDE_DEBATE)
                .offering("take-step");
    }

    @Test
    void a_pause_keeps_the_step_and_takes_none() {
        var paused = next(aHearingInSession()
                .proceedings()
                .takeStep(HearingStep.IDENTITIES, ORDINARY, "", by(judge()))
                .then(hearing -> hearing.pause("休庭", by(judge()))));

        assertThat(paused.proceedings().takeStep(HearingStep.RIGHTS, ORDINARY, "", by(judge())))
                .isRefusedWith(HearingRefusal.HEARING_ACT_NOT_LAWFUL_NOW);
        assertThat(courseOf(next(paused.resume(by(judge())))).step()).isEqualTo(HearingStep.IDENTITIES);
    }

    @Test
    void a_step_is_known_by_its_key() {
        assertThat(HearingStep.isKey("last-word-plaintiff")).isTrue();
        assertThat(HearingStep.isKey("LAST_WORD_PLAINTIFF")).isFalse();
    }

    private static ProcedureGuide guide(ProcedureKind procedure) {
        return ProcedureGuide.of(procedure, Roll.of(everybody()));
    }

    private static Course courseOf(Hearing hearing) {
        return ((HearingState.InSession) hearing.state()).course();
    }
}
