package org.yunting.law.asynctrial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;

/** What must have been done before a case is decided, whatever its stages. */
class BeforeDecisionTest {
    private static final Set<Stage> EVERY_STAGE = Set.of(Stage.values());

    /** CPI 145, domain rule 2.2.7: what is missing before a divorce is decided is said from the beginning, and shuts no stage. */
    @ParameterizedTest(name = "{0}, divorce {1}, mediation {2}: decision {3}")
    @CsvSource({
        "cn-olr-2021,            true,  NOT_ATTEMPTED, BLOCKED",
        "cn-olr-2021,            true,  UNDER_WAY,     BLOCKED",
        "cn-olr-2021,            true,  ATTEMPTED,     ALLOWED",
        "cn-olr-2021,            false, NOT_ATTEMPTED, ALLOWED",
        "cn-olr-2021,            false, UNDER_WAY,     ALLOWED",
        "cn-internet-court-2018, true,  NOT_ATTEMPTED, BLOCKED",
        "cn-internet-court-2018, true,  ATTEMPTED,     ALLOWED",
        "bc-crt-2016,            true,  NOT_ATTEMPTED, ALLOWED",
    })
    void a_divorce_waits_for_mediation_before_its_decision_and_in_no_stage(
            String key, boolean divorce, MediationProgress mediation, Verdict verdict) {
        var rules = RuleSets.find(key).orElseThrow();
        var assessment = rules.assess(asked(rules, divorce, mediation));

        assertThat(assessment.ofDecision()).isEqualTo(verdict);
        assertThat(assessment.decision()).allSatisfy(finding -> {
            assertThat(finding.requirement()).isEqualTo("divorce-mediated");
            assertThat(finding.basis()).hasToString("CPI 145");
            assertThat(finding.question()).isNull();
        });
        assertThat(assessment.stages())
                .isEqualTo(rules.assess(asked(rules, divorce, MediationProgress.ATTEMPTED))
                        .stages());
    }

    private static Circumstances asked(RuleSet rules, boolean divorce, MediationProgress mediation) {
        return new Circumstances(
                rules.until() == null ? LocalDate.of(2026, 3, 2) : rules.from(),
                ProcedureKind.SIMPLIFIED,
                Set.of(),
                divorce,
                mediation,
                EVERY_STAGE,
                EVERY_STAGE,
                List.of(),
                Map.of());
    }
}
