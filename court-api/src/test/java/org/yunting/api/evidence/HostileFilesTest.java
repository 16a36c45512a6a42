package org.yunting.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.storage.ObjectStore;

/** Files that are not what they are called, or more than they show. Each is called a PDF by whoever sends it. */
@CourtTest
class HostileFilesTest {
    private static final byte[] ZEROS = new byte[3_000_000];

    private String caseId;

    @BeforeEach
    void a_case_with_a_verified_plaintiff() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                + read(lin(), "/api/me").getString("id") + "'");
    }

    @Test
    void an_archive_is_no_document_however_it_is_called_and_however_deep() {
        var archive = Pdf.archiveOf("contract.pdf", Pdf.saying("contract"));

        assertRefused("an archive", archive, "media-type-not-allowed");
        assertRefused("an archive in an archive", Pdf.archiveOf("inner.zip", archive), "media-type-not-allowed");
        assertRefused("a bomb", Pdf.archiveOf("b.zip", Pdf.archiveOf("b", ZEROS)), "media-type-not-allowed");
    }

    @Test
    void what_a_browser_would_run_is_no_document() {
        assertRefused("a page", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8), "media-type-not-allowed");
        assertRefused(
                "a drawing",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8),
                "media-type-not-allowed");
    }

    @Test
    void whoever_sends_another_kind_of_file_is_told_which_kinds_are_taken() {
        var bytes = Pdf.archiveOf("a", ZEROS);
        var answer = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts()
                .complete();

        assertThat(answer.jsonPath().getString("params.taken")).startsWith("PDF, TXT, JPEG");
    }

    @Test
    void a_document_that_nobody_could_read_is_refused() {
        assertRefused("a locked one", Pdf.locked(), "file-locked");
        assertRefused("a torn one", Pdf.torn(), "file-not-readable");
        assertRefused("one without an object", "%PDF-1.7\n%%EOF\n".getBytes(UTF_8), "file-not-readable");
    }

    /** It is opened apart from the court, which goes on. */
    @Test
    void a_document_that_fits_into_no_memory_is_refused_like_one_that_does_not_open() {
        assertRefused("one that inflates", Pdf.inflating(), "file-not-readable");
        assertSealed("the next one", Pdf.saying("the court goes on"));
    }

    @Test
    void a_document_that_only_forbids_printing_is_read_by_everybody_and_taken() {
        assertSealed("not to be printed", Pdf.notToBePrinted());
    }

    @Test
    void what_a_document_carries_beside_its_pages_stands_with_the_exhibit() {
        assertSealed("a plain one", Pdf.saying("plain"));
        assertSealed("one with a script", Pdf.withScript(), "active-content");
        assertSealed("one with a file in it", Pdf.withAttachment(), "attachments");
        assertSealed("one that is an archive too", Pdf.andArchive(), "second-file");
    }

    @Test
    void two_parts_in_each_other_s_place_are_not_the_file_that_was_announced() {
        var bytes = Pdf.ofSize(2 * (int) ObjectStore.LEAST_PART_SIZE);
        var file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes);
        assertThat(file.now().getList("parts.size")).containsExactly(bytes.length / 2, bytes.length / 2);

        file.part(1, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length))
                .part(2, Arrays.copyOf(bytes, bytes.length / 2));

        var answer = file.complete();
        expect(answer, 422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("upload-digest-differs");
        assertThat(read(lin(), "/api/cases/" + caseId + "/exhibits").getList("items"))
                .isEmpty();
    }

    private void assertRefused(String what, byte[] bytes, String code) {
        var file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        var answer = file.complete();
        expect(answer, 422);
        assertThat(answer.jsonPath().getString("code")).as(what).isEqualTo(code);
        assertThat(file.now().getString("state")).as(what).isEqualTo("refused");
        assertThat(read(lin(), "/api/cases/" + caseId + "/exhibits").getList("items"))
                .isEmpty();
    }

    private void assertSealed(String what, byte[] bytes, String... carries) {
        var sealed = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .sealed();
        assertThat(sealed.getList("exhibit.carries", String.class)).as(what).containsExactly(carries);
        var read = read(wu(), "/api/exhibits/" + sealed.getString("exhibit.id"));
        assertThat(read.getList("carries", String.class)).as(what).isEqualTo(List.of(carries));
    }
}
