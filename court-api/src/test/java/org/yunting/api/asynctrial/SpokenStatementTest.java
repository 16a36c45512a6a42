package org.yunting.api.asynctrial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.ofStatement;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.SentFile;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;
import org.yunting.law.kernel.Sha256;

/** Statements spoken into a phone, with files and references: who can, who hears them, and what is refused. */
@CourtTest
class SpokenStatementTest {
    private static final String SAID = "2019年6月起分居。";
    private static final byte[] VIDEO = bytes("video.webm");

    private TrialFixture trial;
    private UUID question;

    @BeforeEach
    void ask_both_parties() {
        trial = TrialFixture.ofACase();
        trial.openInquiry();
        question = trial.ask("何时分居？");
    }

    @Test
    void a_recording_is_measured_sealed_with_its_text_and_heard_by_those_in_the_case() {
        var recording = recorded(lin(), VIDEO, "video/webm");
        var read = recording.sealed();
        assertThat(read.getString("mediaType")).isEqualTo("video/webm");
        assertThat(read.getLong("playingMillis")).isBetween(1_700L, 2_500L);
        assertThat(read.getBoolean("pictures")).isTrue();

        var item = spoken(recording);
        trial.handIn(lin(), item)
                .statusCode(201)
                .body("items.find { it.content.kind == 'answer' }.enclosures.spoken.sha256", equalTo(hex(VIDEO)))
                .body("items.find { it.content.kind == 'answer' }.digest", equalTo(item.get("digest")));
        trial.handIn(lin(), item).statusCode(201);

        var address = fileOf(item, recording.id());
        for (var reader : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            var url = reader.asks().post(address);
            expect(url, 201);
            assertThat(content(url.path("url"))).isEqualTo(VIDEO);
        }
        expect(stranger().asks().post(address), 404);
        expect(nobody().post(address), 401);
        assertThat(CourtDatabase.texts(
                        "select person_id from audit_entries where act = 'statement-file-read' and subject = '"
                                + recording.id() + "' order by at, id"))
                .containsExactly(
                        lin().id(), wu().id(), judgeLi().id(), clerkChen().id());
        assertThat(CourtDatabase.texts("select state from uploads where id = '" + recording.id() + "'"))
                .containsExactly("enclosed");
        expect(lin().asks().delete(recording.address()), 409);
    }

    @Test
    void what_is_sealed_from_somebody_is_not_heard_either() {
        trial = TrialFixture.ofACase();
        var exhibit = trial.courtCase().exhibit("P-1");
        trial.openSealedExamination();
        var recording = recorded(wu(), VIDEO, "video/webm");
        recording.sealed();
        var opinion = Map.of(
                "authenticity", "accepted", "legality", "accepted", "relevance", "disputed", "weight", "not-stated");
        var item = enclosing(
                Map.of(
                        "kind", "examination",
                        "text", SAID,
                        "exhibit", exhibit,
                        "exhibitNumber", "P-1",
                        "opinion", opinion),
                Map.of("recording", recording.id(), "transcript", "typed", "transcriptConfirmed", true),
                "recording " + hex(VIDEO) + " typed");
        trial.handIn(wu(), item).statusCode(201);

        var address = fileOf(item, recording.id());
        expect(wu().asks().post(address), 201);
        for (var other : List.of(lin(), judgeLi(), clerkChen())) {
            expect(other.asks().post(address), 404);
            expect(other.asks().post(recording.address() + "/content-url"), 404);
            other.asks().get(trial.address()).then().body("items.id", not(hasItem(item.get("id"))));
        }
        trial.bothAct("say-nothing-further");
        expect(lin().asks().post(address), 201);
    }

    @Test
    void whoever_speaks_has_shown_lately_who_they_are_and_read_the_transcript() {
        var recording = recorded(lin(), VIDEO, "video/webm");
        recording.sealed();

        lin().asksLongAfterSignIn(spoken(recording))
                .post(trial.address() + "/items")
                .then()
                .statusCode(403)
                .body("code", equalTo("trial-identity-not-fresh"))
                .body("basis", equalTo("OLR 7"))
                .body("params.minutes", equalTo("30"));
        trial.handIn(lin(), answering(recording, false))
                .statusCode(422)
                .body("code", equalTo("trial-transcript-not-confirmed"));
        lin().asksLongAfterSignIn(
                        enclosing(Map.of("kind", "answer", "text", SAID, "question", question.toString()), null, ""))
                .post(trial.address() + "/items")
                .then()
                .statusCode(201);
    }

    @Test
    void empty_recordings_and_what_is_no_recording_are_refused_and_nothing_of_them_stays() {
        var beginning = Arrays.copyOf(VIDEO, 250);
        assertRefused(recorded(lin(), beginning, "video/webm"), "recording-empty");
        var pdf = "%PDF-1.7\n".getBytes(UTF_8);
        assertRefused(recorded(lin(), pdf, "video/webm"), "media-type-not-allowed");
        lin().sends(ofStatement("recording", trial.caseId(), "application/pdf", 10))
                .post("/api/uploads")
                .then()
                .statusCode(422)
                .body("code", equalTo("media-type-not-allowed"));
        lin().sends(ofStatement("recording", trial.caseId(), "video/webm", 400_000_000))
                .post("/api/uploads")
                .then()
                .statusCode(422)
                .body("code", equalTo("upload-too-large"));
        lin().sends(ofStatement("recording", trial.caseId(), "video/webm", 0))
                .post("/api/uploads")
                .then()
                .statusCode(400);
        var other = recorded(lin(), VIDEO, "video/webm").allParts();
        expect(other.complete("0".repeat(64)), 422);
    }

    @Test
    void only_parties_speak_and_nobody_encloses_what_is_anothers() {
        var announcement = ofStatement("recording", trial.caseId(), "video/webm", 100);
        expect(stranger().sends(announcement).post("/api/uploads"), 404);
        expect(judgeLi().sends(announcement).post("/api/uploads"), 403);
        expect(clerkChen().sends(announcement).post("/api/uploads"), 403);

        var others = recorded(wu(), VIDEO, "video/webm");
        others.sealed();
        trial.handIn(lin(), spoken(others)).statusCode(404);
        var unfinished = recorded(lin(), VIDEO, "video/webm").allParts();
        trial.handIn(lin(), spoken(unfinished)).statusCode(409).body("code", equalTo("upload-not-sealed"));
        var elsewhere = announced(
                lin(),
                ofStatement("recording", HearingFixture.acceptedCase().caseId().toString(), "video/webm", VIDEO.length),
                VIDEO);
        elsewhere.sealed();
        trial.handIn(lin(), spoken(elsewhere)).statusCode(422).body("code", equalTo("enclosure-not-of-this-statement"));
        trial.handIn(lin(), request()).statusCode(201);
    }

    /** Nothing is handed in without what its sender meant to go with it. */
    @Test
    void a_statement_whose_files_are_still_on_their_way_is_told_so_and_handed_in_as_it_is_once_they_are_there() {
        var pdf = Pdf.saying("chat");
        var file = announced(lin(), ofStatement("attachment", trial.caseId(), "application/pdf", pdf.length), pdf);
        var recording = recorded(lin(), VIDEO, "video/webm");
        var content = Map.<String, Object>of("kind", "answer", "text", SAID, "question", question.toString());
        var item = enclosing(
                content,
                Map.of(
                        "recording",
                        recording.id(),
                        "transcript",
                        "typed",
                        "transcriptConfirmed",
                        true,
                        "attachments",
                        List.of(file.id())),
                "recording " + hex(VIDEO) + " typed\u001Eattachment " + hex(pdf) + " attachment.pdf");

        refusedWhile("announced", item);
        recording.allParts();
        refusedWhile("uploading", item);
        recording.sealed();
        refusedWhile("announced", item);
        file.sealed();
        trial.handIn(lin(), item).statusCode(201).body("items.content.kind", hasItem("answer"));
    }

    private void refusedWhile(String state, Map<String, Object> item) {
        trial.handIn(lin(), item)
                .statusCode(409)
                .body("code", equalTo("upload-not-sealed"))
                .body("params.state", equalTo(state))
                .body("possible", not(empty()));
        lin().asks().get(trial.address()).then().body("items.content.kind", not(hasItem("answer")));
    }

    @Test
    void a_file_and_what_the_text_points_to_are_sealed_with_it() {
        var pdf = Pdf.saying("chat");
        var file = announced(lin(), ofStatement("attachment", trial.caseId(), "application/pdf", pdf.length), pdf);
        file.sealed();
        var exhibit = trial.courtCase().exhibit("P-1");
        var references = List.of(
                Map.of("exhibit", exhibit.toString(), "exhibitNumber", "P-1"),
                Map.of("item", question.toString(), "paragraph", 1));
        var content = Map.<String, Object>of("kind", "answer", "text", SAID, "question", question.toString());
        var lines = "attachment " + hex(pdf) + " attachment.pdf\u001Eexhibit P-1\u001Eparagraph " + question + " ";

        trial.handIn(
                        lin(),
                        enclosing(
                                content,
                                Map.of("references", List.of(Map.of("item", question.toString(), "paragraph", 2))),
                                "paragraph " + question + " 2"))
                .statusCode(422)
                .body("code", equalTo("trial-reference-unknown"));
        var item = enclosing(content, Map.of("attachments", List.of(file.id()), "references", references), lines + "1");
        trial.handIn(lin(), forged(item)).statusCode(422).body("code", equalTo("trial-digest-differs"));
        trial.handIn(lin(), item)
                .statusCode(201)
                .body("items.find { it.content.kind == 'answer' }.enclosures.references[1].paragraph", equalTo(1));
        expect(wu().asks().post(fileOf(item, file.id())), 201);
        trial.handIn(
                        lin(),
                        enclosing(
                                Map.of("kind", "correction", "text", "补充", "of", item.get("id")),
                                Map.of("attachments", List.of(file.id())),
                                "attachment " + hex(pdf) + " attachment.pdf"))
                .statusCode(409)
                .body("code", equalTo("enclosure-handed-in-already"));
    }

    @Test
    void a_recording_waits_with_the_draft_on_any_device_and_can_be_done_away_with() {
        var recording = recorded(lin(), bytes("voice.mp4"), "audio/mp4");
        assertThat(recording.sealed().getString("mediaType")).isEqualTo("audio/mp4");
        var draft = Map.of(
                "slot", "answer", "text", "", "enclosures", Map.of("recording", recording.id(), "transcript", "typed"));
        lin().sends(draft).put(trial.address() + "/draft").then().statusCode(200);

        lin().asks().get(trial.address()).then().body("enclosed.answer.recording", equalTo(recording.id()));
        wu().asks().get(trial.address()).then().body("enclosed.answer", equalTo(null));
        var url = lin().asks().post(recording.address() + "/content-url");
        expect(url, 201);
        expect(wu().asks().post(recording.address() + "/content-url"), 404);
        expect(nobody().post(recording.address() + "/content-url"), 401);

        expect(lin().asks().delete(recording.address()), 204);
        expect(lin().asks().post(recording.address() + "/content-url"), 404);
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(url.<String>path("url"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_machine_that_writes_down_the_speaker_writes() {
        var recording = recorded(lin(), VIDEO, "video/webm");
        expect(lin().asks().post(recording.address() + "/transcript"), 409);
        recording.sealed();

        lin().asks()
                .post(recording.address() + "/transcript")
                .then()
                .statusCode(503)
                .body("code", equalTo("speech-service-absent"));
        expect(wu().asks().post(recording.address() + "/transcript"), 404);
        expect(nobody().post(recording.address() + "/transcript"), 401);
        trial.handIn(lin(), spoken(recording)).statusCode(201);
    }

    private SentFile recorded(Someone speaker, byte[] bytes, String mediaType) {
        return announced(speaker, ofStatement("recording", trial.caseId(), mediaType, bytes.length), bytes);
    }

    private Map<String, Object> spoken(SentFile recording) {
        return answering(recording, true);
    }

    private Map<String, Object> answering(SentFile recording, boolean confirmed) {
        return enclosing(
                Map.of("kind", "answer", "text", SAID, "question", question.toString()),
                Map.of("recording", recording.id(), "transcript", "typed", "transcriptConfirmed", confirmed),
                "recording " + hex(recording.bytes()) + " typed");
    }

    private static Map<String, Object> request() {
        return TrialFixture.request("请求延长");
    }

    private static Map<String, Object> enclosing(
            Map<String, Object> content, @Nullable Map<String, Object> enclosures, String lines) {
        var sealed = content.get("text") + (lines.isEmpty() ? "" : "\u001E" + lines);
        var item = new HashMap<String, Object>();
        item.put("id", UUID.randomUUID().toString());
        item.put("content", content);
        item.put("digest", hex(sealed.getBytes(UTF_8)));
        if (enclosures != null) {
            item.put("enclosures", enclosures);
        }
        return item;
    }

    private static Map<String, Object> forged(Map<String, Object> item) {
        var forged = new HashMap<>(item);
        forged.put("digest", hex(SAID.getBytes(UTF_8)));
        return forged;
    }

    private String fileOf(Map<String, Object> item, String upload) {
        return trial.address() + "/items/" + item.get("id") + "/files/" + upload + "/content-url";
    }

    private static void assertRefused(SentFile file, String code) {
        ValidatableResponse answer = file.allParts().complete().then();
        answer.statusCode(422).body("params.faults", containsString(code));
        assertThat(file.now().getString("state")).isEqualTo("refused");
    }

    private static byte[] content(String url) {
        return RestAssured.given().urlEncodingEnabled(false).get(url).asByteArray();
    }

    private static String hex(byte[] bytes) {
        return Sha256.over(bytes).hex();
    }

    private static byte[] bytes(String name) {
        try (var in = SpokenStatementTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
