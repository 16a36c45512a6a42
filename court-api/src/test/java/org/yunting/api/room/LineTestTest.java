package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.api.participants.Participation;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.conference.LossCause;

/** Whoever was summoned tests their line any day before, over the bridge that the hearing would have; what is found out waits for the clerk if it is poor. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class LineTestTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<AutoCloseable> open = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private UUID lin;
    private Set<String> conferencesBefore;

    @Inject
    LineTestLines lines;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    @BeforeEach
    void fix_a_hearing() {
        execute("delete from room_tickets where place = 'line-test'; delete from line_tests");
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        lin = fixture.idOf(Someone.lin());
        conferencesBefore = Set.copyOf(conferences());
    }

    @AfterEach
    void close_pages() throws Exception {
        for (var one : open) {
            one.close();
        }
        lines.makeRoom().await().atMost(PATIENCE);
    }

    @Test
    void what_goes_up_on_one_connection_comes_back_on_the_other_over_a_conference_of_its_own() throws Exception {
        var page = begins(Someone.lin());
        var voice = keep(Voice.withCamera(page, page.awaits(LineTestTest::isSending), 4711));
        var ear = keep(Voice.of(page, page.awaits(LineTestTest::isListening), 1));
        var back = page.awaits(message ->
                isListening(message) && message.getJsonArray("streams").size() == 2);
        ear.answer(page, back);
        voice.speaks();

        ear.awaitsPackets(20);

        assertThat(back.getString("sdp")).doesNotContain("a=recvonly");
        assertThat(page.awaits("welcome").getJsonObject("you").getString("capacity"))
                .isEqualTo("line-test");
        assertThat(texts("select person_id from room_presences where hearing_id = '%s'".formatted(hearing)))
                .isEmpty();
        assertThat(live.find(new HearingId(hearing))).isEmpty();
        page.says(measured("heard", 0.01));
        assertThat(page.awaits("line-test-result").getString("verdict")).isEqualTo("good");
    }

    @Test
    void with_its_figures_a_test_is_over_and_nothing_of_it_is_left_but_they() {
        var timeline = fixture.timelineKinds();
        var page = begins(Someone.lin());
        page.awaits(LineTestTest::isSending);
        var conference = conferenceOfTheTest();
        BridgeServer.awaitsEndpoints(conference, endpoints -> endpoints.size() == 2);

        page.says(measured("heard", 0.05));

        var result = page.awaits("line-test-result");
        assertThat(result.getString("verdict")).isEqualTo("fair");
        assertThat(result.getJsonArray("reasons")).containsExactly("loss");
        assertThat(page.awaits("goodbye").getString("reason")).isEqualTo("line-test-over");
        assertThat(page.closeCode()).isEqualTo(4412);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        assertThat(fixture.timelineKinds()).isEqualTo(timeline);
        listed(Someone.clerkChen())
                .body("items.person", contains(lin.toString()))
                .body("items[0].verdict", equalTo("fair"))
                .body("items[0].reasons", contains("loss"))
                .body("items[0].figures.path", equalTo("udp"))
                .body("items[0].figures.roundTripMs", equalTo(80))
                .body("items[0].figures.firstPictureMs", equalTo(900));
    }

    @Test
    void the_newest_test_counts_and_is_told_to_the_bench_and_to_whoever_made_it() {
        tests(Someone.lin(), measured("not-heard", 0.01));
        tests(Someone.lin(), measured("heard", 0.01));

        for (var reader : List.of(Someone.lin(), Someone.judgeLi(), Someone.clerkChen())) {
            listed(reader).body("items.verdict", contains("good"));
        }
        listed(Someone.wu()).body("items", empty());
        Someone.stranger().asks().get(path()).then().statusCode(404);
        Someone.nobody().get(path()).then().statusCode(401);
    }

    @Test
    void everybody_who_was_summoned_may_test_and_nobody_else() {
        execute("update persons set identity_state = 'unverified' where id = '%s'".formatted(lin));
        fixture.choosesCourtroom(Someone.lin());
        for (var summoned : List.of(Someone.lin(), Someone.wu(), Someone.judgeLi(), Someone.clerkChen())) {
            ticket(summoned).then().statusCode(201).body("url", equalTo("/api/room"));
        }
        ticket(Someone.stranger()).then().statusCode(404);
        Someone.nobody().post(path()).then().statusCode(401);
        execute("delete from hearing_appearances where hearing_id = '%s' and person_id = '%s'".formatted(hearing, lin));
        ticket(Someone.lin()).then().statusCode(403).body("code", equalTo("hearing-not-summoned"));
        execute("update persons set identity_state = 'verified' where id = '%s'".formatted(lin));
    }

    @Test
    void a_witness_tests_by_the_pass_their_code_became() {
        var witness = Participation.ofWitness(hearing);
        String pass = witness.takesPass().then().statusCode(201).extract().path("pass");
        var page = keep(BrowserPage.open());

        page.enter(byPass(pass).then().statusCode(201).extract().path("ticket"));

        page.awaits("welcome");
        page.says(measured("heard", 0.2));
        assertThat(page.awaits("line-test-result").getString("verdict")).isEqualTo("poor");
        listed(Someone.clerkChen())
                .body("items.person", contains(witness.person().toString()));
        byPass("no-pass-of-this-court-whatever-it-looks-like")
                .then()
                .statusCode(410)
                .body("code", equalTo("participant-pass-unknown"));
    }

    @Test
    void when_the_hearing_is_over_there_is_nothing_to_test_for_and_a_ticket_of_before_leads_nowhere() {
        String before = ticket(Someone.lin()).then().statusCode(201).extract().path("ticket");
        int version = Someone.clerkChen().asks().get("/api/hearings/" + hearing).path("version");
        Someone.clerkChen()
                .sends(Map.of("reason", "审判员出差"))
                .header("If-Match", "\"" + version + "\"")
                .post("/api/hearings/" + hearing + "/vacation")
                .then()
                .statusCode(201);

        ticket(Someone.lin()).then().statusCode(409).body("code", equalTo("line-test-hearing-over"));
        var page = keep(BrowserPage.open());
        page.enter(before);
        assertThat(page.closeCode()).isEqualTo(4403);
    }

    @Test
    void nobody_tests_more_than_twelve_times_in_an_hour() {
        for (int time = 0; time < 12; time++) {
            ticket(Someone.wu()).then().statusCode(201);
        }

        ticket(Someone.wu()).then().statusCode(429).body("code", equalTo("line-tests-too-many"));
        ticket(Someone.lin()).then().statusCode(201);
    }

    @Test
    void two_test_at_once_and_others_are_told_to_wait() {
        String early =
                ticket(Someone.clerkChen()).then().statusCode(201).extract().path("ticket");
        var first = begins(Someone.lin());
        begins(Someone.wu());

        ticket(Someone.judgeLi()).then().statusCode(503).body("code", equalTo("line-tests-full"));
        var late = keep(BrowserPage.open());
        late.enter(early);
        assertThat(late.closeCode()).isEqualTo(4403);
        assertThat(late.closeReason()).isEqualTo("line-tests-full");
        first.says(measured("heard", 0.01));
        assertThat(first.closeCode()).isEqualTo(4412);
        ticket(Someone.judgeLi()).then().statusCode(201);
    }

    @Test
    void a_second_page_of_the_same_person_takes_the_place_of_the_first() {
        var first = begins(Someone.lin());
        first.awaits(LineTestTest::isSending);
        var conference = conferenceOfTheTest();

        begins(Someone.lin());

        assertThat(first.closeCode()).isEqualTo(4409);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
    }

    @Test
    void a_page_that_goes_away_takes_its_test_off_the_bridge_and_has_tested_nothing() {
        var page = begins(Someone.lin());
        page.awaits(LineTestTest::isSending);
        var conference = conferenceOfTheTest();
        BridgeServer.awaitsEndpoints(conference, endpoints -> endpoints.size() == 2);

        page.loses();

        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        listed(Someone.clerkChen()).body("items", empty());
    }

    @Test
    void a_test_of_which_no_figures_come_in_half_a_minute_ends_by_itself_and_has_failed() {
        var page = begins(Someone.lin());
        page.awaits(LineTestTest::isSending);
        var conference = conferenceOfTheTest();

        lines.sweep(System.nanoTime() + Duration.ofSeconds(29).toNanos())
                .await()
                .atMost(PATIENCE);
        page.settles();
        assertThat(page.isOpen()).isTrue();
        lines.sweep(System.nanoTime() + Duration.ofSeconds(31).toNanos())
                .await()
                .atMost(PATIENCE);

        assertThat(page.awaits("line-test-result").getJsonArray("reasons")).containsExactly("not-finished");
        assertThat(page.closeCode()).isEqualTo(4412);
        BridgeServer.awaitsEndpoints(conference, JsonObject::isEmpty);
        listed(Someone.clerkChen()).body("items[0].verdict", equalTo("poor")).body("items[0].figures", nullValue());
    }

    @Test
    void a_poor_line_waits_for_the_clerk_until_a_better_test_is_made() {
        tests(Someone.lin(), measured("not-heard", 0.01));

        tasks(Someone.clerkChen())
                .body("items.hearing", hasItem(hearing.toString()))
                .body("items[0].person.id", equalTo(lin.toString()))
                .body("items[0].person.capacity", equalTo("plaintiff"))
                .body("items[0].caseNumber", equalTo(fixture.number()))
                .body("items[0].reasons", contains("speaker-not-heard"));
        for (var other : List.of(Someone.judgeLi(), Someone.lin(), Someone.stranger())) {
            tasks(other).body("items", empty());
        }
        Someone.nobody().get("/api/line-tests").then().statusCode(401);

        tests(Someone.lin(), measured("heard", 0.05));

        tasks(Someone.clerkChen()).body("items.hearing", not(hasItem(hearing.toString())));
    }

    @Test
    void the_clerk_ticks_it_off_with_a_note_and_a_newer_poor_test_is_a_new_task() {
        tests(Someone.lin(), measured("not-heard", 0.01));
        for (var wrong : List.of(Someone.judgeLi(), Someone.lin(), Someone.wu())) {
            settles(wrong, "电话指导").then().statusCode(403).body("code", equalTo("act-not-open-to-capacity"));
        }
        settles(Someone.stranger(), "电话指导").then().statusCode(404);
        settles(Someone.clerkChen(), "  ").then().statusCode(400);
        tasks(Someone.clerkChen()).body("items", hasSize(1));

        settles(Someone.clerkChen(), "电话指导，换耳机").then().statusCode(204);

        tasks(Someone.clerkChen()).body("items", empty());
        listed(Someone.judgeLi()).body("items[0].settlement.note", equalTo("电话指导，换耳机"));
        listed(Someone.lin()).body("items[0].settlement", nullValue());
        settles(Someone.clerkChen(), "电话指导")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-test-nothing-to-settle"));
        tests(Someone.lin(), measured("not-heard", 0.01));
        tasks(Someone.clerkChen()).body("items", hasSize(1));
        listed(Someone.judgeLi()).body("items[0].settlement", nullValue());
    }

    @Test
    void a_line_test_has_nothing_to_say_in_a_room_nor_a_room_in_a_line_test() {
        var page = begins(Someone.lin());
        page.asks(UUID.randomUUID(), "open-session");
        assertThat(page.closeCode()).isEqualTo(4400);
        var judge = keep(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.says(measured("heard", 0.01));
        assertThat(judge.closeCode()).isEqualTo(4400);
        assertThat(judge.closeReason()).isEqualTo("not in a line test");
    }

    @Test
    void where_the_bridge_has_no_room_left_a_test_makes_room_for_whoever_takes_part() {
        var judge = keep(BrowserPage.entered(hearing, Someone.judgeLi()));
        judge.does("open-waiting-room");
        var plaintiff = keep(BrowserPage.entered(hearing, Someone.lin()));
        judge.does("admit", "persons", new JsonArray(List.of(lin.toString())));
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        plaintiff.awaits("offer");
        var test = begins(Someone.wu());
        test.awaits(LineTestTest::isSending);
        var room = live.find(new HearingId(hearing)).orElseThrow();
        var media = room.media().orElseThrow();
        plaintiff.forgets();

        tellRoom.dropped(room, media, media.endpointOf(new PersonId(lin)).orElseThrow(), LossCause.BRIDGE_FULL);

        assertThat(test.awaits("goodbye").getString("reason")).isEqualTo("line-test-no-room");
        plaintiff.awaits("offer");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 1);
        listed(Someone.clerkChen()).body("items", empty());
    }

    /** Somebody's page as far as the devices are at hand. */
    private BrowserPage begins(Someone someone) {
        var page = enters(someone);
        page.says(new JsonObject().put("type", "media-ready"));
        return page;
    }

    private BrowserPage enters(Someone someone) {
        var page = keep(BrowserPage.open());
        page.enter(ticket(someone).then().statusCode(201).extract().path("ticket"));
        page.awaits("welcome");
        return page;
    }

    private void tests(Someone someone, JsonObject measured) {
        var page = enters(someone);
        page.says(measured);
        page.awaits("line-test-result");
        assertThat(page.closeCode()).isEqualTo(4412);
    }

    private Response ticket(Someone someone) {
        return someone.asks().post(path());
    }

    private static Response byPass(String pass) {
        return Someone.nobody()
                .contentType("application/json")
                .body(Map.of("pass", pass))
                .post("/api/line-tests");
    }

    private Response settles(Someone someone, String note) {
        return someone.sends(Map.of("note", note)).post(path() + "/" + lin + "/settlement");
    }

    private ValidatableResponse listed(Someone reader) {
        return reader.asks().get(path()).then().statusCode(200);
    }

    private static ValidatableResponse tasks(Someone reader) {
        return reader.asks().get("/api/line-tests").then().statusCode(200);
    }

    private String path() {
        return "/api/hearings/" + hearing + "/line-tests";
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    private UUID conferenceOfTheTest() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = conferences().stream()
                    .filter(room -> !conferencesBefore.contains(room) && !room.equals(hearing.toString()))
                    .findFirst();
            if (found.isPresent()) {
                return UUID.fromString(found.get());
            }
        }
        throw new AssertionError("no conference is kept");
    }

    private static List<String> conferences() {
        return texts("select room from conferences");
    }

    private static boolean isSending(JsonObject message) {
        return "line-test-offer".equals(message.getString("type")) && "sending".equals(message.getString("end"));
    }

    private static boolean isListening(JsonObject message) {
        return "line-test-offer".equals(message.getString("type")) && "listening".equals(message.getString("end"));
    }

    private static JsonObject measured(String speaker, double loss) {
        var figures = new JsonObject()
                .put("microphone", "ready")
                .put("microphoneLevel", 60)
                .put("camera", "ready")
                .put("speaker", speaker)
                .put("connected", true)
                .put("path", "udp")
                .put("lossShare", loss)
                .put("roundTripMs", 80)
                .put("jitterMs", 4)
                .put("sentKbps", 900)
                .put("receivedKbps", 880)
                .put("sentHeight", 720)
                .put("receivedHeight", 720)
                .put("soundReturned", true)
                .put("firstPictureMs", 900)
                .put("device", "computer");
        return new JsonObject().put("type", "line-test-measured").put("measured", figures);
    }
}
