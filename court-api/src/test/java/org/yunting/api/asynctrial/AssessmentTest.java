package org.yunting.api.asynctrial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** What the rules answer before anything is proposed, and what follows from it. */
@CourtTest
class AssessmentTest {
    /** Facts of a divorce in simplified procedure to which everybody agrees. */
    private static final Map<String, Object> DIVORCE = Map.of(
            "ruleSet",
            "cn-olr-2021",
            "day",
            "2026-11-25",
            "procedure",
            "simplified",
            "divorce",
            true,
            "mediation",
            "not-attempted",
            "traits",
            List.of("status-or-title", "foreign-related"),
            "online",
            List.of("evidence-exchange", "inquiry", "hearing"),
            "apart",
            List.of("evidence-exchange", "inquiry", "hearing"),
            "answers",
            Map.of());

    /** OLR 20(2). */
    @Test
    void before_the_proposal_the_judge_reads_what_is_blocked_by_which_article_and_what_is_the_judges_to_find() {
        var trial = TrialFixture.ofACase();
        ofOrdinaryProcedure(trial);

        judgeLi()
                .asks()
                .get(trial.address() + "/assessment")
                .then()
                .statusCode(200)
                .body("facts.ruleSet", equalTo("cn-olr-2021"))
                .body(verdictOf("inquiry"), equalTo("allowed"))
                .body(verdictOf("evidence-exchange"), equalTo("judge-decides"))
                .body(verdictOf("hearing"), equalTo("blocked"))
                .body(findingsOf("hearing") + ".requirement", hasItem("short-procedure"))
                .body(
                        findingsOf("hearing") + ".find { it.requirement == 'short-procedure' }.basis",
                        equalTo("OLR 20(2)"))
                .body("facts.mediation", equalTo("not-attempted"))
                .body("decision.verdict", equalTo("blocked"))
                .body("decision.findings.requirement", contains("divorce-mediated"))
                .body("decision.findings.basis", contains("CPI 145"));
    }

    @Test
    void a_stage_that_the_rules_shut_is_not_proposed_whatever_the_page_sent() {
        var trial = TrialFixture.ofACase();
        ofOrdinaryProcedure(trial);

        judgeLi()
                .sends(Map.of("stages", List.of("inquiry", "hearing"), "hours", 48))
                .post(trial.address())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("trial-stage-blocked"))
                .body("basis", equalTo("OLR 20(2)"))
                .body("params.stage", equalTo("hearing"))
                .body("params.requirement", equalTo("short-procedure"))
                .body("possible", contains("hear-otherwise"));
        judgeLi().asks().get(trial.address()).then().statusCode(404);
    }

    @Test
    void whoever_may_view_the_case_reads_the_answer_and_nobody_else() {
        var trial = TrialFixture.ofACase();
        for (var one : List.of(judgeLi(), clerkChen(), lin())) {
            one.asks().get(trial.address() + "/assessment").then().statusCode(200);
        }
        stranger().asks().get(trial.address() + "/assessment").then().statusCode(404);
        nobody().get(trial.address() + "/assessment").then().statusCode(401);
    }

    /** CPL 166, OLR 21. */
    @Test
    void a_clerk_changes_the_facts_and_sees_the_answer_change() {
        supposing(Map.of()).body(verdictOf("hearing"), equalTo("judge-decides"));
        supposing(Map.of("procedure", "small-claims"))
                .body(verdictOf("hearing"), equalTo("blocked"))
                .body(findingsOf("hearing") + ".requirement", hasItem("procedure-open"))
                .body(
                        "procedures.find { it.procedure == 'small-claims' }.exclusions.trait",
                        contains("status-or-title", "foreign-related"));
        supposing(Map.of("answers", Map.of("public-attention", true)))
                .body(
                        findingsOf("hearing") + ".find { it.requirement == 'no-public-attention' }.basis",
                        equalTo("OLR 21"));
        supposing(Map.of("online", List.of("inquiry")))
                .body(findingsOf("evidence-exchange") + ".requirement", hasItem("online-consent"))
                .body(verdictOf("inquiry"), equalTo("allowed"));
        supposing(Map.of("mediation", "not-attempted"))
                .body("decision.findings.basis", contains("CPI 145"))
                .body(verdictOf("inquiry"), equalTo("allowed"));
        supposing(Map.of("mediation", "attempted")).body("decision.verdict", equalTo("allowed"));
        supposing(Map.of("mediation", "not-attempted", "divorce", false)).body("decision.verdict", equalTo("allowed"));
        supposing(Map.of("day", "2021-07-31")).body("stages.verdict", not(hasItem("allowed")));
    }

    /** The same engine runs a jurisdiction that asks nobody and knows no procedures of Chinese law. */
    @Test
    void a_foreign_rule_set_answers_too() {
        clerkChen()
                .asks()
                .get("/api/trial-rules")
                .then()
                .statusCode(200)
                .body("items.key", hasItems("cn-olr-2021", "cn-internet-court-2018", "bc-crt-2016"));
        supposing(Map.of("ruleSet", "bc-crt-2016"))
                .body("stages.verdict", not(hasItem("allowed")))
                .body("questions", containsInAnyOrder("within-jurisdiction", "decidable-in-writing"));
        supposing(Map.of(
                        "ruleSet",
                        "bc-crt-2016",
                        "traits",
                        List.of(),
                        "online",
                        List.of(),
                        "apart",
                        List.of(),
                        "answers",
                        Map.of("within-jurisdiction", true, "decidable-in-writing", true)))
                .body(verdictOf("hearing"), equalTo("allowed"))
                .body(findingsOf("hearing"), empty());
    }

    private static ValidatableResponse supposing(Map<String, Object> changed) {
        var facts = new HashMap<>(DIVORCE);
        facts.putAll(changed);
        return clerkChen().sends(facts).post("/api/trial-assessments").then().statusCode(200);
    }

    private static String verdictOf(String stage) {
        return "stages.find { it.stage == '%s' }.verdict".formatted(stage);
    }

    private static String findingsOf(String stage) {
        return "stages.find { it.stage == '%s' }.findings".formatted(stage);
    }

    private static void ofOrdinaryProcedure(TrialFixture trial) {
        execute("update cases set procedure = 'ordinary' where id = '%s'".formatted(trial.caseId()));
    }
}
