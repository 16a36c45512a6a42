package org.yunting.api.asynctrial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;

/** A stage of an asynchronous trial that is heard live, from both sides (OLR 21). */
@CourtTest
class ConversionTest {
    private TrialFixture trial;

    @BeforeEach
    void the_inquiry_is_open() {
        trial = TrialFixture.ofACase();
        trial.openInquiry();
    }

    @Test
    void what_leaves_the_trial_waits_for_a_hearing_and_leads_to_it() {
        hearLive();
        conversions(lin())
                .body("items.stage", contains("inquiry"))
                .body("items[0].reason", equalTo("须当面询问"))
                .body("items[0].wentOnAt", nullValue())
                .body("items[0].hearings", empty());

        var hearing = trial.courtCase().hearing();

        for (var reader : List.of(judgeLi(), clerkChen(), lin(), wu())) {
            conversions(reader).body("items[0].hearings.id", contains(hearing.toString()));
        }
    }

    @Test
    void a_hearing_that_was_vacated_hears_nothing() {
        hearLive();
        var hearing = "/api/hearings/" + trial.courtCase().hearing();

        clerkChen()
                .sends(Map.of("reason", "法官生病"))
                .header("If-Match", clerkChen().asks().get(hearing).header("ETag"))
                .post(hearing + "/vacation")
                .then()
                .statusCode(201);

        conversions(wu()).body("items[0].hearings", empty());
    }

    @Test
    void a_hearing_after_the_trial_went_on_is_none_of_it() {
        hearLive();
        trial.openStage().statusCode(409).body("code", equalTo("trial-finding-missing"));
        trial.act(
                        judgeLi(),
                        "make-finding",
                        Map.of("question", "examination-apart-chosen", "answer", true, "reason", "双方选择"))
                .statusCode(201);
        trial.openStage().statusCode(201);

        trial.courtCase().hearing();

        conversions(lin()).body("items.wentOnAt.size()", equalTo(1)).body("items[0].hearings", empty());
    }

    @Test
    void what_is_heard_in_the_courtroom_has_no_hearing_here() {
        trial.act(judgeLi(), "hear-otherwise", Map.of("mode", "in-person", "reason", "须核对原件"))
                .statusCode(201);

        trial.courtCase().hearing();

        conversions(lin()).body("items.mode", contains("in-person")).body("items[0].hearings", empty());
    }

    @Test
    void a_case_that_is_not_yours_does_not_exist_for_you() {
        stranger().asks().get(address()).then().statusCode(404);
    }

    private void hearLive() {
        trial.act(judgeLi(), "hear-otherwise", Map.of("mode", "live", "reason", "须当面询问"))
                .statusCode(201);
    }

    private ValidatableResponse conversions(Someone reader) {
        return reader.asks().get(address()).then().statusCode(200);
    }

    private String address() {
        return trial.caseAddress() + "/conversions";
    }
}
