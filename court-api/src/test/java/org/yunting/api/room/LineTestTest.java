package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.participants.Participation;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.LossCause;

/** Ten seconds to the bridge and back, over a conference of their own on the bridge that the hearing would have. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class LineTestTest {
    @Inject
    LineTestLines lines;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    private LineTesting testing;

    @BeforeEach
    void fix_a_hearing() {
        testing = new LineTesting();
    }

    @AfterEach
    void close_pages() throws Exception {
        testing.close();
        lines.makeRoom().await().atMost(LineTesting.PATIENCE);
    }

    @Test
    void what_goes_up_on_one_connection_comes_back_on_the_other_over_a_conference_of_its_own() throws Exception {
        var page = testing.begins(Someone.lin());
        var voice = testing.keep(Voice.withCamera(page, page.awaits(LineTesting::isSending), 4711));
        var ear = testing.keep(Voice.of(page, page.awaits(LineTesting::isListening), 1));
        var back = page.awaits(message -> LineTesting.isListening(message)
                && message.getJsonArray("streams").size() == 2);
        ear.answer(page, back);
        voice.speaks();

        ear.awaitsPackets(20);

        assertThat(back.getString("sdp")).doesNotContain("a=recvonly");
        assertThat(page.awaits("welcome").getJsonObject("you").getString("capacity"))
                .isEqualTo("line-test");
        assertThat(texts("select person_id from room_presences where hearing_id = '%s'".formatted(testing.hearing)))
                .isEmpty();
        assertThat(live.find(new HearingId(testing.hearing))).isEmpty();
        page.says(LineTesting.measured("heard", 0.01));
        assertThat(page.awaits("line-test-result").getString("verdict")).isEqualTo("good");
    }

    @Test
    void with_its_figures_a_test_is_over_and_nothing_of_it_is_left_but_they() {
        var timeline = testing.fixture.timelineKinds();
        var page = testing.begins(Someone.lin());
        page.awaits(LineTesting::isSending);
        var conference = testing.conferenceOfTheTest();
        BridgeServer.awaitsEndpoints(conference, endpoints -> endpoints.size() == 2);

        page.says(LineTesting.measured("heard", 0.05));

        var result = page.awaits("line-test-result");
        assertThat(result.getString("verdict")).isEqualTo("fair");
        assertThat(result.getJsonArray("reasons")).containsExactly("loss");
        assertThat(page.awaits("goodbye").getString("reason")).isEqualTo("line-test-over");
        assertThat(page.closeCode()).isEqualTo(4412);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        assertThat(testing.fixture.timelineKinds()).isEqualTo(timeline);
        testing.listed(Someone.clerkChen())
                .body("items.person", contains(testing.lin.toString()))
                .body("items[0].verdict", equalTo("fair"))
                .body("items[0].reasons", contains("loss"))
                .body("items[0].figures.path", equalTo("udp"))
                .body("items[0].figures.roundTripMs", equalTo(80))
                .body("items[0].figures.firstPictureMs", equalTo(900));
    }

    @Test
    void a_witness_tests_by_the_pass_their_code_became() {
        var witness = Participation.ofWitness(testing.hearing);
        String pass = witness.takesPass().then().statusCode(201).extract().path("pass");
        var page = testing.keep(BrowserPage.open());

        page.enter(byPass(pass).then().statusCode(201).extract().path("ticket"));

        page.awaits("welcome");
        page.says(LineTesting.measured("heard", 0.2));
        assertThat(page.awaits("line-test-result").getString("verdict")).isEqualTo("poor");
        testing.listed(Someone.clerkChen())
                .body("items.person", contains(witness.person().toString()));
        byPass("no-pass-of-this-court-whatever-it-looks-like")
                .then()
                .statusCode(410)
                .body("code", equalTo("participant-pass-unknown"));
    }

    @Test
    void two_test_at_once_and_others_are_told_to_wait() {
        String early = testing.ticket(Someone.clerkChen())
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
        var first = testing.begins(Someone.lin());
        testing.begins(Someone.wu());

        testing.ticket(Someone.judgeLi()).then().statusCode(503).body("code", equalTo("line-tests-full"));
        var late = testing.keep(BrowserPage.open());
        late.enter(early);
        assertThat(late.closeCode()).isEqualTo(4403);
        assertThat(late.closeReason()).isEqualTo("line-tests-full");
        first.says(LineTesting.measured("heard", 0.01));
        assertThat(first.closeCode()).isEqualTo(4412);
        testing.ticket(Someone.judgeLi()).then().statusCode(201);
    }

    @Test
    void a_second_page_of_the_same_person_takes_the_place_of_the_first() {
        var first = testing.begins(Someone.lin());
        first.awaits(LineTesting::isSending);
        var conference = testing.conferenceOfTheTest();

        testing.begins(Someone.lin());

        assertThat(first.closeCode()).isEqualTo(4409);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
    }

    @Test
    void a_page_that_goes_away_takes_its_test_off_the_bridge_and_has_tested_nothing() {
        var page = testing.begins(Someone.lin());
        page.awaits(LineTesting::isSending);
        var conference = testing.conferenceOfTheTest();
        BridgeServer.awaitsEndpoints(conference, endpoints -> endpoints.size() == 2);

        page.loses();

        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        testing.listed(Someone.clerkChen()).body("items", empty());
    }

    @Test
    void a_test_of_which_no_figures_come_in_half_a_minute_ends_by_itself_and_has_failed() {
        var page = testing.begins(Someone.lin());
        page.awaits(LineTesting::isSending);
        var conference = testing.conferenceOfTheTest();

        lines.sweep(System.nanoTime() + Duration.ofSeconds(29).toNanos())
                .await()
                .atMost(LineTesting.PATIENCE);
        page.settles();
        assertThat(page.isOpen()).isTrue();
        lines.sweep(System.nanoTime() + Duration.ofSeconds(31).toNanos())
                .await()
                .atMost(LineTesting.PATIENCE);

        assertThat(page.awaits("line-test-result").getJsonArray("reasons")).containsExactly("not-finished");
        assertThat(page.closeCode()).isEqualTo(4412);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        testing.listed(Someone.clerkChen())
                .body("items[0].verdict", equalTo("poor"))
                .body("items[0].figures", nullValue());
    }

    @Test
    void a_line_test_has_nothing_to_say_in_a_room_nor_a_room_in_a_line_test() {
        var page = testing.begins(Someone.lin());
        page.asks(UUID.randomUUID(), "open-session");
        assertThat(page.closeCode()).isEqualTo(4400);
        var judge = testing.keep(BrowserPage.entered(testing.hearing, Someone.judgeLi()));
        judge.says(LineTesting.measured("heard", 0.01));
        assertThat(judge.closeCode()).isEqualTo(4400);
        assertThat(judge.closeReason()).isEqualTo("not in a line test");
    }

    @Test
    void where_the_bridge_has_no_room_left_a_test_makes_room_for_whoever_takes_part() {
        var judge = testing.keep(BrowserPage.entered(testing.hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        var plaintiff = testing.keep(BrowserPage.entered(testing.hearing, Someone.lin()));
        judge.does("admit", "persons", new JsonArray(List.of(testing.lin.toString())));
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        plaintiff.awaits("offer");
        var test = testing.begins(Someone.wu());
        test.awaits(LineTesting::isSending);
        var room = live.find(new HearingId(testing.hearing)).orElseThrow();
        var media = room.media().orElseThrow();
        plaintiff.forgets();

        tellRoom.dropped(
                room, media, media.endpointOf(new PersonId(testing.lin)).orElseThrow(), LossCause.BRIDGE_FULL);

        assertThat(test.awaits("goodbye").getString("reason")).isEqualTo("line-test-no-room");
        plaintiff.awaits("offer");
        BridgeServer.awaitsEndpoints(testing.hearing, endpoints -> endpoints.size() == 1);
        testing.listed(Someone.clerkChen()).body("items", empty());
    }

    private static Response byPass(String pass) {
        return Someone.nobody()
                .contentType("application/json")
                .body(Map.of("pass", pass))
                .post("/api/line-tests");
    }
}
