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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.FakeClamd.Behaviour;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.Sha256;

/** What becomes of a file when the scanner has looked through it, is away, or was never there; the court itself has none here. */
@CourtTest
class ScannedExhibitTest {
    @Inject
    Consignments consignments;

    @Inject
    FileExhibit fileExhibit;

    @Inject
    Measurement measurement;

    @Inject
    ObjectStore store;

    @Inject
    Docket docket;

    @Inject
    Transactions transactions;

    @Inject
    CourtClock clock;

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
    void without_a_scanner_an_exhibit_says_that_nobody_scanned_it() {
        var bytes = Pdf.saying("plain");
        var sealed = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .sealed();

        assertThat(sealed.getString("exhibit.scan")).isEqualTo("not-scanned");
        expect(wu().asks().post(address(sealed.getString("exhibit.id")) + "/content-url"), 201);
    }

    @Test
    void what_the_scanner_finds_nothing_in_says_so() throws Throwable {
        try (var clamd = new FakeClamd(Behaviour.SCANS)) {
            var found = verified(Pdf.saying("plain"), ClamdScannerTest.scannerAt(clamd.address()));

            assertThat(found.getString("exhibit.scan")).isEqualTo("clean");
            assertThat(clamd.seen()).containsExactly(Pdf.saying("plain"));
        }
    }

    @Test
    void what_would_harm_is_kept_under_seal_with_its_number_and_opened_to_nobody() throws Throwable {
        String id;
        try (var clamd = new FakeClamd(Behaviour.SCANS)) {
            id = verified(Pdf.saying(FakeClamd.EICAR), ClamdScannerTest.scannerAt(clamd.address()))
                    .getString("exhibit.id");
        }

        for (var reader : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            assertThat(read(reader, address(id)).getString("scan")).isEqualTo("quarantined");
            assertThat(read(reader, address(id)).getString("number")).isEqualTo("P-1");
            var refused = reader.asks().post(address(id) + "/content-url");
            expect(refused, 409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("exhibit-quarantined");
            assertThat(refused.jsonPath().getList("possible")).contains("add-evidence");
        }
        assertThat(read(clerkChen(), address(id) + "/readings").getList("items"))
                .isEmpty();
    }

    @Test
    void a_scanner_that_is_away_holds_up_no_filing() throws Throwable {
        var away = ClamdScannerTest.scannerAt("127.0.0.1:1");

        assertThat(verified(Pdf.saying("plain"), away).getString("exhibit.scan"))
                .isEqualTo("not-scanned");
    }

    private static String address(String exhibit) {
        return "/api/exhibits/" + exhibit;
    }

    /** As the court would verify it if it had this scanner. */
    private JsonPath verified(byte[] bytes, MalwareScanner scanner) throws Throwable {
        var file = verifying(bytes);
        verifyBy(store, scanner, file);
        return file.now();
    }

    private void verifyBy(ObjectStore with, MalwareScanner scanner, SentFile file) throws Throwable {
        var verify =
                new VerifyUpload(consignments, fileExhibit, measurement, scanner, with, docket, transactions, clock);
        VertxContextSupport.subscribeAndAwait(() -> transactions
                .reading(() -> consignments.find(new UploadId(UUID.fromString(file.id()))))
                .map(Refusals::found)
                .chain(verify::verifyUnwatched));
    }

    private SentFile verifying(byte[] bytes) {
        var file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        CourtDatabase.execute("update uploads set state = 'verifying', declared_sha256 = '%s' where id = '%s'"
                .formatted(Sha256.over(bytes).hex(), file.id()));
        return file;
    }
}
