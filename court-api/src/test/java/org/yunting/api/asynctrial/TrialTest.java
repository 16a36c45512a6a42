package org.yunting.api.asynctrial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.asynctrial.TrialFixture.STAGES;
import static org.yunting.api.asynctrial.TrialFixture.item;
import static org.yunting.api.asynctrial.TrialFixture.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;

/** The course of a trial: who may do what, and when. */
@CourtTest
class TrialTest {
    private static final Map<String, Object> PROPOSAL = Map.of("stages", STAGES, "hours", 48);

    private TrialFixture trial;

    @BeforeEach
    void accept_a_case_whose_parties_go_online() {
        trial = TrialFixture.ofACase();
    }

    @Test
    void the_judge_proposes_and_each_party_is_told_that_it_is_its_turn() {
        trial.propose()
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("consenting"))
                .body("waitingFor", containsInAnyOrder("plaintiff", "defendant"))
                .body("due.basis", equalTo("HOUSE trial-windows"));

        lin().asks()
                .get(trial.address())
                .then()
                .body("task", equalTo("answer-proposal"))
                .body("may", contains("answer-proposal"))
                .body("myParty", notNullValue());
        lin().asks().get("/api/trials?limit=100").then().statusCode(200).body("items.caseId", hasItem(trial.caseId()));
        judgeLi().asks().get("/api/trials?limit=100").then().body("items.caseId", hasItem(trial.caseId()));
        stranger().asks().get("/api/trials?limit=100").then().body("items", empty());
    }

    @Test
    void only_the_judge_of_the_case_proposes_and_only_once() {
        lin().sends(PROPOSAL)
                .post(trial.address())
                .then()
                .statusCode(403)
                .body("code", equalTo("act-not-open-to-capacity"));
        clerkChen().sends(PROPOSAL).post(trial.address()).then().statusCode(403);
        stranger().sends(PROPOSAL).post(trial.address()).then().statusCode(404).body("code", equalTo("not-found"));
        nobody().get(trial.address()).then().statusCode(401);
        lin().asks().get(trial.address()).then().statusCode(404);
        trial.propose().then().statusCode(201);
        trial.propose().then().statusCode(409).body("code", equalTo("case-act-not-lawful-now"));
    }

    @Test
    void a_case_of_others_has_no_trial_to_see_or_touch() {
        trial.agree();
        stranger().asks().get(trial.address()).then().statusCode(404);
        trial.handIn(stranger(), request("请求延长")).statusCode(404);
        stranger()
                .sends(Map.of("slot", "x", "text", "y"))
                .put(trial.address() + "/draft")
                .then()
                .statusCode(404);
        stranger()
                .sends(Map.of("act", "open-stage", "hours", 48))
                .header("If-Match", "\"3\"")
                .post(trial.address() + "/acts")
                .then()
                .statusCode(404);
    }

    /** Domain rules 2.5.1 and 2.5.2. */
    @Test
    void one_party_who_agrees_to_nothing_ends_it() {
        trial.propose();
        trial.answerProposal(lin(), STAGES).statusCode(201);
        trial.answerProposal(wu(), List.of())
                .statusCode(201)
                .body("state", equalTo("not-agreed"))
                .body("may", empty());
        trial.propose().then().statusCode(201);
    }

    @Test
    void a_trial_goes_from_identity_through_questions_to_what_the_rules_leave_to_the_judge() {
        trial.agree();
        trial.openStage().statusCode(201).body("stage", equalTo("identity"));
        trial.act(lin(), "confirm-identity", Map.of()).statusCode(201);
        trial.openStage().statusCode(409).body("code", equalTo("trial-stage-not-finished"));
        trial.act(wu(), "confirm-identity", Map.of()).body("waitingFor", contains("judge"));
        trial.openStage().body("state", equalTo("inquiry"));

        var asked = trial.ask("何时分居？");
        trial.handIn(lin(), item("answer", "2019年6月。", Map.of("question", asked)))
                .statusCode(201)
                .body("task", equalTo("say-if-anything-further"));
        trial.act(wu(), "say-nothing-further", Map.of())
                .statusCode(409)
                .body("code", equalTo("trial-question-unanswered"));
        trial.handIn(wu(), item("answer", "2019年6月。", Map.of("question", asked)))
                .statusCode(201);
        trial.act(lin(), "say-nothing-further", Map.of()).statusCode(201);
        trial.act(wu(), "say-nothing-further", Map.of()).statusCode(201);

        trial.openStage()
                .statusCode(409)
                .body("code", equalTo("trial-finding-missing"))
                .body("basis", equalTo("OLR 14"))
                .body("possible", hasItem("make-finding"));
        trial.act(
                        judgeLi(),
                        "make-finding",
                        Map.of("question", "examination-apart-chosen", "answer", true, "reason", "双方选择异步质证"))
                .statusCode(201);
        trial.act(judgeLi(), "open-stage", Map.of("hours", 48, "sealed", true))
                .statusCode(201)
                .body("state", equalTo("examination"))
                .body("exchange", equalTo("sealed"));
        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.kind", hasItem("stage-opened"))
                .body("items[0].basis", equalTo("OLR 20"));
    }

    @Test
    void a_judge_who_acts_on_an_old_page_is_told_so() {
        trial.agree();
        judgeLi()
                .sends(Map.of("act", "open-stage", "hours", 48))
                .post(trial.address() + "/acts")
                .then()
                .statusCode(428);
        judgeLi()
                .sends(Map.of("act", "open-stage", "hours", 48))
                .header("If-Match", "\"1\"")
                .post(trial.address() + "/acts")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void a_party_does_not_do_what_is_the_judges() {
        trial.openInquiry();
        trial.act(lin(), "open-stage", Map.of("hours", 48))
                .statusCode(403)
                .body("code", equalTo("trial-act-of-the-judge"));
        trial.act(lin(), "extend-window", Map.of("hours", 48)).statusCode(403);
        trial.act(judgeLi(), "say-nothing-further", Map.of())
                .statusCode(403)
                .body("code", equalTo("trial-act-of-a-party"));
        trial.act(clerkChen(), "suspend-trial", Map.of("ground", "other", "reason", "x"))
                .statusCode(403);
        trial.handIn(lin(), item("question", "?", Map.of("to", List.of(UUID.randomUUID()))))
                .statusCode(403);
    }

    @Test
    void an_act_without_what_it_needs_is_told_what_is_missing() {
        trial.openInquiry();
        trial.act(judgeLi(), "make-finding", Map.of("reason", "x"))
                .statusCode(400)
                .body("violations.pointer", contains("/question"));
        trial.act(judgeLi(), "extend-window", Map.of()).statusCode(400).body("violations.pointer", contains("/hours"));
        trial.act(judgeLi(), "dance", Map.of()).statusCode(400);
        trial.handIn(wu(), item("answer", "x", Map.of()))
                .statusCode(400)
                .body("violations.pointer", contains("/content/question"));
    }
}
