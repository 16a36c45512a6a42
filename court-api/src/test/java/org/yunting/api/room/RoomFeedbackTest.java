package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.clerkZhao;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;

/** What people say of a hearing when it is over: each once, to the clerk without names, and never to the judge. */
@CourtTest
class RoomFeedbackTest {
    private static final Map<String, Object> SAID = Map.of("heard", "fair", "understood", "good", "respected", "good");

    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private BrowserPage judge;
    private Participation witness;
    private String pass;

    @BeforeEach
    void open_a_session_with_a_witness() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        judge = enters(BrowserPage.entered(hearing, judgeLi()));
        judge.does("open-waiting-room");
        enters(BrowserPage.entered(hearing, clerkChen()));
        enters(BrowserPage.entered(hearing, lin()));
        enters(BrowserPage.entered(hearing, wu()));
        var parties = List.of(fixture.idOf(lin()).toString(), fixture.idOf(wu()).toString());
        judge.does("admit", "persons", new JsonArray(parties));
        judge.does("open-session");
        witness = Participation.ofWitness(hearing);
        pass = witness.pass();
        enters(BrowserPage.enteredWith(pass));
    }

    @AfterEach
    void close_pages() {
        pages.forEach(BrowserPage::close);
    }

    @Test
    void each_says_it_once_and_the_clerk_reads_sums_and_words_without_names() {
        var timeline = fixture.timelineKinds();
        judge.does("close");
        var words = new HashMap<>(SAID);
        words.put("text", "声音断断续续");

        says(lin(), words).then().statusCode(204);
        says(wu(), Map.of("heard", "good", "understood", "poor", "respected", "good"))
                .then()
                .statusCode(204);
        says(lin(), SAID).then().statusCode(409).body("code", equalTo("feedback-given"));

        var read = reads(clerkChen()).then().statusCode(200);
        read.body("tookPart", equalTo(3))
                .body("given", equalTo(2))
                .body("answers.question", contains("heard", "understood", "respected"))
                .body("answers.good", contains(1, 1, 2))
                .body("answers.fair", contains(1, 0, 0))
                .body("answers.poor", contains(0, 1, 0))
                .body("texts", contains("声音断断续续"));
        assertThat(read.extract().asString()).doesNotContain(fixture.idOf(lin()).toString());
        assertThat(fixture.timelineKinds()).hasSize(timeline.size() + 1);
    }

    @Test
    void a_witness_says_it_by_their_pass_once_they_are_dismissed() {
        byPass(pass).then().statusCode(409).body("code", equalTo("hearing-feedback-not-now"));
        judge.does("dismiss-witness", "person", witness.person().toString());

        byPass(pass).then().statusCode(204);
        byPass(pass).then().statusCode(409).body("code", equalTo("feedback-given"));
        byPass("no-pass-of-this-court").then().statusCode(410);
    }

    @Test
    void neither_the_bench_nor_a_stranger_says_anything_and_nobody_before_it_is_over() {
        says(lin(), SAID).then().statusCode(409).body("code", equalTo("hearing-feedback-not-now"));
        judge.does("close");

        for (var bench : List.of(judgeLi(), clerkChen())) {
            says(bench, SAID).then().statusCode(403).body("code", equalTo("hearing-feedback-not-of-the-bench"));
        }
        for (var other : List.of(stranger(), clerkZhao())) {
            says(other, SAID).then().statusCode(404);
        }
        assertThat(says(lin(), Map.of("heard", "great", "understood", "good", "respected", "good"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(texts("select heard from hearing_feedback where hearing_id = '%s'".formatted(hearing)))
                .isEmpty();
    }

    @Test
    void the_judge_of_the_case_never_reads_it_nor_does_a_party() {
        judge.does("close");
        says(lin(), SAID).then().statusCode(204);

        for (var other : List.of(judgeLi(), lin(), wu())) {
            reads(other).then().statusCode(403).body("code", equalTo("hearing-feedback-of-the-clerk"));
        }
        for (var other : List.of(stranger(), clerkZhao())) {
            reads(other).then().statusCode(404);
        }
        nobody().get("/api/hearings/" + hearing + "/feedback").then().statusCode(401);
    }

    private Response says(Someone someone, Map<String, Object> said) {
        return someone.sends(said).post("/api/hearings/" + hearing + "/feedback");
    }

    private Response reads(Someone someone) {
        return someone.asks().get("/api/hearings/" + hearing + "/feedback");
    }

    private static Response byPass(String pass) {
        var body = new HashMap<>(SAID);
        body.put("pass", pass);
        return nobody().contentType("application/json").body(body).post("/api/feedback");
    }

    private BrowserPage enters(BrowserPage page) {
        pages.add(page);
        return page;
    }
}
