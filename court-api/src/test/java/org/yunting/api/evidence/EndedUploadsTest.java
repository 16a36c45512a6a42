package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.acting.Someone;
import org.yunting.law.kernel.Sha256;

/** What a sender learns of files whose end they did not see. */
@CourtTest
class EndedUploadsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TendUploads tendUploads;

    private String caseId;

    @BeforeEach
    void a_case_with_a_verified_plaintiff() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                + read(lin(), "/api/me").getString("id") + "'");
    }

    @Test
    void whoever_left_before_a_file_was_refused_finds_the_reason_and_a_notice_and_nobody_else_does() throws Throwable {
        var file = sentAndLeft(Pdf.locked());
        var taken = sentAndLeft(Pdf.saying("taken"));

        VertxContextSupport.subscribeAndAwait(tendUploads::verifyWhatWaits);

        var ended = read(lin(), "/api/uploads?ended=true&limit=100");
        assertThat(ended.getString("items.find { it.id == '" + file.id() + "' }.refusal.code"))
                .isEqualTo("file-locked");
        assertThat(ended.getList("items.id", String.class)).doesNotContain(taken.id());
        assertThat(noticesFor(lin())).isEqualTo(1);
        for (var other : List.of(wu(), judgeLi(), clerkChen())) {
            assertThat(read(other, "/api/uploads?ended=true&limit=100").getList("items.id", String.class))
                    .doesNotContain(file.id());
            assertThat(told(other)).isZero();
        }
        assertThat(read(wu(), "/api/cases/" + caseId + "/timeline?limit=100").getList("items.kind", String.class))
                .doesNotContain("file-refused-afterwards");
    }

    @Test
    void whoever_was_answered_gets_no_notice_of_what_they_were_told() throws Throwable {
        var bytes = Pdf.locked();
        var file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        expect(file.complete(), 422);
        sentAndLeft(Pdf.torn());

        VertxContextSupport.subscribeAndAwait(tendUploads::verifyWhatWaits);

        assertThat(noticesFor(lin())).isEqualTo(1);
        assertThat(endedOfLin()).contains(file.id());
    }

    @Test
    void what_the_court_cleared_away_is_listed_and_what_the_sender_gave_up_is_not() throws Throwable {
        var forgotten = begun();
        var givenUp = begun();
        expect(lin().asks().delete(givenUp.address()), 204);
        CourtDatabase.execute(
                "update uploads set expires_at = now() - interval '1 minute' where id = '" + forgotten.id() + "'");

        VertxContextSupport.subscribeAndAwait(tendUploads::abandonWhatExpired);

        assertThat(endedOfLin()).contains(forgotten.id()).doesNotContain(givenUp.id());
    }

    @Test
    void after_a_month_it_is_listed_no_more() throws Throwable {
        var file = sentAndLeft(Pdf.torn());
        VertxContextSupport.subscribeAndAwait(tendUploads::verifyWhatWaits);
        assertThat(endedOfLin()).contains(file.id());

        CourtDatabase.execute(
                "update uploads set state_since = now() - interval '31 days' where id = '" + file.id() + "'");

        assertThat(endedOfLin()).doesNotContain(file.id());
    }

    private SentFile begun() {
        var bytes = Pdf.saying("begun");
        return announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
    }

    /** All parts are there and the digest is declared; whoever sent it closed the page before the court had read it. */
    private SentFile sentAndLeft(byte[] bytes) {
        var file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        CourtDatabase.execute("""
                update uploads set state = 'verifying', declared_sha256 = '%s', state_since = now() - interval '1 hour'
                where id = '%s'\
                """.formatted(Sha256.over(bytes).hex(), file.id()));
        return file;
    }

    private static List<String> endedOfLin() {
        return read(lin(), "/api/uploads?ended=true&limit=100").getList("items.id", String.class);
    }

    /** Once there is one. */
    private int noticesFor(Someone person) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int found = told(person);
        while (found == 0 && System.nanoTime() < until) {
            found = told(person);
        }
        return found;
    }

    private int told(Someone person) {
        return read(person, "/api/inbox?limit=100")
                .getList("items.findAll { it.kind == 'file-refused-afterwards' && it.params.intendedFor == '" + caseId
                        + "' }")
                .size();
    }
}
