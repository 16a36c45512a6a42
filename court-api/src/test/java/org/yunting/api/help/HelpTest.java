package org.yunting.api.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.database.OwnContext;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;

/** Technical help: whoever was summoned and the clerk write to each other, and nobody else reads it, least of all the other side and the judge. */
@CourtTest
class HelpTest {
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;

    @Inject
    HelpDesk desk;

    @Inject
    OwnContext context;

    @BeforeEach
    void fix_a_hearing() {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
    }

    @Test
    void the_clerk_reads_who_asks_and_answers_them_and_the_other_side_learns_nothing() {
        var timeline = fixture.timelineKinds();
        asks(Someone.lin(), "我听不到声音").then().statusCode(204);

        reads(Someone.clerkChen())
                .body("threads.person", contains(lin.toString()))
                .body("threads[0].capacity", equalTo("plaintiff"))
                .body("threads[0].waiting", equalTo(true))
                .body("threads[0].lines.text", contains("我听不到声音"));
        answers(Someone.clerkChen(), lin, "请检查耳机").then().statusCode(204);

        reads(Someone.lin())
                .body("threads[0].waiting", equalTo(false))
                .body("threads[0].lines.fromCourt", contains(false, true))
                .body("threads[0].lines.text", contains("我听不到声音", "请检查耳机"));
        reads(Someone.wu()).body("threads", hasSize(1)).body("threads[0].lines", empty());
        assertThat(fixture.timelineKinds()).isEqualTo(timeline);
    }

    @Test
    void the_judge_neither_reads_nor_writes_it() {
        asks(Someone.lin(), "我听不到声音").then().statusCode(204);

        Someone.judgeLi()
                .asks()
                .get(path())
                .then()
                .statusCode(403)
                .body("code", equalTo("hearing-help-not-of-the-bench"));
        asks(Someone.judgeLi(), "怎么了？").then().statusCode(403).body("code", equalTo("hearing-help-not-of-the-bench"));
        answers(Someone.judgeLi(), lin, "怎么了？")
                .then()
                .statusCode(403)
                .body("code", equalTo("hearing-help-of-the-clerk"));
    }

    @Test
    void no_party_writes_to_another_and_no_stranger_to_anybody() {
        for (var wrong : List.of(Someone.wu(), Someone.lin())) {
            answers(wrong, lin, "撤诉吧").then().statusCode(403).body("code", equalTo("hearing-help-of-the-clerk"));
        }
        // Another clerk of the court, and whoever would look on from the gallery, have no standing in the case.
        for (var stranger : List.of(Someone.stranger(), Someone.clerkZhao())) {
            Someone.nobody().get(path()).then().statusCode(401);
            stranger.asks().get(path()).then().statusCode(404);
            asks(stranger, "请问").then().statusCode(404);
            answers(stranger, lin, "请问").then().statusCode(404);
        }
        answers(Someone.clerkChen(), fixture.idOf(Someone.judgeLi()), "请问")
                .then()
                .statusCode(403)
                .body("code", equalTo("hearing-not-summoned"));
        assertThat(texts("select id from help_lines where hearing_id = '%s'".formatted(hearing)))
                .isEmpty();
    }

    @Test
    void a_witness_asks_by_their_pass_and_reads_their_own_lines_alone() {
        asks(Someone.lin(), "原告的问题").then().statusCode(204);
        var witness = Participation.ofWitness(hearing);
        String pass = witness.takesPass().then().statusCode(201).extract().path("pass");

        byPass(pass, UUID.randomUUID(), "证人看不到画面").then().statusCode(204);

        answers(Someone.clerkChen(), witness.person(), "请刷新页面").then().statusCode(204);
        posts("/api/help/reading", Map.of("pass", pass))
                .then()
                .statusCode(200)
                .body("threads", hasSize(1))
                .body("threads[0].lines.text", contains("证人看不到画面", "请刷新页面"));
        byPass("no-pass-of-this-court", UUID.randomUUID(), "?").then().statusCode(410);
        posts("/api/help/reading", Map.of("pass", "no-pass-of-this-court"))
                .then()
                .statusCode(410);
    }

    @Test
    void a_line_that_is_sent_again_is_kept_once_and_its_id_is_good_for_no_other() {
        var id = UUID.randomUUID();
        asks(Someone.lin(), id, "线路断了").then().statusCode(204);
        asks(Someone.lin(), id, "线路断了").then().statusCode(204);

        reads(Someone.lin()).body("threads[0].lines", hasSize(1));
        asks(Someone.lin(), id, "另一句").then().statusCode(409).body("code", equalTo("help-line-id-taken"));
        asks(Someone.wu(), id, "线路断了").then().statusCode(409).body("code", equalTo("help-line-id-taken"));
        reads(Someone.wu()).body("threads[0].lines", empty());
    }

    @Test
    void whoever_writes_more_than_ten_lines_in_a_minute_is_told_to_wait_and_what_was_kept_may_be_sent_again() {
        var first = UUID.randomUUID();
        asks(Someone.lin(), first, "第一句").then().statusCode(204);
        for (int line = 1; line < 10; line++) {
            asks(Someone.lin(), "第" + line).then().statusCode(204);
        }

        asks(Someone.lin(), "太多").then().statusCode(429).body("code", equalTo("help-lines-too-many"));
        asks(Someone.lin(), first, "第一句").then().statusCode(204);
        asks(Someone.wu(), "我也有问题").then().statusCode(204);
        reads(Someone.lin()).body("threads[0].lines", hasSize(10));
    }

    @Test
    void a_text_that_is_too_long_empty_or_hides_something_is_refused_and_says_why() {
        asks(Someone.lin(), "庭".repeat(1_001)).then().statusCode(400).body("code", equalTo("invalid-input"));
        asks(Someone.lin(), "  ").then().statusCode(422).body("code", equalTo("hearing-help-text"));
        asks(Someone.lin(), "a\u001Bb")
                .then()
                .statusCode(422)
                .body("code", equalTo("hearing-help-text"))
                .body("violations.code", contains("forbidden-character"));
        asks(Someone.lin(), "庭".repeat(1_000)).then().statusCode(204);
    }

    @Test
    void when_the_hearing_is_over_nothing_more_is_written_and_what_was_is_still_read() {
        asks(Someone.lin(), "我听不到声音").then().statusCode(204);
        int version = Someone.clerkChen().asks().get("/api/hearings/" + hearing).path("version");
        Someone.clerkChen()
                .sends(Map.of("reason", "审判员出差"))
                .header("If-Match", "\"" + version + "\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);

        asks(Someone.lin(), "还在吗？").then().statusCode(409).body("code", equalTo("hearing-help-over"));
        answers(Someone.clerkChen(), lin, "取消了").then().statusCode(409).body("code", equalTo("hearing-help-over"));
        reads(Someone.lin()).body("threads[0].lines", hasSize(1));
    }

    @Test
    void lines_are_forgotten_with_the_measurements_of_lines() {
        asks(Someone.lin(), "旧的").then().statusCode(204);
        asks(Someone.lin(), "新的").then().statusCode(204);
        execute(
                "update help_lines set written_at = written_at - interval '15 days' where hearing_id = '%s' and text = '旧的'"
                        .formatted(hearing));

        context.run(desk::forgetOld).await().atMost(Duration.ofMinutes(1));

        reads(Someone.lin()).body("threads[0].lines.text", contains("新的"));
    }

    @Test
    void who_waits_for_help_stands_on_the_command_view_until_somebody_answered() {
        // Where the hearing is on, whatever its day.
        execute("update hearings set state = 'waiting-room-open', waiting_room_at = now() where id = '%s'"
                .formatted(hearing));
        asks(Someone.lin(), "我听不到声音").then().statusCode(204);

        assertThat(asking(Someone.clerkChen())).hasSize(1);
        assertThat(asking(Someone.clerkChen()).getFirst()).containsEntry("person", lin.toString());
        assertThat(asking(Someone.clerkZhao()).getFirst())
                .containsEntry("capacity", "plaintiff")
                .doesNotContainKeys("person", "name");

        answers(Someone.clerkChen(), lin, "请检查耳机").then().statusCode(204);

        assertThat(asking(Someone.clerkChen())).isEmpty();
        execute(
                "update hearings set state = 'vacated', waiting_room_at = null, ended_at = now(), end_reason = '取消' where id = '%s'"
                        .formatted(hearing));
    }

    private List<Map<String, Object>> asking(Someone clerk) {
        return clerk.asks()
                .get("/api/command")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.find { it.id == '%s' }.asking".formatted(hearing));
    }

    private String path() {
        return "/api/hearings/" + hearing + "/help";
    }

    private ValidatableResponse reads(Someone someone) {
        return someone.asks().get(path()).then().statusCode(200);
    }

    private Response asks(Someone someone, String text) {
        return asks(someone, UUID.randomUUID(), text);
    }

    private Response asks(Someone someone, UUID id, String text) {
        return someone.sends(Map.of("id", id, "text", text)).post(path());
    }

    private Response answers(Someone someone, UUID asked, String text) {
        return someone.sends(Map.of("id", UUID.randomUUID(), "text", text)).post(path() + "/" + asked);
    }

    private static Response byPass(String pass, UUID id, String text) {
        return posts("/api/help", Map.of("pass", pass, "id", id, "text", text));
    }

    private static Response posts(String path, Object body) {
        return Someone.nobody().contentType(ContentType.JSON).body(body).post(path);
    }
}
