package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.hearings.HearingFixture.recordKinds;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;

/** The sound of a session, from a microphone over the bridge into the store, the ledger and somebody's ears. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomRecordingTest {
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    ObjectStore store;

    private final List<BrowserPage> pages = new ArrayList<>();
    private HearingFixture fixture;
    private UUID hearing;
    private BrowserPage judge;
    private BrowserPage clerk;
    private BrowserPage plaintiff;
    private Voice voice;

    @BeforeEach
    void the_plaintiff_speaks_in_a_session() throws Exception {
        fixture = HearingFixture.acceptedCase();
        hearing = fixture.hearing();
        judge = enters(judgeLi());
        judge.does("open-waiting-room");
        clerk = enters(clerkChen());
        plaintiff = enters(lin());
        enters(wu());
        judge.does("admit", "persons", new JsonArray(List.of(id(lin()), id(wu()))));
        judge.does("open-session");
        plaintiff.says(new JsonObject().put("type", "media-ready"));
        voice = Voice.of(plaintiff, plaintiff.awaits("offer"), 7_001);
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "on").put("camera", "off"));
        plaintiff.says(
                new JsonObject().put("type", "quality").put("verdict", "good").put("picture", "full"));
        plaintiff.settles();
    }

    @AfterEach
    void leave() {
        voice.close();
        pages.forEach(BrowserPage::close);
    }

    @Test
    void what_is_said_is_kept_in_segments_whose_digests_chain_and_nothing_of_a_pause() throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsRecording(page -> "running".equals(page.getString("state")));
        TimeUnit.SECONDS.sleep(4);
        judge.does("pause-recording", "reason", "双方私下调解");
        var pausedAt = Instant.now();
        awaitsRecording(page -> "双方私下调解".equals(page.getString("reason")));
        TimeUnit.SECONDS.sleep(3);
        var resumedAt = Instant.now();
        judge.does("resume-recording");
        TimeUnit.SECONDS.sleep(3);
        judge.does("stop-recording");
        voice.fallsSilent();

        var track = awaitsTrack(segments -> segments.size() >= 2);

        assertThat(track.getJsonObject("person").getString("capacity")).isEqualTo("plaintiff");
        var link = ChainLink.BEGINNING;
        for (var each : track.getJsonArray("segments")) {
            var segment = (JsonObject) each;
            var bytes = heard(segment, lin());
            assertThat(Digest.over(bytes).hex()).isEqualTo(segment.getString("sha256"));
            assertThat(bytes).startsWith(0x1A, 0x45, 0xDF, 0xA3);
            link = link.then(Digest.over(bytes));
            assertThat(segment.getString("chain")).isEqualTo(link.digest().hex());
            var start = segment.getInstant("startedAt");
            var end = start.plusMillis(segment.getLong("durationMillis"));
            assertThat(end.isBefore(pausedAt.plusMillis(500)) || start.isAfter(resumedAt.minusMillis(500)))
                    .as("%s to %s is not in the pause from %s to %s", start, end, pausedAt, resumedAt)
                    .isTrue();
        }
        var pauses = recording(judgeLi()).getJsonArray("pauses");
        assertThat(pauses).hasSize(1);
        assertThat(pauses.getJsonObject(0).getString("reason")).isEqualTo("双方私下调解");
        assertThat(recordKinds(hearing))
                .containsSubsequence("recording-started", "recording-paused", "recording-resumed", "recording-stopped");
    }

    @Test
    void each_segment_is_in_the_ledger_under_what_was_kept_of_it() throws Exception {
        records(Duration.ofSeconds(3));

        var id = firstSegment();

        assertThat(CourtDatabase.texts("select count(*) from ledger_entries where subject = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void a_recorder_that_loses_its_bridge_is_a_gap_on_record_and_the_bridge_comes_back_by_itself() throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();
        TimeUnit.SECONDS.sleep(2);

        hijack();

        var alarm = awaitsAlarm(judge, message -> message.getString("nothingSince") != null);
        assertThat(alarm.getJsonArray("unheard")).isEmpty();
        awaitsAlarm(clerk, message -> message.getString("nothingSince") != null);
        awaitsAlarm(judge, message -> message.getString("nothingSince") == null);
        TimeUnit.SECONDS.sleep(1);
        judge.does("stop-recording");
        var gaps = awaits(
                () -> recording(judgeLi()).getJsonArray("gaps"),
                found -> !found.isEmpty()
                        && found.stream().allMatch(gap -> ((JsonObject) gap).getString("until") != null));
        assertThat(gaps.getJsonObject(0).getString("cause")).isEqualTo("line-down");
        assertThat(recordKinds(hearing)).containsSubsequence("recording-interrupted", "recording-restored");
        assertThat(plaintiff.heard())
                .noneMatch(message -> message.getString("type").equals("recording-alarm"));
    }

    @Test
    void somebody_with_an_open_microphone_of_whom_nothing_comes_is_an_alarm_within_two_seconds() throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();
        TimeUnit.SECONDS.sleep(1);

        voice.fallsSilent();
        var silentAt = Instant.now();

        var alarm =
                awaitsAlarm(judge, message -> !message.getJsonArray("unheard").isEmpty());
        assertThat(Duration.between(silentAt, Instant.now())).isLessThan(Duration.ofSeconds(4));
        assertThat(alarm.getJsonArray("unheard").getJsonObject(0).getString("person"))
                .isEqualTo(id(lin()));
        voice.speaks();
        awaitsAlarm(judge, message -> message.getJsonArray("unheard").isEmpty());
    }

    @Test
    void whoever_switches_the_microphone_off_is_not_missed() throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();
        plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "off").put("camera", "off"));
        plaintiff.settles();
        voice.fallsSilent();

        TimeUnit.SECONDS.sleep(3);

        assertThat(judge.heard())
                .filteredOn(message -> message.getString("type").equals("recording-alarm"))
                .allSatisfy(
                        message -> assertThat(message.getJsonArray("unheard")).isEmpty());
    }

    @Test
    void only_the_judge_may_start_it_and_everybody_sees_that_it_runs() {
        for (var page : List.of(clerk, plaintiff)) {
            assertThat(BrowserPage.refusalIn(page.asks("start-recording"))).isEqualTo("hearing-not-presiding");
        }
        assertThat(BrowserPage.refusalIn(judge.asks("resume-recording"))).isEqualTo("hearing-act-not-lawful-now");

        judge.does("start-recording");

        for (var page : pages) {
            page.awaitsState(state -> "running".equals(recordingIn(state).getString("state")));
        }
    }

    @Test
    void a_break_of_the_session_halts_it_and_the_end_of_the_hearing_ends_it() throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();

        judge.does("pause", "reason", "休庭十分钟");
        plaintiff.awaitsState(state -> "休庭十分钟".equals(recordingIn(state).getString("reason")));
        awaitsDisconnected();
        judge.does("resume");
        awaitsConnected();
        TimeUnit.SECONDS.sleep(2);
        judge.does("close");

        assertThat(recordKinds(hearing))
                .containsSubsequence("recording-started", "hearing-paused", "recording-stopped", "hearing-closed");
        assertThat(awaitsTrack(segments -> !segments.isEmpty())).isNotNull();
        assertThat(recording(wu()).getJsonArray("pauses").getJsonObject(0).getString("kind"))
                .isEqualTo("session");
    }

    @Test
    void parties_and_bench_may_listen_and_nobody_else_and_each_listening_is_noted() throws Exception {
        records(Duration.ofSeconds(3));
        var id = firstSegment();
        var list = "/api/hearings/" + hearing + "/recording";
        var address = "/api/recording-segments/" + id + "/content-url";

        for (var right : List.of(judgeLi(), clerkChen(), lin(), wu())) {
            right.asks().get(list).then().statusCode(200);
            right.asks().post(address).then().statusCode(201);
        }
        stranger().asks().get(list).then().statusCode(404);
        stranger().asks().post(address).then().statusCode(404);
        nobody().get(list).then().statusCode(401);
        judgeLi()
                .asks()
                .post("/api/recording-segments/" + UUID.randomUUID() + "/content-url")
                .then()
                .statusCode(404);
        assertThat(CourtDatabase.texts(
                        "select count(distinct person_id) from audit_entries where act = 'recording-heard'"
                                + " and subject = '" + id + "'"))
                .containsExactly("4");
    }

    @Test
    void after_the_hearing_everything_is_read_again_and_what_is_gone_is_told_to_the_bench() throws Exception {
        records(Duration.ofSeconds(3));
        var id = firstSegment();
        var checks = "/api/hearings/" + hearing + "/recording/checks";
        clerkChen().asks().post(checks).then().statusCode(409);
        judge.does("close");
        lin().asks().post(checks).then().statusCode(403);
        stranger().asks().post(checks).then().statusCode(404);
        nobody().post(checks).then().statusCode(401);

        assertThat(found(checks)).isEmpty();
        var key = CourtDatabase.texts("select object_key from recording_segments where id = '" + id + "'");
        store.delete(new ObjectKey(key.getFirst())).await().indefinitely();

        assertThat(found(checks).getJsonObject(0).getString("kind")).isEqualTo("segment-missing");
        assertThat(recordKinds(hearing)).containsSubsequence("recording-found-whole", "recording-found-lacking");
        var told = "select id::text from notices where kind = 'recording-found-lacking' and hearing_id = '%s'"
                .formatted(hearing);
        awaits(() -> CourtDatabase.texts(told), notices -> notices.size() == 2);
    }

    @Test
    void what_a_bridge_brought_becomes_a_file_when_the_hearing_has_ended() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "NOT TESTED: this machine has no ffmpeg");
        records(Duration.ofSeconds(4));
        var recorded = awaitsTrack(segments -> !segments.isEmpty()).getJsonArray("segments");
        var copies = "/api/hearings/" + hearing + "/recording/copies";
        clerkChen().sends(Map.of("person", id(lin()))).post(copies).then().statusCode(409);
        judge.does("close");

        clerkChen().sends(Map.of("person", id(lin()))).post(copies).then().statusCode(202);

        var copy = awaits(
                () -> new JsonObject(judgeLi().asks().get(copies).asString())
                        .getJsonArray("copies")
                        .getJsonObject(0),
                found -> List.of("made", "failed").contains(found.getString("state")));
        assertThat(copy.getString("state")).as("%s", copy).isEqualTo("made");
        var file = copy.getJsonObject("file");
        assertThat(file.getInteger("segments")).isEqualTo(recorded.size());
        assertThat(file.getInteger("leftOut")).isZero();
        assertThat(copy.getLong("totalMillis")).isBetween(3_000L, 60_000L);
    }

    /** What the next look at the recording finds. */
    private JsonArray found(String checks) {
        var looks = recording(judgeLi()).getJsonArray("checks").size();
        clerkChen().asks().post(checks).then().statusCode(202);
        return awaits(
                        () -> recording(judgeLi()).getJsonArray("checks"),
                        all -> all.size() > looks && all.getJsonObject(0).containsKey("checkedAt"))
                .getJsonObject(0)
                .getJsonArray("shortfalls");
    }

    @Test
    void what_was_recorded_cannot_be_changed() throws Exception {
        records(Duration.ofSeconds(3));
        awaitsTrack(segments -> !segments.isEmpty());

        for (var table :
                List.of("recorders", "recording_tracks", "recording_segments", "recording_gaps", "recording_checks")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> CourtDatabase.execute("delete from " + table))
                    .hasMessageContaining("insert");
        }
    }

    @Test
    void nobody_without_the_secret_reaches_a_recorder() {
        judge.does("start-recording");

        var closed = Intruder.at("x".repeat(43), 1);

        assertThat(closed).isEqualTo(4403);
    }

    private void records(Duration time) throws Exception {
        voice.speaks();
        judge.does("start-recording");
        awaitsConnected();
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        judge.does("stop-recording");
    }

    /** Another bridge comes in the place of the one that is connected, and goes again. */
    private void hijack() {
        var secret = CourtDatabase.texts("select secret from recorders where hearing_id = '" + hearing + "'")
                .getFirst();
        Intruder.comesAndGoes(secret, 99);
    }

    private void awaitsConnected() {
        BridgeServer.awaitsExport(hearing, true);
    }

    private void awaitsDisconnected() {
        BridgeServer.awaitsExport(hearing, false);
    }

    private JsonObject awaitsAlarm(BrowserPage page, Predicate<JsonObject> wanted) {
        var alarm = page.awaits(message -> message.getString("type").equals("recording-alarm") && wanted.test(message));
        page.forgets();
        return alarm;
    }

    private void awaitsRecording(Predicate<JsonObject> wanted) {
        pages.forEach(page -> page.awaitsState(state -> wanted.test(recordingIn(state))));
    }

    /** Empty before the session. */
    private static JsonObject recordingIn(JsonObject state) {
        var recording = state.getJsonObject("recording");
        return recording == null ? new JsonObject() : recording;
    }

    private JsonObject awaitsTrack(Predicate<JsonArray> segments) {
        var tracks = awaits(
                () -> recording(judgeLi()).getJsonArray("tracks"),
                found ->
                        !found.isEmpty() && segments.test(found.getJsonObject(0).getJsonArray("segments")));
        return tracks.getJsonObject(0);
    }

    private String firstSegment() {
        return awaitsTrack(segments -> !segments.isEmpty())
                .getJsonArray("segments")
                .getJsonObject(0)
                .getString("id");
    }

    private JsonObject recording(Someone reader) {
        var answer = reader.asks().get("/api/hearings/" + hearing + "/recording");
        answer.then().statusCode(200);
        return new JsonObject(answer.asString());
    }

    private static byte[] heard(JsonObject segment, Someone listener) {
        var answer = listener.asks().post("/api/recording-segments/" + segment.getString("id") + "/content-url");
        answer.then().statusCode(201);
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .get(answer.jsonPath().getString("url"))
                .then()
                .statusCode(200)
                .contentType("audio/webm")
                .extract()
                .asByteArray();
    }

    private static <T> T awaits(java.util.function.Supplier<T> read, Predicate<T> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var seen = read.get();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as("not yet: %s", seen).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            seen = read.get();
        }
        return seen;
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
