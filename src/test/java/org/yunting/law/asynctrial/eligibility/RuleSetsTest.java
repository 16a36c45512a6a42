package org.yunting.law.asynctrial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.asynctrial.eligibility.RuleSets.BC_CRT_2016;
import static org.yunting.law.asynctrial.eligibility.RuleSets.CN_INTERNET_COURT_2018;
import static org.yunting.law.asynctrial.eligibility.RuleSets.CN_OLR_2021;
import static org.yunting.law.asynctrial.eligibility.Verdict.ALLOWED;
import static org.yunting.law.asynctrial.eligibility.Verdict.BLOCKED;
import static org.yunting.law.asynctrial.eligibility.Verdict.JUDGE_DECIDES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.permissions.Activity;
import org.yunting.law.permissions.PermissionStatus;
import org.yunting.law.permissions.Presence;

class RuleSetsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);
    private static final Set<Stage> EVERY_STAGE = EnumSet.allOf(Stage.class);
    private static final Map<Question, Boolean> ALL_FOUND = Map.of(
            Question.ATTENDANCE_DIFFICULT, true,
            Question.APPLIED_IN_WRITING, true,
            Question.FACTS_UNDISPUTED, true,
            Question.EXAMINATION_APART_CHOSEN, true,
            Question.SPOUSES_SPEAK_FOR_THEMSELVES, true);

    /** Domain rule 2.5.1: OLR 20(1), OLR 4. */
    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_case_with_one_party_who_does_not_consent_enters_at_no_stage(Stage stage) {
        var nobody = divorceInRome(ProcedureKind.SIMPLIFIED, Set.of(), Set.of(), ALL_FOUND);

        assertThat(CN_OLR_2021.assess(nobody).of(stage)).isEqualTo(BLOCKED);
    }

    /** Domain rule 2.5.2: OLR 4(4). */
    @Test
    void consent_to_the_exchange_of_evidence_is_no_consent_to_a_hearing() {
        var exchange = Set.of(Stage.EVIDENCE_EXCHANGE);
        var assessment = CN_OLR_2021.assess(divorceInRome(ProcedureKind.SIMPLIFIED, exchange, exchange, ALL_FOUND));

        assertThat(assessment.of(Stage.EVIDENCE_EXCHANGE)).isEqualTo(ALLOWED);
        assertThat(assessment.findings(Stage.HEARING))
                .extracting(Finding::toString)
                .containsExactly(
                        "Finding[requirement=online-consent, verdict=BLOCKED, basis=OLR 4, question=null, wants=[]]",
                        "Finding[requirement=apart-consent, verdict=BLOCKED, basis=OLR 20(1), question=null, wants=[]]");
    }

    /** Domain rule 2.5.3: CPL 166, CPI 520. */
    @Test
    void a_cross_border_divorce_is_no_small_claim_and_hears_what_is_still_allowed() {
        var assessment =
                CN_OLR_2021.assess(divorceInRome(ProcedureKind.SMALL_CLAIMS, EVERY_STAGE, EVERY_STAGE, ALL_FOUND));

        assertThat(assessment.findings(Stage.HEARING))
                .allMatch(finding -> finding.requirement().equals(RuleSet.PROCEDURE_OPEN))
                .allMatch(finding -> finding.basis().toString().equals("CPL 166"))
                .hasSize(2);
        assertThat(assessment.open())
                .containsExactlyInAnyOrder(
                        Stage.FILING, Stage.MEDIATION, Stage.EVIDENCE_EXCHANGE, Stage.INQUIRY, Stage.SERVICE);
        assertThat(assessment.procedures().get(ProcedureKind.SIMPLIFIED)).isEmpty();
        assertThat(assessment.procedures().get(ProcedureKind.SMALL_CLAIMS)).isNotEmpty();
    }

    /** Domain rule 2.2.10. */
    @Test
    void the_founding_case_may_be_heard_asynchronously_once_all_three_conditions_are_found() {
        assertThat(CN_OLR_2021
                        .assess(divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, ALL_FOUND))
                        .open())
                .isEqualTo(EVERY_STAGE);
        assertThat(CN_OLR_2021
                        .assess(divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, Map.of()))
                        .of(Stage.HEARING))
                .isEqualTo(JUDGE_DECIDES);
    }

    @ParameterizedTest(name = "{0} found to be {1}: hearing {2}, for {3} under {4}")
    @CsvSource({
        "ATTENDANCE_DIFFICULT,          false, BLOCKED,       attendance-difficult,  OLR 20(2)",
        "ATTENDANCE_DIFFICULT,          ,      JUDGE_DECIDES, attendance-difficult,  OLR 20(2)",
        "APPLIED_IN_WRITING,            false, BLOCKED,       applied-in-writing,    OLR 20(2)",
        "APPLIED_IN_WRITING,            ,      JUDGE_DECIDES, applied-in-writing,    OLR 20(2)",
        "FACTS_UNDISPUTED,              false, BLOCKED,       facts-undisputed,      OLR 20(2)",
        "FACTS_UNDISPUTED,              ,      JUDGE_DECIDES, facts-undisputed,      OLR 20(2)",
        "SPOUSES_SPEAK_FOR_THEMSELVES,  false, BLOCKED,       spouses-speak,         CPL 65",
        "SPOUSES_SPEAK_FOR_THEMSELVES,  ,      JUDGE_DECIDES, spouses-speak,         CPL 65",
        "OBJECTION_WITH_REASON,         true,  BLOCKED,       no-objection,          OLR 21",
        "NO_EQUIPMENT_OR_SKILL,         true,  BLOCKED,       equipment-and-skill,   OLR 21",
        "CHECK_ON_THE_SPOT,             true,  BLOCKED,       nothing-on-the-spot,   OLR 21",
        "HARD_OR_BULKY,                 true,  BLOCKED,       not-hard-or-bulky,     OLR 21",
        "STATE_SECRET,                  true,  BLOCKED,       no-state-secret,       OLR 21",
        "PUBLIC_ATTENTION,              true,  BLOCKED,       no-public-attention,   OLR 21",
        "OTHERWISE_UNSUITABLE,          true,  BLOCKED,       otherwise-suitable,    OLR 21",
        "PERSON_HEARD_ABROAD,           true,  JUDGE_DECIDES, foreign-state-permits, CPL 284",
    })
    void each_condition_stands_in_the_way_of_a_hearing_by_its_article(
            Question question, Boolean answer, Verdict verdict, String requirement, String basis) {
        var answers = new EnumMap<Question, Boolean>(ALL_FOUND);
        answers.remove(question);
        if (answer != null) {
            answers.put(question, answer);
        }

        var assessment = CN_OLR_2021.assess(divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, answers));

        assertThat(assessment.findings(Stage.HEARING)).singleElement().satisfies(finding -> {
            assertThat(finding.requirement()).isEqualTo(requirement);
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.basis()).hasToString(basis);
        });
    }

    @ParameterizedTest(name = "a person heard abroad, the state permits: {0} -> {1}")
    @CsvSource({"true, ALLOWED", "false, BLOCKED", ", JUDGE_DECIDES"})
    void whoever_is_heard_abroad_needs_the_leave_of_that_state(Boolean permits, Verdict verdict) {
        var answers = new EnumMap<Question, Boolean>(ALL_FOUND);
        answers.put(Question.PERSON_HEARD_ABROAD, true);
        if (permits != null) {
            answers.put(Question.FOREIGN_STATE_PERMITS, permits);
        }

        assertThat(CN_OLR_2021
                        .assess(divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, answers))
                        .of(Stage.INQUIRY))
                .isEqualTo(verdict);
    }

    /**
     * CPL 284, domain rule 6.1.2: the register says what stands in the way, in which stage, and whether a finding of the judge moves it. Of a party the hearing needs
     * leave, of a witness whatever is heard; what is only read and sent needs none.
     */
    @ParameterizedTest(name = "{0} {1} until {2}, judge {3}: inquiry {4}, hearing {5} for {6}")
    @CsvSource({
        "TESTIFY,         GRANTED,   2026-10-19, ,      ALLOWED,       ALLOWED,       ",
        "TESTIFY,         GRANTED,   2026-10-18, ,      BLOCKED,       BLOCKED,       testimony-permitted",
        "TESTIFY,         UNKNOWN,   ,           ,      BLOCKED,       BLOCKED,       testimony-permitted",
        "TESTIFY,         UNKNOWN,   ,           true,  BLOCKED,       BLOCKED,       testimony-permitted",
        "MAKE_STATEMENTS, REQUESTED, ,           ,      JUDGE_DECIDES, JUDGE_DECIDES, statements-permitted",
        "MAKE_STATEMENTS, REQUESTED, ,           true,  ALLOWED,       ALLOWED,       ",
        "MAKE_STATEMENTS, REQUESTED, ,           false, BLOCKED,       BLOCKED,       statements-permitted",
        "MAKE_STATEMENTS, REFUSED,   ,           true,  BLOCKED,       BLOCKED,       statements-permitted",
        "ATTEND_HEARING,  UNKNOWN,   ,           ,      ALLOWED,       JUDGE_DECIDES, attendance-permitted",
        "ATTEND_HEARING,  GRANTED,   2026-10-18, ,      ALLOWED,       JUDGE_DECIDES, attendance-permitted",
        "ATTEND_HEARING,  GRANTED,   2026-10-19, ,      ALLOWED,       ALLOWED,       ",
        "ATTEND_HEARING,  REFUSED,   ,           ,      ALLOWED,       BLOCKED,       attendance-permitted",
        "READ_AND_FILE,   REFUSED,   ,           ,      ALLOWED,       ALLOWED,       ",
    })
    void what_the_register_of_permissions_says_stands_in_the_way_by_its_article(
            Activity activity,
            PermissionStatus status,
            LocalDate until,
            Boolean found,
            Verdict inquiry,
            Verdict hearing,
            String requirement) {
        var answers = new EnumMap<Question, Boolean>(ALL_FOUND);
        Optional.ofNullable(found).ifPresent(answer -> answers.put(Question.FOREIGN_STATE_PERMITS, answer));
        var present = new Presence(null, Capacity.DEFENDANT, "IT", activity, status, until);
        var assessment = CN_OLR_2021.assess(new Circumstances(
                TODAY,
                ProcedureKind.SIMPLIFIED,
                Set.of(CaseTrait.FOREIGN_RELATED),
                true,
                MediationProgress.ATTEMPTED,
                EVERY_STAGE,
                EVERY_STAGE,
                List.of(present),
                answers));

        standsInTheWay(assessment, hearing, requirement, "CPL 284");
        assertThat(assessment.of(Stage.INQUIRY)).isEqualTo(inquiry);
        assertThat(assessment.of(Stage.MEDIATION)).isEqualTo(ALLOWED);
        assertThat(assessment.findings(Stage.HEARING)).allSatisfy(finding -> {
            assertThat(finding.wants()).containsExactly(present);
            assertThat(finding.question() == null).isEqualTo(hearing == BLOCKED && (found == null || found));
        });
    }

    /** OLR 20(2), CPL 169. */
    @Test
    void the_ordinary_procedure_is_never_heard_asynchronously() {
        var assessment = CN_OLR_2021.assess(divorceInRome(ProcedureKind.ORDINARY, EVERY_STAGE, EVERY_STAGE, ALL_FOUND));

        assertThat(assessment.findings(Stage.HEARING))
                .extracting(Finding::requirement)
                .containsExactly("short-procedure");
        assertThat(assessment.of(Stage.INQUIRY)).isEqualTo(ALLOWED);
    }

    /** OLR 14. */
    @ParameterizedTest(name = "examination apart chosen: {0} -> {1}")
    @CsvSource({"true, ALLOWED", "false, BLOCKED", ", JUDGE_DECIDES"})
    void evidence_is_examined_together_unless_the_parties_chose_otherwise(Boolean chosen, Verdict verdict) {
        Map<Question, Boolean> answers = chosen == null ? Map.of() : Map.of(Question.EXAMINATION_APART_CHOSEN, chosen);

        assertThat(CN_OLR_2021
                        .assess(divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, answers))
                        .of(Stage.EVIDENCE_EXCHANGE))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "cn-olr-2021,            2021-07-31, false",
        "cn-olr-2021,            2021-08-01, true",
        "cn-internet-court-2018, 2018-04-01, false",
        "cn-internet-court-2018, 2018-04-02, true",
        "cn-internet-court-2018, 2021-07-31, true",
        "cn-internet-court-2018, 2021-08-01, false",
    })
    void a_rule_set_holds_from_its_first_day_to_its_last(String key, LocalDate day, boolean inForce) {
        var rules = RuleSets.find(key).orElseThrow();
        var then = new Circumstances(
                day,
                ProcedureKind.SIMPLIFIED,
                Set.of(),
                false,
                MediationProgress.ATTEMPTED,
                EVERY_STAGE,
                EVERY_STAGE,
                List.of(),
                Map.of());

        assertThat(rules.isInForce(day)).isEqualTo(inForce);
        assertThat(rules.assess(then).findings(Stage.INQUIRY).stream()
                        .noneMatch(finding -> finding.requirement().equals(RuleSet.IN_FORCE)))
                .isEqualTo(inForce);
    }

    @ParameterizedTest(name = "internet related: {0} -> {1}")
    @CsvSource({"true, ALLOWED", "false, BLOCKED", ", JUDGE_DECIDES"})
    void the_pilot_court_tried_what_arose_on_the_internet(Boolean related, Verdict verdict) {
        Map<Question, Boolean> answers = related == null ? Map.of() : Map.of(Question.INTERNET_RELATED, related);
        var shop = new Circumstances(
                LocalDate.of(2019, 5, 6),
                ProcedureKind.SIMPLIFIED,
                Set.of(CaseTrait.FOREIGN_RELATED),
                false,
                MediationProgress.ATTEMPTED,
                Set.of(),
                EVERY_STAGE,
                List.of(),
                answers);

        assertThat(CN_INTERNET_COURT_2018.assess(shop).of(Stage.INQUIRY)).isEqualTo(verdict);
    }

    @Test
    void a_written_tribunal_asks_for_no_consent_and_knows_no_chinese_procedures() {
        var claim = new Circumstances(
                TODAY,
                ProcedureKind.SMALL_CLAIMS,
                Set.of(CaseTrait.FOREIGN_RELATED),
                false,
                MediationProgress.ATTEMPTED,
                Set.of(),
                Set.of(),
                List.of(),
                Map.of(Question.WITHIN_JURISDICTION, true, Question.DECIDABLE_IN_WRITING, true));

        assertThat(BC_CRT_2016.assess(claim).open()).isEqualTo(EVERY_STAGE);
        assertThat(BC_CRT_2016.assess(claim).of(Stage.HEARING)).isEqualTo(ALLOWED);
    }

    /** The pilot's own rules (AST 1): everybody agrees, the dispute arose on the internet, and the facts are clear. */
    @ParameterizedTest(name = "agreed {0}, internet {1}, undisputed {2}: hearing {3} for {4}")
    @CsvSource({
        "true,  true,  true,  ALLOWED,       ",
        "false, true,  true,  BLOCKED,       apart-consent",
        "true,  false, true,  BLOCKED,       internet-related",
        "true,  ,      true,  JUDGE_DECIDES, internet-related",
        "true,  true,  false, BLOCKED,       facts-undisputed",
        "true,  true,  ,      JUDGE_DECIDES, facts-undisputed",
    })
    void each_condition_of_the_pilot_stands_in_the_way_by_its_article(
            boolean agreed, Boolean internet, Boolean undisputed, Verdict verdict, String requirement) {
        var answers = new EnumMap<Question, Boolean>(Question.class);
        Optional.ofNullable(internet).ifPresent(answer -> answers.put(Question.INTERNET_RELATED, answer));
        Optional.ofNullable(undisputed).ifPresent(answer -> answers.put(Question.FACTS_UNDISPUTED, answer));
        var shop = new Circumstances(
                LocalDate.of(2019, 5, 6),
                ProcedureKind.ORDINARY,
                Set.of(),
                false,
                MediationProgress.ATTEMPTED,
                Set.of(),
                agreed ? EVERY_STAGE : Set.of(),
                List.of(),
                answers);

        standsInTheWay(CN_INTERNET_COURT_2018.assess(shop), verdict, requirement, "AST 1");
    }

    /** CRTA 39 and 118: the tribunal decides in writing within its jurisdiction, and touches no status and no title. */
    @ParameterizedTest(name = "status {0}, within jurisdiction {1}, in writing {2}: hearing {3} for {4} under {5}")
    @CsvSource({
        "false, true,  true,  ALLOWED,       ,                    ",
        "true,  true,  true,  BLOCKED,       no-status-or-title,  CRTA 118",
        "false, false, true,  BLOCKED,       within-jurisdiction, CRTA 118",
        "false, ,      true,  JUDGE_DECIDES, within-jurisdiction, CRTA 118",
        "false, true,  false, BLOCKED,       decidable-in-writing, CRTA 39",
        "false, true,  ,      JUDGE_DECIDES, decidable-in-writing, CRTA 39",
    })
    void each_condition_of_a_written_tribunal_stands_in_the_way_by_its_article(
            boolean status, Boolean within, Boolean inWriting, Verdict verdict, String requirement, String basis) {
        var answers = new EnumMap<Question, Boolean>(Question.class);
        Optional.ofNullable(within).ifPresent(answer -> answers.put(Question.WITHIN_JURISDICTION, answer));
        Optional.ofNullable(inWriting).ifPresent(answer -> answers.put(Question.DECIDABLE_IN_WRITING, answer));
        var claim = new Circumstances(
                TODAY,
                ProcedureKind.SMALL_CLAIMS,
                status ? Set.of(CaseTrait.STATUS_OR_TITLE) : Set.of(),
                false,
                MediationProgress.ATTEMPTED,
                Set.of(),
                Set.of(),
                List.of(),
                answers);

        standsInTheWay(BC_CRT_2016.assess(claim), verdict, requirement, basis);
    }

    @Test
    void a_written_tribunal_divorces_nobody() {
        var divorce = divorceInRome(ProcedureKind.SIMPLIFIED, EVERY_STAGE, EVERY_STAGE, ALL_FOUND);

        assertThat(BC_CRT_2016.assess(divorce).open()).isEmpty();
        assertThat(BC_CRT_2016.assess(divorce).findings(Stage.HEARING))
                .extracting(finding -> finding.basis().toString())
                .contains("CRTA 118");
    }

    @Test
    void every_finding_of_every_rule_set_has_a_key_of_its_own() {
        for (var rules : RuleSets.all()) {
            assertThat(Stream.concat(rules.requirements().stream(), rules.beforeDecision().stream())
                            .map(Requirement::key))
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
        }
        assertThat(RuleSets.all().stream().map(RuleSet::key)).doesNotHaveDuplicates();
        assertThat(RuleSets.find("cn-olr-2035")).isEmpty();
    }

    private static void standsInTheWay(Assessment assessment, Verdict verdict, String requirement, String basis) {
        assertThat(assessment.of(Stage.HEARING)).isEqualTo(verdict);
        if (requirement == null) {
            assertThat(assessment.findings(Stage.HEARING)).isEmpty();
        } else {
            assertThat(assessment.findings(Stage.HEARING)).singleElement().satisfies(finding -> {
                assertThat(finding.requirement()).isEqualTo(requirement);
                assertThat(finding.verdict()).isEqualTo(verdict);
                assertThat(finding.basis()).hasToString(basis);
            });
        }
    }

    private static Circumstances divorceInRome(
            ProcedureKind procedure, Set<Stage> online, Set<Stage> apart, Map<Question, Boolean> answers) {
        return new Circumstances(
                TODAY,
                procedure,
                Set.of(CaseTrait.FOREIGN_RELATED, CaseTrait.STATUS_OR_TITLE),
                true,
                MediationProgress.ATTEMPTED,
                online,
                apart,
                List.of(),
                answers);
    }
}
