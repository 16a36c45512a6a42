package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.hearings.HearingFixture.recordKinds;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;

/** What was recorded of a session: who may listen, what is looked for in it afterwards, and what is made of it. */
@CourtTest
@QuarkusTestResource(BridgeServer.class)
class RoomRecordingKeptTest {
    @Inject
    ObjectStore store;

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
    void each_segment_is_in_the_ledger_under_what_was_kept_of_it() throws Exception {
        session.records(Duration.ofSeconds(3));

        var id = session.firstSegment();

        assertThat(CourtDatabase.texts("select count(*) from ledger_entries where subject = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void parties_and_bench_may_listen_and_nobody_else_and_each_listening_is_noted() throws Exception {
        session.records(Duration.ofSeconds(3));
        var id = session.firstSegment();
        var list = "/api/hearings/" + session.hearing + "/recording";
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
        session.records(Duration.ofSeconds(3));
        var id = session.firstSegment();
        var checks = "/api/hearings/" + session.hearing + "/recording/checks";
        clerkChen().asks().post(checks).then().statusCode(409);
        session.judge.does("close");
        lin().asks().post(checks).then().statusCode(403);
        stranger().asks().post(checks).then().statusCode(404);
        nobody().post(checks).then().statusCode(401);

        assertThat(found(checks)).isEmpty();
        var key = CourtDatabase.texts("select object_key from recording_segments where id = '" + id + "'");
        store.delete(new ObjectKey(key.getFirst())).await().indefinitely();

        assertThat(found(checks).getJsonObject(0).getString("kind")).isEqualTo("segment-missing");
        assertThat(recordKinds(session.hearing))
                .containsSubsequence("recording-found-whole", "recording-found-lacking");
        var told = "select id::text from notices where kind = 'recording-found-lacking' and hearing_id = '%s'"
                .formatted(session.hearing);
        SpokenSession.awaits(() -> CourtDatabase.texts(told), notices -> notices.size() == 2);
    }

    @Test
    void what_a_bridge_brought_becomes_a_file_when_the_hearing_has_ended() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffmpeg")), "NOT TESTED: this machine has no ffmpeg");
        session.records(Duration.ofSeconds(4));
        var recorded = session.awaitsTrack(segments -> !segments.isEmpty()).getJsonArray("segments");
        var copies = "/api/hearings/" + session.hearing + "/recording/copies";
        clerkChen()
                .sends(Map.of("person", session.id(lin())))
                .post(copies)
                .then()
                .statusCode(409);
        session.judge.does("close");

        clerkChen()
                .sends(Map.of("person", session.id(lin())))
                .post(copies)
                .then()
                .statusCode(202);

        var copy = SpokenSession.awaits(
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

    @Test
    void what_was_recorded_cannot_be_changed() throws Exception {
        session.records(Duration.ofSeconds(3));
        session.awaitsTrack(segments -> !segments.isEmpty());

        for (var table :
                List.of("recorders", "recording_tracks", "recording_segments", "recording_gaps", "recording_checks")) {
            assertThatThrownBy(() -> CourtDatabase.execute("delete from " + table))
                    .hasMessageContaining("insert");
        }
    }

    /** What the next look at the recording finds. */
    private JsonArray found(String checks) {
        var looks = session.recording(judgeLi()).getJsonArray("checks").size();
        clerkChen().asks().post(checks).then().statusCode(202);
        return SpokenSession.awaits(
                        () -> session.recording(judgeLi()).getJsonArray("checks"),
                        all -> all.size() > looks && all.getJsonObject(0).containsKey("checkedAt"))
                .getJsonObject(0)
                .getJsonArray("shortfalls");
    }
}
