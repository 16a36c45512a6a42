package org.yunting.api.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.asynctrial.TrialFixture.item;
import static org.yunting.api.asynctrial.TrialFixture.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.hearings.HearingFixture;

/** What is handed in to a trial, and who reads it. */
@CourtTest
class TrialItemsTest {
    private TrialFixture trial;

    @BeforeEach
    void accept_a_case_whose_parties_go_online() {
        trial = TrialFixture.ofACase();
    }

    @Test
    void what_is_sealed_is_read_by_its_author_alone_until_both_are_in() {
        var exhibit = trial.courtCase().exhibit("P-1");
        trial.openSealedExamination();
        var opinion = Map.of(
                "authenticity", "accepted", "legality", "accepted", "relevance", "disputed", "weight", "not-stated");
        Map<String, Object> about = Map.of("exhibit", exhibit, "exhibitNumber", "P-1", "opinion", opinion);

        trial.handIn(wu(), item("examination", "关联性有异议", about)).statusCode(201);

        wu().asks().get(trial.address()).then().body("items.content.kind", hasItem("examination"));
        for (var other : List.of(lin(), judgeLi())) {
            other.asks()
                    .get(trial.address())
                    .then()
                    .body("items.content.kind", not(hasItem("examination")))
                    .body("sealed", equalTo(1));
        }
        trial.act(wu(), "say-nothing-further", Map.of()).statusCode(201);
        trial.act(lin(), "say-nothing-further", Map.of())
                .statusCode(201)
                .body("exchange", equalTo("released"))
                .body("sealed", equalTo(0));
    }

    @Test
    void an_exhibit_of_another_case_does_not_exist_here_and_nothing_is_kept() {
        trial.openSealedExamination();
        var foreign = HearingFixture.acceptedCase().exhibit("P-1");
        var opinion = Map.of(
                "authenticity", "accepted", "legality", "accepted", "relevance", "accepted", "weight", "accepted");

        trial.handIn(
                        wu(),
                        item(
                                "examination",
                                "无异议",
                                Map.of("exhibit", foreign, "exhibitNumber", "P-1", "opinion", opinion)))
                .statusCode(404);
        wu().asks().get(trial.address()).then().body("items.content.kind", not(hasItem("examination")));
    }

    @Test
    void the_same_thing_sent_twice_is_kept_once() {
        trial.openInquiry();
        var request = request("我在出差");

        trial.handIn(wu(), request).statusCode(201);
        trial.handIn(wu(), request).statusCode(201).body("items", hasSize(1));
        trial.act(judgeLi(), "extend-window", Map.of("hours", 24))
                .statusCode(201)
                .body("items[0].ruling.decision", equalTo("granted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"同意\u202E离婚", "同意\u200B离婚", "  "})
    void text_that_deceives_or_says_nothing_is_refused(String text) {
        trial.openInquiry();
        trial.handIn(wu(), request(text))
                .statusCode(422)
                .body("code", equalTo("trial-text-not-accepted"))
                .body("violations.pointer", contains("/text"));
    }

    @Test
    void markup_is_text_a_forged_digest_is_refused_and_a_megabyte_is_too_much() {
        trial.openInquiry();
        var markup = "<script>alert(1)</script>";
        trial.handIn(wu(), request(markup)).statusCode(201).body("items[0].content.text", equalTo(markup));
        var forged = new HashMap<>(request("请求延长"));
        forged.put("digest", "a".repeat(64));
        trial.handIn(wu(), forged).statusCode(422).body("code", equalTo("trial-digest-differs"));
        var answer = wu().sends(request("x".repeat(1_000_000))).post(trial.address() + "/items");
        assertThat(answer.statusCode()).isIn(413, 422);
        wu().asks().get(trial.address()).then().body("items", hasSize(1));
    }

    @Test
    void a_draft_waits_for_its_writer_on_any_device_and_for_nobody_else() {
        trial.openInquiry();
        wu().sends(Map.of("slot", "answer", "text", "我的回答是"))
                .put(trial.address() + "/draft")
                .then()
                .statusCode(200);
        wu().asks().get(trial.address()).then().body("drafts.answer", equalTo("我的回答是"));
        lin().asks().get(trial.address()).then().body("drafts.answer", equalTo(null));
    }
}
