package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.HearingId;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;

/** The pictures of a session, from a camera over the bridge and a receive-only endpoint into store and ledger. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomPicturesTest {
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    LiveRooms live;

    @Inject
    TellRoom tellRoom;

    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private BrowserPage judge;
    private BrowserPage plaintiff;
    private Voice voice;

    @BeforeEach
    void the_plaintiff_is_seen_in_a_session() throws Exception {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        judge = enters(judgeLi());
        judge.does("open-waiting-room");
        plaintiff = enters(lin());
        enters(wu());
        judge.does("admit", "persons", new JsonArray(List.of(id(lin()), id(wu()))));
        judge.does("open-session");
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        voice = Voice.withCamera(plaintiff, plaintiff.awaits("offer"), 8_001);
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "on"));
        plaintiff.says(
                new JsonObject().put("type", "quality").put("verdict", "good").put("picture", "full"));
        plaintiff.settles();
        voice.speaks();
    }

    @AfterEach
    void leave() {
        voice.close();
        pages.forEach(BrowserPage::close);
    }

    @Test
    void what_a_camera_sees_is_kept_beside_the_voice_in_segments_whose_digests_chain() throws Exception {
        judge.does("start-recording");
        TimeUnit.SECONDS.sleep(6);
        judge.does("pause-recording", "reason", "双方私下调解");
        TimeUnit.SECONDS.sleep(2);
        judge.does("resume-recording");
        TimeUnit.SECONDS.sleep(3);
        judge.does("stop-recording");

        var pictures = awaitsTrack("picture", segments -> segments.size() >= 2);

        assertThat(pictures.getJsonObject("person").getString("capacity")).isEqualTo("plaintiff");
        var link = ChainLink.BEGINNING;
        for (var each : pictures.getJsonArray("segments")) {
            var segment = (JsonObject) each;
            var bytes = seen(segment, wu());
            assertThat(Digest.over(bytes).hex()).isEqualTo(segment.getString("sha256"));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("V_VP8");
            link = link.then(Digest.over(bytes));
            assertThat(segment.getString("chain")).isEqualTo(link.digest().hex());
            assertThat(CourtDatabase.texts(
                            "select count(*) from ledger_entries where subject = '" + segment.getString("id") + "'"))
                    .containsExactly("1");
        }
        assertThat(awaitsTrack("sound", segments -> !segments.isEmpty())).isNotNull();
        assertPauseIsEmpty(pictures);
        stranger()
                .asks()
                .post("/api/recording-segments/"
                        + pictures.getJsonArray("segments").getJsonObject(0).getString("id") + "/content-url")
                .then()
                .statusCode(404);
    }

    @Test
    void a_camera_that_is_off_is_no_gap_and_it_is_said_by_whose_doing_it_was() throws Exception {
        judge.does("start-recording");
        TimeUnit.SECONDS.sleep(1);
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "off"));
        TimeUnit.SECONDS.sleep(2);
        judge.does("mute", "person", id(lin()), "kind", "video");
        TimeUnit.SECONDS.sleep(2);
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "on"));
        judge.does("unmute", "person", id(lin()), "kind", "video");
        TimeUnit.SECONDS.sleep(1);
        judge.does("stop-recording");

        var blanks = awaits(found -> found.getJsonArray("blanks").size() == 2
                        && found.getJsonArray("blanks").getJsonObject(1).getString("until") != null)
                .getJsonArray("blanks");
        assertThat(blanks.getJsonObject(0).getString("cause")).isEqualTo("switched-off");
        assertThat(blanks.getJsonObject(1).getString("cause")).isEqualTo("stopped");
        assertThat(blanks.getJsonObject(0).getInstant("until"))
                .isEqualTo(blanks.getJsonObject(1).getInstant("from"));
        assertThat(recording().getJsonArray("gaps")).isEmpty();
    }

    @Test
    void a_camera_that_is_on_and_of_which_nothing_comes_is_an_alarm_and_a_gap_of_its_own() throws Exception {
        judge.does("start-recording");
        TimeUnit.SECONDS.sleep(2);

        voice.coversTheCamera();

        judge.awaits(message -> message.getString("type").equals("recording-alarm")
                && !message.getJsonArray("unseen").isEmpty()
                && message.getJsonArray("unheard").isEmpty());
        judge.does("stop-recording");
        var gaps = awaits(found -> found.getJsonArray("gaps").stream()
                        .map(JsonObject.class::cast)
                        .anyMatch(
                                gap -> gap.getString("cause").equals("nothing-seen") && gap.getString("until") != null))
                .getJsonArray("gaps");
        assertThat(gaps).isNotEmpty();
    }

    @Test
    void pictures_for_which_the_bridge_had_no_place_are_tried_again_without_a_new_recording() {
        judge.does("start-recording");
        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 2);
        var room = live.find(new HearingId(hearing)).orElseThrow();
        var pictures = room.media().orElseThrow().pictures();
        pictures.dropped(true);
        assertThat(pictures.isBarred()).isTrue();

        tellRoom.letInAgain(room);

        BridgeServer.awaitsEndpoints(hearing, endpoints -> endpoints.size() == 3);
        assertThat(pictures.isBarred()).isFalse();
    }

    private void assertPauseIsEmpty(JsonObject track) {
        var pause = recording().getJsonArray("pauses").getJsonObject(0);
        var from = pause.getInstant("from").plusMillis(500);
        var until = pause.getInstant("until").minusMillis(500);
        for (var each : track.getJsonArray("segments")) {
            var segment = (JsonObject) each;
            var start = segment.getInstant("startedAt");
            var end = start.plusMillis(segment.getLong("durationMillis"));
            assertThat(end.isBefore(from) || start.isAfter(until))
                    .as("%s to %s is not in the pause", start, end)
                    .isTrue();
        }
    }

    private JsonObject awaitsTrack(String kind, Predicate<JsonArray> segments) {
        return tracks(
                        awaits(found -> tracks(found, kind).stream()
                                .anyMatch(track -> segments.test(track.getJsonArray("segments")))),
                        kind)
                .getFirst();
    }

    private static List<JsonObject> tracks(JsonObject recording, String kind) {
        return recording.getJsonArray("tracks").stream()
                .map(JsonObject.class::cast)
                .filter(track -> track.getString("kind").equals(kind))
                .toList();
    }

    private JsonObject awaits(Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var seen = recording();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as("not yet: %s", seen).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            seen = recording();
        }
        return seen;
    }

    private JsonObject recording() {
        var answer = judgeLi().asks().get("/api/hearings/" + hearing + "/recording");
        answer.then().statusCode(200);
        return new JsonObject(answer.asString());
    }

    private static byte[] seen(JsonObject segment, Someone viewer) {
        var answer = viewer.asks().post("/api/recording-segments/" + segment.getString("id") + "/content-url");
        answer.then().statusCode(201);
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .get(answer.jsonPath().getString("url"))
                .then()
                .statusCode(200)
                .contentType("video/webm")
                .extract()
                .asByteArray();
    }

    private String id(Someone someone) {
        return fixture.idOf(someone).toString();
    }

    private BrowserPage enters(Someone someone) {
        var page = BrowserPage.entered(hearing, someone);
        pages.add(page);
        return page;
    }
}
