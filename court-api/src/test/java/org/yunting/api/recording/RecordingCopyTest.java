package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;
import static org.yunting.api.hearings.HearingFixture.recordKinds;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.recording.PlayedFile.Span;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Sha256;

/** A recording that becomes one file, by the real ffmpeg, and whoever may have it. */
@CourtTest
class RecordingCopyTest {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    Path folder;

    @Inject
    ObjectStore store;

    private RecordedHearing hearing;

    /** The judge is there at the beginning and at the end; the plaintiff, who holds a phone upright, is heard before she is seen. */
    @BeforeEach
    void a_recorded_hearing() {
        PlayedFile.requireFfmpeg();
        var tone = voice();
        var red = face("red", "640x360");
        var green = face("green", "360x640");
        hearing = new RecordedHearing(store)
                .sound(judgeLi(), 0, tone)
                .picture(judgeLi(), 0, red)
                .sound(lin(), 4, tone)
                .picture(lin(), 5, green)
                .alteredSound(lin(), 6, tone)
                .soundWithoutFile(lin(), 8)
                .sound(judgeLi(), 10, tone);
    }

    @Test
    void sound_and_picture_of_one_person_lie_where_they_were_in_the_hearing_and_the_rest_is_black_and_silent()
            throws IOException {
        hearing.ended();

        var file = downloaded(made(lin()));

        assertThat(file.streams()).containsExactly("vp8,640,360", "opus");
        assertThat(file.seconds()).isCloseTo(12, within(0.5));
        assertThat(file.silences())
                .satisfiesExactly(before -> assertAbout(before, 0, 4), after -> assertAbout(after, 6, 12));
        assertThat(file.colourAt(4.5, 320, 180).isBlack()).isTrue();
        assertThat(file.colourAt(6, 320, 180).green()).isGreaterThan(100);
        assertThat(file.colourAt(6, 40, 180).isBlack())
                .as("beside a phone held upright")
                .isTrue();
        assertThat(file.colourAt(8, 320, 180).isBlack()).isTrue();
    }

    @Test
    void everybody_is_beside_each_other_and_heard_together_and_what_is_not_what_was_recorded_is_left_out()
            throws IOException {
        hearing.ended();

        var copy = made(null);

        var told = copy.getJsonObject("file");
        assertThat(told.getInstant("beginsAt")).isEqualTo(hearing.begun());
        assertThat(told.getInteger("segments")).isEqualTo(5);
        assertThat(told.getInteger("leftOut")).isEqualTo(2);
        assertThat(told.getJsonArray("places").stream().map(place -> ((JsonObject) place).getString("capacity")))
                .containsExactly("judge", "plaintiff");
        var file = downloaded(copy);
        assertThat(file.streams()).containsExactly("vp8,960,270", "opus");
        assertThat(file.silences())
                .satisfiesExactly(between -> assertAbout(between, 2, 4), after -> assertAbout(after, 6, 10));
        assertThat(file.colourAt(1, 240, 135).red()).isGreaterThan(150);
        assertThat(file.colourAt(1, 720, 135).isBlack()).isTrue();
        assertThat(file.colourAt(6, 240, 135).isBlack()).isTrue();
        assertThat(file.colourAt(6, 720, 135).green()).isGreaterThan(100);
    }

    @Test
    void a_copy_is_on_the_timeline_and_in_the_ledger_under_its_digest_and_cannot_be_changed() throws IOException {
        hearing.ended();

        var copy = made(lin());

        var digest = copy.getJsonObject("file").getString("sha256");
        assertThat(Sha256.over(Files.readAllBytes(downloaded(copy).path())).hex())
                .isEqualTo(digest);
        assertThat(recordKinds(hearing.id())).contains("recording-copied");
        assertThat(CourtDatabase.texts(
                        "select t.params->>'digest' from timeline_entries t join ledger_entries l on l.subject = t.id"
                                + " where t.kind = 'recording-copied' and t.hearing_id = '"
                                + hearing.id() + "'"))
                .containsExactly(digest);
        assertThatThrownBy(() -> CourtDatabase.execute(
                        "update recording_copies set left_out = 0 where id = '" + copy.getString("id") + "'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void asked_for_twice_it_is_the_same_and_is_made_once() {
        hearing.ended();
        var first = made(lin());

        ask(clerkChen(), lin()).then().statusCode(202);

        var again = copyOf(lin());
        assertThat(again).isEqualTo(first);
        assertThat(recordKinds(hearing.id())).containsOnlyOnce("recording-copied");
    }

    @Test
    void judge_and_clerk_copy_a_recording_and_nobody_else_and_each_download_is_noted() {
        hearing.ended();
        var copies = "/api/hearings/" + hearing.id() + "/recording/copies";
        for (var wrong : List.of(lin(), wu())) {
            ask(wrong, null).then().statusCode(403);
            wrong.asks().get(copies).then().statusCode(403);
        }
        ask(stranger(), null).then().statusCode(404);
        stranger().asks().get(copies).then().statusCode(404);
        nobody().get(copies).then().statusCode(401);
        assertThat(copies()).isEmpty();

        ask(judgeLi(), null).then().statusCode(202);

        var copy = awaited(null);
        var address = "/api/recording-copies/" + copy.getString("id") + "/content-url";
        for (var wrong : List.of(lin(), wu())) {
            wrong.asks().post(address).then().statusCode(403);
        }
        stranger().asks().post(address).then().statusCode(404);
        nobody().post(address).then().statusCode(401);
        clerkChen()
                .asks()
                .post("/api/recording-copies/" + UUID.randomUUID() + "/content-url")
                .then()
                .statusCode(404);
        for (var right : List.of(judgeLi(), clerkChen())) {
            right.asks().post(address).then().statusCode(201);
        }
        assertThat(CourtDatabase.texts("select person_id::text from audit_entries where act = 'recording-copy-read' and"
                        + " subject = '" + copy.getString("id") + "'"))
                .containsExactlyInAnyOrder(id(judgeLi()), id(clerkChen()));
    }

    @Test
    void while_the_hearing_has_not_ended_nothing_is_copied() {
        var refused = ask(clerkChen(), null);

        refused.then().statusCode(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("recording-not-over");
    }

    @Test
    void nothing_is_made_of_somebody_of_whom_nothing_was_recorded() {
        hearing.ended();

        ask(clerkChen(), wu()).then().statusCode(404);
    }

    @Test
    void before_it_is_made_there_is_nothing_to_download() {
        hearing.ended();
        var copy = UUID.randomUUID();
        CourtDatabase.execute("""
            insert into recording_copies (id, hearing_id, kind, asked_at, asked_by, due_at, total_millis)
            values ('%s', '%s', 'grid', now(), '%s', now() + interval '1 hour', 12000)\
            """.formatted(copy, hearing.id(), id(clerkChen())));

        var refused = clerkChen().asks().post("/api/recording-copies/" + copy + "/content-url");

        refused.then().statusCode(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("copy-not-made");
    }

    private Path voice() {
        var source = "sine=frequency=1000:duration=2:sample_rate=48000";
        return PlayedFile.made(folder.resolve("voice.webm"), source, "-ac", "2", "-c:a", "libopus")
                .path();
    }

    private Path face(String colour, String size) {
        var source = "color=" + colour + ":s=" + size + ":r=15:d=2";
        return PlayedFile.made(folder.resolve(colour + ".webm"), source, "-c:v", "libvpx", "-deadline", "realtime")
                .path();
    }

    private JsonObject made(@Nullable Someone whose) {
        ask(clerkChen(), whose).then().statusCode(202);
        return awaited(whose);
    }

    private Response ask(Someone who, @Nullable Someone whose) {
        Map<String, String> wanted = whose == null ? Map.of() : Map.of("person", id(whose));
        return who.sends(wanted).post("/api/hearings/" + hearing.id() + "/recording/copies");
    }

    private JsonObject awaited(@Nullable Someone whose) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var copy = copyOf(whose);
        while (!List.of("made", "failed").contains(copy.getString("state"))) {
            assertThat(System.nanoTime()).as("not yet: %s", copy).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            copy = copyOf(whose);
        }
        assertThat(copy.getString("state")).as("%s", copy).isEqualTo("made");
        return copy;
    }

    private JsonObject copyOf(@Nullable Someone whose) {
        var person = whose == null ? null : id(whose);
        return copies().stream()
                .filter(copy -> person == null
                        ? copy.getString("kind").equals("grid")
                        : !copy.getString("kind").equals("grid")
                                && copy.getJsonObject("person").getString("id").equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> copies() {
        var answer = clerkChen().asks().get("/api/hearings/" + hearing.id() + "/recording/copies");
        answer.then().statusCode(200);
        return new JsonObject(answer.asString())
                .getJsonArray("copies").stream().map(JsonObject.class::cast).toList();
    }

    private PlayedFile downloaded(JsonObject copy) throws IOException {
        var answer = judgeLi().asks().post("/api/recording-copies/" + copy.getString("id") + "/content-url");
        answer.then().statusCode(201);
        var got = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(answer.jsonPath().getString("url"));
        got.then().statusCode(200).contentType("video/webm");
        assertThat(got.header("Content-Disposition")).startsWith("attachment");
        var file = folder.resolve(copy.getString("id") + ".webm");
        Files.write(file, got.asByteArray());
        return new PlayedFile(file);
    }

    /** To a fifteenth of a second, which is one picture, and what a codec adds. */
    private static void assertAbout(Span span, double from, double until) {
        assertThat(span.from()).isCloseTo(from, within(0.1));
        assertThat(span.until()).isCloseTo(until, within(0.1));
    }

    private String id(Someone someone) {
        return hearing.fixture().idOf(someone).toString();
    }
}
