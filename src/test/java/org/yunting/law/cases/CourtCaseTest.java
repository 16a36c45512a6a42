package org.yunting.law.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.law.FoundingCase.CALENDAR;
import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.MONDAY;
import static org.yunting.law.FoundingCase.QINGTIAN;
import static org.yunting.law.FoundingCase.aFiledCase;
import static org.yunting.law.FoundingCase.aFiling;
import static org.yunting.law.FoundingCase.anAcceptance;
import static org.yunting.law.FoundingCase.anAcceptedCase;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.filingAgainst;
import static org.yunting.law.FoundingCase.judge;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.events;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.deadlines.Period.Length;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.PartyRefusal;

class CourtCaseTest {
    private static final List<Correction.Item> ITEMS = List.of(new Correction.Item("/property", "请列明共同财产"));

    /** Seven days after Monday 2 March, at the court's midnight. */
    private static final Instant DECIDE_BY = Instant.parse("2026-03-09T16:00:00Z");

    @Test
    void a_filing_gets_a_dated_receipt_and_starts_the_seven_days() {
        var filed = aFiledCase();

        Assertions.assertThat(filed.receipt().receivedAt()).isEqualTo(MONDAY);
        Assertions.assertThat(filed.state()).isInstanceOfSatisfying(CaseState.Filed.class, state -> {
            Assertions.assertThat(state.decideBy().end()).isEqualTo(DECIDE_BY);
            Assertions.assertThat(state.decideBy().rule()).isEqualTo("decide-on-filing");
            Assertions.assertThat(state.decideBy().basis()).hasToString("OLR 9");
        });
    }

    @Test
    void an_incomplete_filing_is_not_received_and_told_what_is_missing() {
        var outcome = CourtCase.file(reception(), filingAgainst(NaturalPerson.UNNAMED), CALENDAR, by(plaintiff()));

        assertThat(outcome).isRefusedWith(CaseRefusal.FILING_INCOMPLETE).restingOn("OLR 9");
        Assertions.assertThat(refusal(outcome).violations()).hasSize(4);
    }

    @Test
    void nobody_files_for_the_plaintiff() {
        assertThat(CourtCase.file(reception(), aFiling(), CALENDAR, by(defendant())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void the_clerk_asks_once_for_correction_and_names_everything() {
        var asked = next(ask(aFiledCase(), MONDAY));

        var correctedAt = MONDAY.plus(Duration.ofDays(3));
        var corrected =
                next(asked.correct(aFiling(), DIGEST, CALENDAR, plaintiff().at(correctedAt)));

        assertThat(ask(corrected, correctedAt))
                .isRefusedWith(CaseRefusal.CORRECTION_ALREADY_ASKED)
                .restingOn("OLR 9")
                .offering("accept-case", "refuse-case");
        Assertions.assertThat(corrected.actsNow()).doesNotContain(CaseAct.ASK_CORRECTION);
        assertThat(aFiledCase().askCorrection(List.of(), Length.days(15), CALENDAR, by(clerk())))
                .isRefusedWith(CaseRefusal.CORRECTION_WITHOUT_ITEMS);
    }

    @Test
    void the_seven_days_begin_again_the_day_after_the_correction_arrives() {
        var asked = next(ask(aFiledCase(), MONDAY));

        var friday = Instant.parse("2026-03-06T15:59:00Z");
        var corrected =
                next(asked.correct(aFiling(), DIGEST, CALENDAR, plaintiff().at(friday)));

        Assertions.assertThat(corrected.state())
                .isInstanceOfSatisfying(
                        CaseState.Filed.class,
                        state -> Assertions.assertThat(state.decideBy().end())
                                .isEqualTo(Instant.parse("2026-03-13T16:00:00Z")));
    }

    @Test
    void a_late_correction_is_kept_as_late_until_the_court_rules() {
        var asked = next(ask(aFiledCase(), MONDAY));
        var late = MONDAY.plus(Duration.ofDays(40));

        var outcome = asked.correct(aFiling(), DIGEST, CALENDAR, plaintiff().at(late));

        assertThat(outcome).isGrantedWith("filing-corrected");
        Assertions.assertThat(events(outcome).getFirst())
                .isInstanceOfSatisfying(
                        CaseEvent.FilingCorrected.class,
                        event -> Assertions.assertThat(event.timeliness()).isEqualTo(CaseEvent.Timeliness.LATE));
    }

    @Test
    void a_correction_that_is_itself_incomplete_changes_nothing() {
        var asked = next(ask(aFiledCase(), MONDAY));

        assertThat(asked.correct(filingAgainst(NaturalPerson.UNNAMED), DIGEST, CALENDAR, by(plaintiff())))
                .isRefusedWith(CaseRefusal.FILING_INCOMPLETE);
    }

    @Test
    void an_accepted_case_has_its_number_procedure_and_judge() {
        var accepted = anAcceptedCase();

        Assertions.assertThat(accepted.acceptance()).isEqualTo(anAcceptance(ProcedureKind.SIMPLIFIED));
        Assertions.assertThat(accepted.number().map(CaseNumber::render)).contains("（2026）浙1121民初123号");
    }

    @Test
    void a_cross_border_divorce_is_never_a_small_claim() {
        assertThat(aFiledCase().accept(anAcceptance(ProcedureKind.SMALL_CLAIMS), CALENDAR, by(clerk())))
                .isRefusedWith(CaseRefusal.PROCEDURE_NOT_OPEN)
                .restingOn("CPL 166")
                .withParam("traits", "status-or-title foreign-related")
                .offering("ordinary", "simplified");
    }

    @Test
    void a_number_belongs_to_this_court_and_this_year_of_the_court() {
        var elsewhere = new Acceptance(
                new CaseNumber(2026, new CourtCode("浙0105"), CaseType.CIVIL_FIRST_INSTANCE, 1),
                ProcedureKind.ORDINARY,
                personOf(judge()));

        assertThat(aFiledCase().accept(elsewhere, CALENDAR, by(clerk())))
                .isRefusedWith(CaseRefusal.CASE_NUMBER_NOT_OF_THIS_COURT);
        // Already 2027 in Qingtian, still 2026 in Rome.
        assertThat(aFiledCase()
                        .accept(
                                anAcceptance(ProcedureKind.ORDINARY),
                                CALENDAR,
                                clerk().at(Instant.parse("2026-12-31T16:30:00Z"))))
                .isRefusedWith(CaseRefusal.CASE_NUMBER_NOT_OF_THIS_YEAR);
    }

    @Test
    void when_the_seven_days_are_over_the_court_registers_first() {
        var overdue = clerk().at(DECIDE_BY);

        assertThat(aFiledCase().refuse("不符合受理条件", overdue))
                .isRefusedWith(CaseRefusal.FILING_DECISION_OVERDUE)
                .restingOn("REG 8")
                .offering("accept-case");
        assertThat(ask(aFiledCase(), DECIDE_BY)).isRefusedWith(CaseRefusal.FILING_DECISION_OVERDUE);
        var accepted = aFiledCase().accept(anAcceptance(ProcedureKind.ORDINARY), CALENDAR, overdue);
        assertThat(accepted).isGrantedWith("case-accepted");
        Assertions.assertThat(events(accepted).getFirst().basis()).hasToString("REG 8");
    }

    @Test
    void a_refusal_is_a_ruling_with_a_reason() {
        assertThat(aFiledCase().refuse("  ", by(clerk()))).isRefusedWith(CaseRefusal.CASE_REASON_MISSING);
        Assertions.assertThat(next(aFiledCase().refuse("不属于本院管辖", by(clerk())))
                        .state()
                        .key())
                .isEqualTo("refused");
    }

    @Test
    void the_court_does_not_refuse_while_the_plaintiff_may_still_correct() {
        var asked = next(ask(aFiledCase(), MONDAY));

        assertThat(asked.refuse("未补正", by(clerk()))).isRefusedWith(CaseRefusal.CORRECTION_STILL_RUNNING);
        assertThat(asked.refuse("未补正", clerk().at(MONDAY.plus(Duration.ofDays(40)))))
                .isGrantedWith("case-refused");
    }

    @Test
    void the_plaintiff_may_take_the_filing_back_before_it_is_accepted() {
        assertThat(aFiledCase().withdraw(by(plaintiff()))).isGrantedWith("filing-withdrawn");
        assertThat(aFiledCase().withdraw(by(defendant()))).isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
        assertThat(anAcceptedCase().withdraw(by(plaintiff()))).isRefusedWith(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW);
    }

    @ParameterizedTest
    @CsvSource({"JUDGMENT, CPL 155", "MEDIATED, CPL 100", "DISMISSED, CPL 157", "TRANSFERRED, CPL 37"})
    void each_way_to_end_a_case_has_its_article(ClosingGround ground, String article) {
        var closed = events(anAcceptedCase().close(ground, "理由", by(judge()))).getFirst();

        Assertions.assertThat(closed.basis()).hasToString(article);
    }

    @Test
    void a_judge_closes_with_ground_and_reason() {
        assertThat(anAcceptedCase().close(ClosingGround.MEDIATED, "达成调解协议", by(judge())))
                .isGrantedWith("case-closed");
        assertThat(anAcceptedCase().close(ClosingGround.MEDIATED, "达成调解协议", by(clerk())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
        assertThat(anAcceptedCase().close(ClosingGround.WITHDRAWN, "x", by(judge())))
                .isRefusedWith(CaseRefusal.CASE_REASON_MISSING);
    }

    @Test
    void evidence_comes_before_and_after_acceptance_and_hearings_only_after() {
        assertThat(aFiledCase().permits(CaseAct.ADD_EVIDENCE, by(plaintiff()))).isGrantedWith();
        assertThat(aFiledCase().permits(CaseAct.SCHEDULE_HEARING, by(clerk())))
                .isRefusedWith(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW);
        assertThat(anAcceptedCase().permits(CaseAct.SCHEDULE_HEARING, by(clerk())))
                .isGrantedWith();
        assertThat(anAcceptedCase().permits(CaseAct.SCHEDULE_HEARING, by(plaintiff())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
        var closed = next(anAcceptedCase().close(ClosingGround.JUDGMENT, "判决", by(judge())));
        assertThat(closed.permits(CaseAct.ADD_EVIDENCE, by(plaintiff())))
                .isRefusedWith(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void a_case_that_contradicts_its_state_does_not_exist() {
        var filed = aFiledCase();

        assertThatThrownBy(() -> new CourtCase(
                        filed.id(),
                        filed.court(),
                        filed.filing(),
                        filed.receipt(),
                        null,
                        null,
                        new CaseState.Accepted(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome<CourtCase> ask(CourtCase courtCase, Instant at) {
        return courtCase.askCorrection(ITEMS, Length.days(15), CALENDAR, clerk().at(at));
    }

    private static CourtCase.Reception reception() {
        return new CourtCase.Reception(CASE, QINGTIAN, new FilingReceipt("2026-000001", MONDAY, DIGEST));
    }
}
