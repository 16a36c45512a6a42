package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.completion;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.SentFile.put;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.acting.Someone;
import org.yunting.api.storage.MultipartUpload;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.law.kernel.Sha256;

@CourtTest
class EvidenceTest {
    private static final int TWO_PARTS = (int) ObjectStore.LEAST_PART_SIZE + 700_000;
    private static final String SOME_DIGEST = "0".repeat(64);

    @Inject
    ObjectStore store;

    @Inject
    TendUploads tendUploads;

    private String caseId;

    @BeforeEach
    void a_case_with_both_parties_verified_in_it() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
    }

    @Test
    void a_file_whose_bytes_agree_is_sealed_with_a_number_and_entered_on_the_timeline() {
        var bytes = pdf(TWO_PARTS);

        var exhibit = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .part(2)
                .part(1)
                .complete()
                .jsonPath();

        assertThat(exhibit.getString("state")).isEqualTo("sealed");
        assertThat(exhibit.getString("exhibit.number")).isEqualTo("P-1");
        var listed = read(wu(), "/api/cases/" + caseId + "/exhibits");
        assertThat(listed.getString("items[0].sha256"))
                .isEqualTo(Sha256.over(bytes).hex());
        assertThat(listed.getInt("items[0].size")).isEqualTo(bytes.length);
        assertThat(listed.getString("items[0].by.capacity")).isEqualTo("plaintiff");
        assertThat(listed.getString("items[0].sealedAt")).isNotNull();
        assertThat(kinds()).contains("exhibit-filed");
    }

    @Test
    void exhibits_are_counted_by_side() {
        sealed(lin());
        sealed(lin());
        sealed(wu());

        assertThat(numbers()).containsExactly("P-1", "P-2", "D-1");
    }

    @Test
    void bytes_that_are_not_what_was_declared_are_refused_and_deleted_and_nothing_is_sealed() {
        var file = announcedPdf(lin()).allParts();

        var answer = file.complete(SOME_DIGEST);

        assertProblem(answer, 422, "upload-digest-differs");
        assertThat(file.now().getString("state")).isEqualTo("refused");
        assertThat(file.now().getString("refusal.code")).isEqualTo("upload-digest-differs");
        assertNothingIsSealed(file);
    }

    @Test
    void another_file_of_the_same_size_does_not_pass_for_the_one_announced() {
        var bytes = pdf(8_000);
        var announcement = with("sha256", SOME_DIGEST).apply(exhibit(caseId, "application/pdf", bytes.length));
        var other = announced(lin(), announcement, bytes).allParts();

        assertProblem(other.complete(), 422, "upload-digest-differs");
        assertNothingIsSealed(other);
    }

    @Test
    void a_file_that_grew_after_it_was_announced_is_refused() {
        var file = announcedPdf(lin());

        var longer = pdf(file.bytes().length + 1);
        var answer = file.part(1, longer).complete(Sha256.over(longer).hex());

        assertProblem(answer, 422, "upload-size-differs");
        assertNothingIsSealed(file);
    }

    @Test
    void a_type_is_read_from_the_bytes_and_never_believed() {
        var program = bytes("MZ\u0090\0", 4_000);
        var disguised = announced(lin(), exhibit(caseId, "application/pdf", program.length), program)
                .allParts();
        assertProblem(disguised.complete(), 422, "media-type-not-allowed");
        assertNothingIsSealed(disguised);

        var picture = bytes("\u0089PNG\r\n\u001a\n", 4_000);
        var mistaken = announced(lin(), exhibit(caseId, "application/pdf", picture.length), picture)
                .sealed();
        assertThat(mistaken.getString("exhibit.mediaType")).isEqualTo("image/png");
    }

    @Test
    void a_file_the_court_never_takes_is_refused_before_it_is_sent() {
        assertProblem(announce(with("mediaType", "application/x-msdownload")), 422, "media-type-not-allowed");
        assertProblem(announce(with("size", 300L * 1024 * 1024)), 422, "upload-too-large");
        assertProblem(announce(with("fileName", "../../etc/passwd")), 422, "upload-announcement-incomplete");
        assertProblem(announce(with("size", 0)), 400, "invalid-input");
        assertThat(read(lin(), "/api/uploads").getList("items.findAll { it.caseId == '" + caseId + "' }"))
                .isEmpty();
    }

    @Test
    void an_upload_that_was_cut_goes_on_with_the_parts_that_are_missing() {
        var bytes = pdf(TWO_PARTS);
        var begun = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .part(1);

        assertThat(read(lin(), "/api/uploads").getList("items.id", String.class))
                .contains(begun.id());
        assertThat(begun.now().getString("parts[0].etag")).isNotNull();
        assertThat(begun.now().getString("parts[1].etag")).isNull();
        assertProblem(begun.complete(), 409, "upload-parts-missing");

        expect(begun.part(2).complete(), 200);
        assertThat(numbers()).containsExactly("P-1");
    }

    @Test
    void a_part_that_is_too_short_counts_as_missing_and_may_be_sent_again() {
        var file = announcedPdf(lin());
        file.part(1, Arrays.copyOf(file.bytes(), 100));

        assertThat(file.now().getString("parts[0].etag")).isNull();
        assertProblem(file.complete(), 409, "upload-parts-missing");

        expect(file.part(1).complete(), 200);
    }

    @Test
    void a_completion_said_twice_seals_once() {
        var file = announcedPdf(lin());
        var first = file.sealed();

        var second = file.complete();

        expect(second, 200);
        assertThat(second.jsonPath().getString("exhibit.id")).isEqualTo(first.getString("exhibit.id"));
        assertProblem(file.complete(SOME_DIGEST), 409, "upload-act-not-lawful-now");
        assertThat(numbers()).containsExactly("P-1");
        assertThat(kinds()).containsOnlyOnce("exhibit-filed");
    }

    @Test
    void completions_at_the_same_time_seal_once() {
        var file = announcedPdf(lin()).allParts();

        var answers =
                IntStream.range(0, 4).mapToObj(turn -> CompletableFuture.supplyAsync(file::complete)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Whoever lost the race is told that somebody was quicker, and asks again.
        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 412);
        expect(file.complete(), 200);
        assertThat(numbers()).containsExactly("P-1");
    }

    @Test
    void nothing_can_be_done_with_what_is_sealed() {
        var file = announcedPdf(lin());
        var kept = file.addressOf(1);
        var exhibit = file.sealed().getString("exhibit.id");

        put(kept, pdf(9_000));
        assertProblem(
                lin().sends(Map.of("numbers", List.of(1))).post(file.address() + "/part-urls"),
                409,
                "upload-act-not-lawful-now");
        assertProblem(lin().asks().delete(file.address()), 409, "upload-act-not-lawful-now");

        assertThat(bytesOf(exhibit, wu())).isEqualTo(file.bytes());
        assertThat(read(wu(), "/api/exhibits/" + exhibit).getString("sha256"))
                .isEqualTo(Sha256.over(file.bytes()).hex());
    }

    @Test
    void what_a_crash_left_unverified_is_taken_up_again() throws Throwable {
        var cut = announcedPdf(lin()).allParts();
        var joined = announcedPdf(lin()).allParts();
        for (var file : List.of(cut, joined)) {
            CourtDatabase.execute("""
                update uploads set state = 'verifying', declared_sha256 = '%s', state_since = now() - interval '1 hour'
                where id = '%s'\
                """.formatted(Sha256.over(file.bytes()).hex(), file.id()));
        }
        joinAtTheStore(joined);

        VertxContextSupport.subscribeAndAwait(tendUploads::verifyWhatWaits);

        assertThat(numbers()).containsExactly("P-1", "P-2");
    }

    private void joinAtTheStore(SentFile file) {
        var place = new MultipartUpload(
                ObjectKey.of("exhibit", UUID.fromString(file.id())),
                CourtDatabase.texts("select store_upload from uploads where id = '" + file.id() + "'")
                        .getFirst());
        store.parts(place).chain(parts -> store.complete(place, parts)).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void an_upload_given_up_is_gone_from_the_store() {
        var file = announcedPdf(lin()).allParts();

        expect(lin().asks().delete(file.address()), 204);

        assertThat(file.now().getString("state")).isEqualTo("abandoned");
        assertProblem(file.complete(), 409, "upload-act-not-lawful-now");
        assertNothingIsSealed(file);
    }

    @Test
    void an_upload_does_not_exist_for_anybody_but_its_sender() {
        var file = announcedPdf(lin()).allParts();

        for (var other : List.of(wu(), stranger(), clerkChen(), judgeLi())) {
            expect(other.asks().get(file.address()), 404);
            expect(other.sends(Map.of("numbers", List.of(1))).post(file.address() + "/part-urls"), 404);
            expect(other.sends(completion(SOME_DIGEST)).post(file.address() + "/completion"), 404);
            expect(other.asks().delete(file.address()), 404);
            assertThat(read(other, "/api/uploads").getList("items.id", String.class))
                    .doesNotContain(file.id());
        }
        expect(nobody().get(file.address()), 401);
        expect(nobody().delete(file.address()), 401);
        assertThat(file.now().getString("state")).isEqualTo("uploading");
    }

    @Test
    void only_parties_hand_in_exhibits() {
        var announcement = exhibit(caseId, "application/pdf", 100);

        expect(stranger().sends(announcement).post("/api/uploads"), 404);
        expect(clerkChen().sends(announcement).post("/api/uploads"), 403);
        expect(judgeLi().sends(announcement).post("/api/uploads"), 403);
        expect(nobody().contentType("application/json").body(announcement).post("/api/uploads"), 401);
        expect(
                lin().sends(exhibit(UUID.randomUUID().toString(), "application/pdf", 100))
                        .post("/api/uploads"),
                404);
    }

    @Test
    void an_exhibit_is_read_by_those_in_the_case_and_every_reading_is_on_the_audit_trail() {
        var file = announcedPdf(lin());
        var exhibit = file.sealed().getString("exhibit.id");

        for (var reader : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            assertThat(bytesOf(exhibit, reader)).isEqualTo(file.bytes());
        }
        expect(wu().asks().redirects().follow(false).get("/api/exhibits/" + exhibit + "/content"), 307);
        assertRefusedToOutsiders(exhibit);

        assertThat(CourtDatabase.texts(
                        "select person_id from audit_entries where subject = '" + exhibit + "' order by at, id"))
                .containsExactly(
                        lin().id(), wu().id(), judgeLi().id(), clerkChen().id(), wu().id());
    }

    private static void assertRefusedToOutsiders(String exhibit) {
        var address = "/api/exhibits/" + exhibit;
        expect(stranger().asks().get(address), 404);
        expect(stranger().asks().post(address + "/content-url"), 404);
        expect(stranger().asks().redirects().follow(false).get(address + "/content"), 404);
        expect(nobody().get(address), 401);
        expect(nobody().post(address + "/content-url"), 401);
    }

    private SentFile announcedPdf(Someone sender) {
        var bytes = pdf(8_000);
        return announced(sender, exhibit(caseId, "application/pdf", bytes.length), bytes);
    }

    private void sealed(Someone sender) {
        announcedPdf(sender).sealed();
    }

    private Response announce(UnaryOperator<Map<String, Object>> change) {
        return lin().sends(change.apply(exhibit(caseId, "application/pdf", 100)))
                .post("/api/uploads");
    }

    private static UnaryOperator<Map<String, Object>> with(String field, Object value) {
        return announcement -> {
            var changed = new HashMap<>(announcement);
            changed.put(field, value);
            return changed;
        };
    }

    private void assertNothingIsSealed(SentFile file) {
        assertThat(numbers()).isEmpty();
        assertThat(kinds()).doesNotContain("exhibit-filed");
        var object = store.read(ObjectKey.of("exhibit", UUID.fromString(file.id())), InputStream::readAllBytes);
        assertThatThrownBy(() -> object.await().atMost(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        ObjectStoreException.class,
                        absent -> assertThat(absent.fault()).isEqualTo(ObjectStoreException.Fault.UNKNOWN_OBJECT));
    }

    private List<String> numbers() {
        return read(lin(), "/api/cases/" + caseId + "/exhibits").getList("items.number", String.class);
    }

    private List<String> kinds() {
        return read(lin(), "/api/cases/" + caseId + "/timeline?limit=100").getList("items.kind", String.class);
    }

    private static byte[] bytesOf(String exhibit, Someone reader) {
        var address = reader.asks().post("/api/exhibits/" + exhibit + "/content-url");
        expect(address, 201);
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .get(address.<String>path("url"))
                .asByteArray();
    }

    private static void assertProblem(Response answer, int status, String code) {
        expect(answer, status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private static byte[] pdf(int length) {
        return Pdf.ofSize(length);
    }

    private static byte[] bytes(String beginning, int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        var first = beginning.getBytes(ISO_8859_1);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return bytes;
    }
}
