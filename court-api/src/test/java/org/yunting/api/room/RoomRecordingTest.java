package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.hearings.HearingFixture.recordKinds;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.media.recording.ChainLink;
import org.yunting.media.recording.Digest;

/** The sound of a session, from a microphone over the bridge into the store and the ears of the bench, while it is held. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomRecordingTest {
    private SpokenSession session;

    @BeforeEach
    void the_plaintiff_speaks_in_a_session() throws Exception {
        session = new SpokenSession();
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void what_is_said_is_kept_in_segments_whose_digests_chain_and_nothing_of_a_pause() throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        awaitsRecording(page -> "running".equals(page.getString("state")));
        TimeUnit.SECONDS.sleep(4);
        session.judge.does("pause-recording", "reason", "双方私下调解");
        var pausedAt = Instant.now();
        awaitsRecording(page -> "双方私下调解".equals(page.getString("reason")));
        TimeUnit.SECONDS.sleep(3);
        var resumedAt = Instant.now();
        session.judge.does("resume-recording");
        TimeUnit.SECONDS.sleep(3);
        session.judge.does("stop-recording");
        session.voice.fallsSilent();

        var track = session.awaitsTrack(segments -> segments.size() >= 2);

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
        var pauses = session.recording(judgeLi()).getJsonArray("pauses");
        assertThat(pauses).hasSize(1);
        assertThat(pauses.getJsonObject(0).getString("reason")).isEqualTo("双方私下调解");
        assertThat(recordKinds(session.hearing))
                .containsSubsequence("recording-started", "recording-paused", "recording-resumed", "recording-stopped");
    }

    @Test
    void a_recorder_that_loses_its_bridge_is_a_gap_on_record_and_the_bridge_comes_back_by_itself() throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        session.awaitsConnected();
        TimeUnit.SECONDS.sleep(2);

        hijack();

        var alarm = awaitsAlarm(session.judge, message -> message.getString("nothingSince") != null);
        assertThat(alarm.getJsonArray("unheard")).isEmpty();
        var toClerk = awaitsAlarm(session.clerk, message -> message.getString("nothingSince") != null);
        for (var told : List.of(alarm, toClerk)) {
            assertThat(Duration.between(told.getInstant("nothingSince"), told.getInstant("at")))
                    .isLessThanOrEqualTo(Duration.ofSeconds(2));
        }
        awaitsAlarm(session.judge, message -> message.getString("nothingSince") == null);
        TimeUnit.SECONDS.sleep(1);
        session.judge.does("stop-recording");
        var gaps = SpokenSession.awaits(
                () -> session.recording(judgeLi()).getJsonArray("gaps"),
                found -> !found.isEmpty()
                        && found.stream().allMatch(gap -> ((JsonObject) gap).getString("until") != null));
        assertThat(gaps.getJsonObject(0).getString("cause")).isEqualTo("line-down");
        assertThat(recordKinds(session.hearing)).containsSubsequence("recording-interrupted", "recording-restored");
        assertThat(session.plaintiff.heard())
                .noneMatch(message -> message.getString("type").equals("recording-alarm"));
    }

    @Test
    void somebody_with_an_open_microphone_of_whom_nothing_comes_is_an_alarm_within_two_seconds() throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        session.awaitsConnected();
        TimeUnit.SECONDS.sleep(1);

        session.voice.fallsSilent();

        for (var ofCourt : List.of(session.judge, session.clerk)) {
            var alarm = awaitsAlarm(
                    ofCourt, message -> !message.getJsonArray("unheard").isEmpty());
            var unheard = alarm.getJsonArray("unheard").getJsonObject(0);
            assertThat(unheard.getString("person")).isEqualTo(session.id(lin()));
            assertThat(Duration.between(unheard.getInstant("since"), alarm.getInstant("at")))
                    .isLessThanOrEqualTo(Duration.ofSeconds(2));
        }
        session.voice.speaks();
        awaitsAlarm(session.judge, message -> message.getJsonArray("unheard").isEmpty());
    }

    /** The court's own trouble may cost people their line as well. */
    @Test
    void whoever_is_missed_since_the_recorder_lost_its_bridge_is_missed_until_they_are_heard_though_their_page_goes()
            throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        session.awaitsConnected();
        TimeUnit.SECONDS.sleep(1);
        session.voice.fallsSilent();
        hijack();
        awaitsAlarm(session.judge, message -> message.getString("nothingSince") != null);
        awaitsAlarm(
                session.judge,
                message -> message.getString("nothingSince") == null
                        && !message.getJsonArray("unheard").isEmpty());

        session.plaintiff.loses();
        session.judge.awaitsPerson(UUID.fromString(session.id(lin())), entry -> !entry.getBoolean("connected"));
        TimeUnit.SECONDS.sleep(1);
        var spokeAgain = Instant.now();
        session.voice.speaks();

        var missed = SpokenSession.awaits(
                () -> session.recording(judgeLi()).getJsonArray("gaps").stream()
                        .map(JsonObject.class::cast)
                        .filter(gap -> gap.getString("cause").equals("nothing-heard"))
                        .toList(),
                gaps -> !gaps.isEmpty() && gaps.stream().allMatch(gap -> gap.getString("until") != null));
        assertThat(missed.getLast().getInstant("until")).isAfterOrEqualTo(spokeAgain);
    }

    @Test
    void whoever_switches_the_microphone_off_is_not_missed() throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        session.awaitsConnected();
        session.plaintiff.says(
                new JsonObject().put("type", "devices").put("microphone", "off").put("camera", "off"));
        session.plaintiff.settles();
        session.voice.fallsSilent();

        TimeUnit.SECONDS.sleep(3);

        assertThat(session.judge.heard())
                .filteredOn(message -> message.getString("type").equals("recording-alarm"))
                .allSatisfy(
                        message -> assertThat(message.getJsonArray("unheard")).isEmpty());
    }

    @Test
    void only_the_judge_may_start_it_and_everybody_sees_that_it_runs() {
        for (var page : List.of(session.clerk, session.plaintiff)) {
            assertThat(BrowserPage.refusalIn(page.asks("start-recording"))).isEqualTo("hearing-not-presiding");
        }
        assertThat(BrowserPage.refusalIn(session.judge.asks("resume-recording")))
                .isEqualTo("hearing-act-not-lawful-now");

        session.judge.does("start-recording");

        for (var page : session.pages()) {
            page.awaitsState(
                    state -> "running".equals(SpokenSession.recordingIn(state).getString("state")));
        }
    }

    @Test
    void a_break_of_the_session_halts_it_and_the_end_of_the_hearing_ends_it() throws Exception {
        session.voice.speaks();
        session.judge.does("start-recording");
        session.awaitsConnected();

        session.judge.does("pause", "reason", "休庭十分钟");
        session.plaintiff.awaitsState(
                state -> "休庭十分钟".equals(SpokenSession.recordingIn(state).getString("reason")));
        session.awaitsDisconnected();
        session.judge.does("resume");
        session.awaitsConnected();
        TimeUnit.SECONDS.sleep(2);
        session.judge.does("close");

        assertThat(recordKinds(session.hearing))
                .containsSubsequence("recording-started", "hearing-paused", "recording-stopped", "hearing-closed");
        assertThat(session.awaitsTrack(segments -> !segments.isEmpty())).isNotNull();
        assertThat(session.recording(wu())
                        .getJsonArray("pauses")
                        .getJsonObject(0)
                        .getString("kind"))
                .isEqualTo("session");
    }

    @Test
    void nobody_without_the_secret_reaches_a_recorder() {
        session.judge.does("start-recording");

        var closed = Intruder.at("x".repeat(43), 1);

        assertThat(closed).isEqualTo(4403);
    }

    /** Another bridge comes in the place of the one that is connected, and goes again. */
    private void hijack() {
        Intruder.comesAndGoes(session.secret(), 99);
    }

    private JsonObject awaitsAlarm(BrowserPage page, Predicate<JsonObject> wanted) {
        var alarm = page.awaits(message -> message.getString("type").equals("recording-alarm") && wanted.test(message));
        page.forgets();
        return alarm;
    }

    private void awaitsRecording(Predicate<JsonObject> wanted) {
        session.pages().forEach(page -> page.awaitsState(state -> wanted.test(SpokenSession.recordingIn(state))));
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
}
