package org.yunting.api.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.CourtDatabase.execute;
import static org.yunting.api.acting.CourtDatabase.texts;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.ofStatement;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.SentFile;
import org.yunting.api.asynctrial.TrialFixture;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Sha256;

/** What was spoken in an asynchronous trial, and the files beside it, when the case is closed. */
@CourtTest
class StatementsInTheArchiveTest {
    private static final byte[] VIDEO = video();
    private static final byte[] CHAT = Pdf.saying("chat");
    private static final String SAID = "2019年6月起分居。";

    @Inject
    ObjectStore store;

    private ArchivedCase closed;
    private SentFile recording;
    private String statement;

    @BeforeEach
    void a_closed_case_in_whose_trial_somebody_spoke() {
        var trial = TrialFixture.ofACase();
        trial.openInquiry();
        var question = trial.ask("何时分居？");
        recording = announced(lin(), ofStatement("recording", trial.caseId(), "video/webm", VIDEO.length), VIDEO);
        recording.sealed();
        var file = announced(lin(), ofStatement("attachment", trial.caseId(), "application/pdf", CHAT.length), CHAT);
        file.sealed();
        statement = trial.answerSpoken(question, SAID, recording, file);
        trial.act(judgeLi(), "hear-otherwise", Map.of("mode", "live", "reason", "双方调解"))
                .statusCode(201);
        closed = ArchivedCase.closing(trial.caseId());
    }

    @Test
    void they_are_items_of_the_main_file_with_digest_type_and_size() {
        expect(closed.confirm(clerkChen()), 201);
        var file = closed.awaitState("kept");

        assertThat(file.getList("catalogue.findAll { it.part == 'main' }.kind"))
                .containsSubsequence(
                        "filing",
                        "trial-statements",
                        "statement-file",
                        "statement-file",
                        "timeline",
                        "ledger-receipts");
        assertThat(file.getList("catalogue.findAll { it.kind == 'statement-file' }.title", String.class))
                .hasSize(2)
                .anyMatch(title -> title.matches("\\d+ recording\\.webm"))
                .anyMatch(title -> title.matches("\\d+ attachment\\.pdf"));
        assertThat(file.getList("packages.report.flatten().findAll { it.check != 'files-open' }.outcome"))
                .doesNotContain("failed");
        var catalogue = catalogue(ArchivedCase.unpacked(closed.fetched("main", "bagit")));
        var spoken = "items.find { it.subject == '" + recording.id() + "' }";
        assertThat(catalogue.getString(spoken + ".sha256")).isEqualTo(hex(VIDEO));
        assertThat(catalogue.getString(spoken + ".files[0].mediaType")).isEqualTo("video/webm");
        assertThat(catalogue.getInt(spoken + ".files[0].bytes")).isEqualTo(VIDEO.length);
    }

    /** Bytes, then the digest in the text that was sealed, then the digest of that text in an act, then the receipt of that act. */
    @Test
    void from_the_bytes_of_a_recording_a_chain_leads_to_a_receipt_of_the_ledger() {
        expect(closed.confirm(clerkChen()), 201);
        closed.awaitState("kept");
        for (var form : PackageForm.values()) {
            var files = ArchivedCase.unpacked(closed.fetched("main", form.key()));
            var path =
                    catalogue(files).getString("items.find { it.subject == '" + recording.id() + "' }.files[0].path");
            byte[] kept = ending(files, "data/" + path);
            assertThat(kept).isEqualTo(VIDEO);

            var said = text(files, "-trial-statements.jsonl")
                    .lines()
                    .map(JsonPath::new)
                    .filter(line -> statement.equals(line.getString("id")))
                    .findFirst()
                    .orElseThrow();
            var sealed = said.getString("sealed");
            assertThat(sealed).startsWith(SAID).contains("\u001Erecording " + hex(kept));
            assertThat(said.getString("digest")).isEqualTo(hex(sealed.getBytes(UTF_8)));

            assertThat(text(files, "-ledger-receipts/receipts.jsonl").lines().map(JsonPath::new))
                    .anyMatch(receipt -> receipt.getString("statement").contains(said.getString("digest"))
                            && receipt.getString("checkpoint") != null);
        }
    }

    @Test
    void the_record_of_the_trial_follows_what_was_said_in_it() {
        var pdf = "%PDF-1.7\nrecord".getBytes(UTF_8);
        var key = new ObjectKey("papers/" + closed.caseId());
        await(store.put(key, "application/pdf", pdf));
        execute(
                "insert into papers (id, kind, subject, asked_at, object_key, sha256, size, made_at) values (gen_random_uuid(), 'trial-record', '"
                        + closed.caseId() + "', now(), '" + key.value() + "', '" + hex(pdf) + "', " + pdf.length
                        + ", now())");
        var ready = closed.file();

        assertThat(ready.getList("catalogue.kind")).containsSubsequence("statement-file", "trial-record", "timeline");
        expect(closed.confirm(clerkChen()), 201);
        closed.awaitState("kept");
        assertThat(ending(ArchivedCase.unpacked(closed.fetched("main", "bagit")), "-trial-record.pdf"))
                .isEqualTo(pdf);
    }

    @Test
    void a_recording_whose_bytes_changed_stops_the_packaging_and_is_named() {
        var key = new ObjectKey(texts("select object_key from uploads where id = '" + recording.id() + "'")
                .getFirst());
        await(store.put(key, "video/webm", CHAT));

        expect(closed.confirm(clerkChen()), 201);

        var file = closed.eventually(found -> found.getString("packaging.fault") != null);
        assertThat(file.getString("packaging.fault")).matches("altered: statement-file main/\\d");
        await(store.put(key, "video/webm", VIDEO));
        execute("update case_files set taken_until = now() where case_id = '" + closed.caseId() + "'");
        closed.awaitState("kept");
    }

    private static JsonPath catalogue(Map<String, byte[]> files) {
        return new JsonPath(text(files, "catalogue.json"));
    }

    private static String text(Map<String, byte[]> files, String end) {
        return new String(ending(files, end), UTF_8);
    }

    private static byte[] ending(Map<String, byte[]> files, String end) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " is not in " + files.keySet()));
    }

    private static String hex(byte[] bytes) {
        return Sha256.over(bytes).hex();
    }

    private static void await(Uni<?> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] video() {
        try (var in = TrialFixture.class.getResourceAsStream("video.webm")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
