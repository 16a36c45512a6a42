package org.yunting.api.fixity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.ofStatement;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.SentFile;
import org.yunting.api.asynctrial.TrialFixture;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ObjectStore;
import org.yunting.law.kernel.Sha256;

/** Recordings of statements and papers of the court are read again like exhibits. */
@CourtTest
class AuditOfFilesTest {
    private static final byte[] VIDEO = video();
    private static final byte[] CHAT = Pdf.saying("chat");

    @Inject
    ObjectStore store;

    @Inject
    AuditSlice slice;

    private TrialFixture trial;
    private SentFile recording;
    private String statement;

    @BeforeEach
    void somebody_has_spoken() {
        trial = TrialFixture.ofACase();
        trial.openInquiry();
        var question = trial.ask("何时分居？");
        recording = announced(lin(), ofStatement("recording", trial.caseId(), "video/webm", VIDEO.length), VIDEO);
        recording.sealed();
        var file = announced(lin(), ofStatement("attachment", trial.caseId(), "application/pdf", CHAT.length), CHAT);
        file.sealed();
        statement = trial.answerSpoken(question, "2019年6月起分居。", recording, file);
    }

    @Test
    void a_recording_with_other_bytes_is_named_told_and_played_to_nobody_until_it_is_put_back() {
        WholeAudit.overwrite(store, keyOfRecording(), CHAT);

        assertThat(faults()).contains("statement-file-altered " + recording.id());
        for (var reader : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            assertDamaged(reader.asks().post(recordingUrl()), "add-evidence");
        }
        assertDamaged(lin().asks().post(recording.address() + "/content-url"), "add-evidence");
        assertThat(told()).contains("statement-file-found-damaged");

        WholeAudit.overwrite(store, keyOfRecording(), VIDEO);

        assertThat(faults()).doesNotContain("statement-file-altered " + recording.id());
        expect(wu().asks().post(recordingUrl()), 201);
        assertThat(told()).contains("statement-file-found-intact-again");
    }

    @Test
    void a_recording_that_is_gone_is_named() {
        WholeAudit.await(store.delete(keyOfRecording()));

        assertThat(faults()).contains("statement-file-missing " + recording.id());
        expect(wu().asks().post(recordingUrl()), 409);
        WholeAudit.overwrite(store, keyOfRecording(), VIDEO);
        faults();
    }

    /** Whoever changes the row of the upload along with the bytes is found too: what was sealed stands with the statement. */
    @Test
    void the_digest_that_the_statement_was_sealed_with_counts() {
        WholeAudit.overwrite(store, keyOfRecording(), CHAT);
        CourtDatabase.execute(
                "update uploads set sealed_sha256 = '%1$s', declared_sha256 = '%1$s', announced_sha256 = null, sealed_bytes = %2$d, announced_bytes = %2$d where id = '%3$s'"
                        .formatted(Sha256.over(CHAT).hex(), CHAT.length, recording.id()));

        assertThat(faults()).contains("statement-file-altered " + recording.id());
        WholeAudit.overwrite(store, keyOfRecording(), VIDEO);
        faults();
    }

    @Test
    void a_paper_with_other_bytes_is_named_told_and_handed_to_nobody_until_it_is_put_back() {
        var pdf = "%PDF-1.7\nrecord".getBytes(UTF_8);
        var key = new ObjectKey("papers/" + trial.caseId());
        WholeAudit.await(store.put(key, "application/pdf", pdf));
        CourtDatabase.execute(
                "insert into papers (id, kind, subject, asked_at, object_key, sha256, size, made_at) values (gen_random_uuid(), 'trial-record', '"
                        + trial.caseId() + "', now(), '" + key.value() + "', '"
                        + Sha256.over(pdf).hex() + "', " + pdf.length + ", now())");
        var paper = CourtDatabase.texts("select id from papers where subject = '" + trial.caseId() + "'")
                .getFirst();
        var paperUrl = trial.address() + "/paper-url";
        expect(lin().asks().post(paperUrl), 201);
        WholeAudit.overwrite(store, key, CHAT);

        assertThat(faults()).contains("paper-altered " + paper);
        assertDamaged(lin().asks().post(paperUrl), "view-case");
        assertThat(told()).contains("paper-found-damaged");

        WholeAudit.overwrite(store, key, pdf);

        assertThat(faults()).doesNotContain("paper-altered " + paper);
        expect(lin().asks().post(paperUrl), 201);
        assertThat(told()).contains("paper-found-intact-again");
    }

    private Set<String> faults() {
        return WholeAudit.faultsFound(slice);
    }

    private static void assertDamaged(Response refused, String instead) {
        expect(refused, 409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("file-under-seal-damaged");
        assertThat(refused.jsonPath().getString("basis")).isEqualTo("OLR 16");
        assertThat(refused.jsonPath().getList("possible")).contains(instead);
    }

    private List<String> told() {
        return read(wu(), trial.caseAddress() + "/timeline").getList("items.kind");
    }

    private String recordingUrl() {
        return trial.address() + "/items/" + statement + "/files/" + recording.id() + "/content-url";
    }

    private ObjectKey keyOfRecording() {
        return new ObjectKey(CourtDatabase.texts("select object_key from uploads where id = '" + recording.id() + "'")
                .getFirst());
    }

    private static byte[] video() {
        try (var in = TrialFixture.class.getResourceAsStream("video.webm")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
