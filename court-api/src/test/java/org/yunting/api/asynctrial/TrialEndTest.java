package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.asynctrial.TrialFixture.item;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.HandedOutPaper;
import org.yunting.api.acting.Someone;

/** How windows, stages and trials end. */
@CourtTest
class TrialEndTest {
    @Inject
    DueWork dueWork;

    private TrialFixture trial;

    @BeforeEach
    void accept_a_case_whose_parties_go_online() {
        trial = TrialFixture.ofACase();
    }

    /** CPL 150. */
    @Test
    void both_confirm_the_record_as_they_read_it_and_the_judge_closes() {
        trial.openRecord();
        lin().asks()
                .post(trial.address() + "/paper-url")
                .then()
                .statusCode(409)
                .body("code", equalTo("paper-not-made"));
        confirm(lin(), "a".repeat(64)).statusCode(409).body("code", equalTo("trial-record-changed"));
        confirm(lin(), record()).statusCode(201).body("task", equalTo(null));
        var objection = item("objection", "第1项的日期有误。", Map.of());
        trial.handIn(wu(), objection).statusCode(201);
        lin().sends(Map.of("items", List.of(objection.get("id"))))
                .post(trial.address() + "/readings")
                .then()
                .statusCode(201);
        trial.act(judgeLi(), "close-for-decision", Map.of())
                .statusCode(409)
                .body("code", equalTo("trial-stage-not-finished"));
        confirm(wu(), record()).statusCode(201);
        trial.act(judgeLi(), "close-for-decision", Map.of())
                .statusCode(409)
                .body("code", equalTo("mediation-not-attempted"))
                .body("basis", equalTo("CPI 145"));
        wu().sends(Map.of("act", "refuse-mediation"))
                .post(trial.caseAddress() + "/mediation/acts")
                .then()
                .statusCode(201);

        trial.act(judgeLi(), "close-for-decision", Map.of())
                .statusCode(201)
                .body("state", equalTo("closed-for-decision"))
                .body("items.content.kind", contains("confirmation", "objection", "confirmation"));
        assertThat(HandedOutPaper.textFor(lin(), trial.address()))
                .contains("异步审理笔录", "第1项的日期有误。", "已阅读并确认", "阅读情况：原告")
                .doesNotContain("[U+");
        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body(
                        "items.kind",
                        hasItems("record-confirmed", "trial-closed-for-decision", "trial-record-paper-made"));
        judgeLi()
                .asks()
                .get("/api/trials?limit=100")
                .then()
                .body("items.findAll { it.caseId == '%s' }.size()".formatted(trial.caseId()), equalTo(0));
    }

    /** OLR 6. */
    @Test
    void the_end_of_a_window_is_noted_put_to_the_judge_and_decides_nothing() throws Throwable {
        trial.openInquiry();
        var question = trial.ask("何时分居？");
        theWindowIsOver();

        VertxContextSupport.subscribeAndAwait(dueWork::doAll);

        judgeLi()
                .asks()
                .get(trial.address())
                .then()
                .body("state", equalTo("inquiry"))
                .body("endNoted", equalTo(true))
                .body("task", equalTo("answer-silence"));
        var answer = new HashMap<>(item("answer", "2019年6月。", Map.of("question", question)));
        trial.handIn(wu(), answer).statusCode(409).body("code", equalTo("trial-late-needs-reason"));
        answer.put("lateReason", "住院");
        trial.handIn(wu(), answer).statusCode(201).body("items.late", hasItem("住院"));
        trial.openStage().statusCode(422).body("code", equalTo("trial-reason-missing"));
        trial.act(judgeLi(), "extend-window", Map.of("hours", 24))
                .statusCode(201)
                .body("endNoted", equalTo(false));
    }

    /** Domain rule 2.4.9. */
    @Test
    void only_a_party_of_whom_something_is_awaited_is_reminded_and_once() throws Throwable {
        trial.openInquiry();
        var question = trial.ask("何时分居？");
        trial.handIn(lin(), item("answer", "2019年6月。", Map.of("question", question)))
                .statusCode(201);
        trial.act(lin(), "say-nothing-further", Map.of()).statusCode(201);
        execute("""
                update asynctrials set opens_at = now() - interval '5 days', due_at = now() + interval '30 minutes',
                    remind_at = now() - interval '4 days', reminded_until = now() - interval '5 days' where case_id = '%s'""".formatted(trial.caseId()));
        String version = wu().asks().get(trial.address()).header("ETag");

        VertxContextSupport.subscribeAndAwait(dueWork::doAll);
        VertxContextSupport.subscribeAndAwait(dueWork::doAll);

        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'parties-reminded' }.params.roles", contains(List.of("defendant")));
        wu().asks().get(trial.address()).then().header("ETag", equalTo(version));
    }

    /** Domain rules 2.3.1 and 2.4.9. */
    @Test
    void a_reminder_that_longer_quiet_hours_have_moved_to_a_time_gone_by_comes_all_the_same() throws Throwable {
        trial.openInquiry();
        trial.ask("何时分居？");
        execute("""
                update asynctrials set opens_at = now() - interval '5 days', due_at = now() + interval '90 minutes',
                    remind_at = now() + interval '30 minutes', reminded_until = now() - interval '5 days' where case_id = '%s'""".formatted(trial.caseId()));

        sleepsFrom("20:00");
        sleepsFrom("22:00");
        VertxContextSupport.subscribeAndAwait(dueWork::doAll);

        lin().asks()
                .get(trial.caseAddress() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'parties-reminded' }.size()", equalTo(1));
    }

    private static void sleepsFrom(String hour) {
        var answer = wu().asks().get("/api/me");
        var me = answer.jsonPath();
        var change = Map.of(
                "language", me.getString("language"),
                "zone", me.getString("zone"),
                "quiet", Map.of("from", hour, "to", "08:00"));
        wu().sends(change)
                .header("If-Match", answer.header("ETag"))
                .put("/api/me")
                .then()
                .statusCode(200);
    }

    /** OLR 25. */
    @Test
    void the_clerk_gives_all_the_length_of_a_certified_outage_back() {
        trial.openInquiry();
        String opened = lin().asks().get(trial.address()).path("opensAt");
        String due = lin().asks().get(trial.address()).path("due.at");
        var outage = Map.<String, Object>of(
                "from", Instant.parse(opened).minusSeconds(7_200).toString(),
                "to", Instant.parse(opened).plusSeconds(60).toString());

        trial.act(lin(), "extend-for-outage", outage).statusCode(403).body("code", equalTo("trial-act-of-the-clerk"));
        trial.act(clerkChen(), "extend-for-outage", outage).statusCode(201).body("due.at", greaterThan(due));
    }

    /** OLR 5(2): consent is taken back before the stage, not in it. */
    @Test
    void consent_to_a_stage_is_not_taken_back_once_the_judge_has_opened_it() {
        trial.openInquiry();
        var offline = Map.of("choice", "offline", "noticeVersion", "2026-1", "reason", "没有稳定的网络");

        wu().sends(offline)
                .put(trial.caseAddress() + "/consents/inquiry")
                .then()
                .statusCode(409)
                .body("code", equalTo("consent-stage-already-begun"));
        wu().sends(offline)
                .put(trial.caseAddress() + "/consents/evidence-exchange")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse confirm(Someone party, String record) {
        return trial.act(party, "confirm-record", Map.of("item", UUID.randomUUID(), "record", record));
    }

    private String record() {
        return lin().asks().get(trial.address()).path("record");
    }

    /** Its time is moved back; the court's clock cannot be. */
    private void theWindowIsOver() {
        execute("""
                update asynctrials set opens_at = opens_at - interval '9 days', due_at = due_at - interval '9 days'
                where case_id = '%s'""".formatted(trial.caseId()));
    }
}
