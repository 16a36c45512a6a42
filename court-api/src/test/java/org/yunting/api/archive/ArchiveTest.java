package org.yunting.api.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.hearings.HearingFixture;

/** The clerk closes the file of a case, and what comes of it can be read by anybody's tools. */
@CourtTest
class ArchiveTest {
    @Test
    void a_closed_case_becomes_a_file_in_order_with_its_pages_counted() {
        var archived = ArchivedCase.archived();

        var file = archived.file();
        assertThat(file.getList("catalogue.findAll { it.part == 'main' }.kind"))
                .containsExactly("filing", "plaintiff-exhibit", "timeline", "ledger-receipts");
        assertThat(file.getList("catalogue.findAll { it.part == 'internal' }.kind"))
                .containsExactly("access-log");
        assertThat(file.getInt("catalogue.find { it.kind == 'plaintiff-exhibit' }.firstPage"))
                .isEqualTo(2);
        assertThat(file.getInt("catalogue.find { it.kind == 'plaintiff-exhibit' }.lastPage"))
                .isEqualTo(4);
        assertThat(file.getString("retention.length")).isEqualTo("permanent");
        assertThat(file.getList("packages.form")).containsExactlyInAnyOrder("e-ark", "bagit", "e-ark", "bagit");
        assertThat(file.getList("packages.report.flatten().property.unique()"))
                .containsExactlyInAnyOrder("authenticity", "integrity", "usability", "security");
        assertThat(file.getList("packages.report.flatten().outcome")).doesNotContain("failed");
        assertThat(file.getList("packages.report.flatten().findAll { it.check == 'malware' }.outcome.unique()"))
                .containsExactly("not-done");
        assertThat(file.getList("packages.placements.flatten().protection.unique()"))
                .containsExactly("application");
        assertThat(read(lin(), "/api/cases/" + archived.caseId() + "/timeline").getList("items.kind"))
                .contains("case-closed", "catalogue-confirmed", "package-kept", "file-archived");
    }

    @Test
    void the_report_fails_what_is_encrypted_and_calls_write_once_only_what_the_store_locks() {
        var accepted = ArchivedCase.accepted();
        accepted.files(Pdf.notToBePrinted());
        expect(accepted.close(judgeLi()), 201);
        expect(accepted.confirm(clerkChen()), 201);
        var file = accepted.awaitState("kept");

        var encryption =
                "packages.findAll { it.part == 'main' }.report.flatten().findAll { it.check == 'no-encryption' }";
        assertThat(file.getList(encryption + ".outcome.unique()")).containsExactly("failed");
        assertThat(file.getString(encryption + "[0].detail")).endsWith("0003-plaintiff-exhibit.pdf");
        assertThat(file.getList("packages.report.flatten().findAll { it.check == 'files-open' }.outcome.unique()"))
                .containsExactly("passed");
        assertThat(file.getList("packages.report.flatten().findAll { it.check == 'write-once' }.outcome.unique()"))
                .containsExactly("by-software");
    }

    /** CPL 284: it stays within the court. */
    @Test
    void who_took_part_from_another_state_and_what_permitted_it_is_in_the_internal_file() {
        var accepted = ArchivedCase.accepted();
        var testimony =
                Map.of("role", "witness", "name", "王某", "country", "IT", "activity", "testify", "status", "requested");
        expect(clerkChen().sends(testimony).post("/api/cases/" + accepted.caseId() + "/permissions"), 201);
        expect(accepted.close(judgeLi()), 201);
        expect(accepted.confirm(clerkChen()), 201);
        var file = accepted.awaitState("kept");

        assertThat(file.getList("catalogue.findAll { it.part == 'internal' }.kind"))
                .containsExactly("permission-register", "access-log");
        var noted = ArchivedCase.unpacked(accepted.fetched("internal", "bagit")).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("-permission-register.jsonl"))
                .map(entry -> new JsonPath(new String(entry.getValue(), UTF_8)))
                .toList();
        assertThat(noted).singleElement().satisfies(entry -> {
            assertThat(entry.getString("name")).isEqualTo("王某");
            assertThat(entry.getString("status")).isEqualTo("requested");
            assertThat(entry.getString("by")).isEqualTo("clerk");
        });
        assertThat(ArchivedCase.unpacked(accepted.fetched("main", "bagit")).keySet())
                .noneMatch(name -> name.contains("permission-register"));
    }

    @Test
    void the_bag_is_one_for_the_library_of_congress_and_holds_the_exhibit_byte_for_byte(@TempDir Path folder)
            throws Exception {
        var archived = ArchivedCase.archived();

        var root = unpack(archived.fetched("main", "bagit"), folder);

        try (var verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(root), false);
        }
        assertThat(root.resolve("manifest-sha512.txt")).exists();
        assertThat(root.resolve("manifest-sha256.txt")).exists();
        assertThat(Files.readAllBytes(root.resolve("data/0002-plaintiff-exhibit.pdf")))
                .isEqualTo(archived.exhibit());
    }

    @Test
    void the_e_ark_package_is_valid_and_its_mets_keeps_to_its_schema(@TempDir Path folder) throws Exception {
        var archived = ArchivedCase.archived();
        var zip = folder.resolve("yunting-" + archived.caseId() + "-main.zip");
        Files.write(zip, archived.fetched("main", "e-ark"));

        try (var report = Files.newOutputStream(folder.resolve("report.json"))) {
            assertThat(new EARKSIPValidator(new ValidationReportOutputJson(zip, report), "2.2.0").validate("2.2.0"))
                    .isTrue();
        }
        var root = unpack(Files.readAllBytes(zip), folder.resolve("unpacked"));
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(root.resolve("schemas/mets1_12.xsd").toFile());
        schema.newValidator().validate(new StreamSource(root.resolve("METS.xml").toFile()));
        var premis = Files.readString(root.resolve("metadata/preservation/premis.xml"));
        assertThat(premis)
                .contains(
                        "<eventType>ingestion</eventType>",
                        "<eventType>fixity check</eventType>",
                        sha256(archived.exhibit()));
        assertThat(Files.readAllBytes(root.resolve("representations/original/data/0002-plaintiff-exhibit.pdf")))
                .isEqualTo(archived.exhibit());
    }

    /** RFC 6962 §2.1, written down once more, from the page alone and without the code of the ledger. */
    @Test
    void the_package_proves_itself_to_whoever_knows_nothing_but_the_standard() throws Exception {
        var archived = ArchivedCase.archived();
        var files = ArchivedCase.unpacked(archived.fetched("main", "bagit"));
        var root = "yunting-" + archived.caseId() + "-main/data/";

        var receipts = text(files, root + "0004-ledger-receipts/receipts.jsonl")
                .lines()
                .toList();
        var timeline = text(files, root + "0003-timeline.jsonl").lines().toList();

        assertThat(receipts).hasSameSizeAs(timeline).hasSizeGreaterThan(3);
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = new JsonPath(receipts.get(i));
            assertThat(receipt.getString("statement")).isEqualTo(timeline.get(i));
            assertThat(rootOf(receipt)).isEqualTo(rootSigned(receipt));
        }
        assertThat(timeline).anyMatch(act -> act.contains("exhibit-filed") && act.contains(sha256(archived.exhibit())));
        assertThat(text(files, root + "0004-ledger-receipts/ledger-keys.json")).contains("yunting/");
    }

    @Test
    void a_file_is_closed_only_when_nothing_is_open_and_as_it_was_read() {
        var accepted = ArchivedCase.accepted();

        var early = accepted.confirm(clerkChen());
        expect(early, 409);
        assertThat(early.jsonPath().getString("code")).isEqualTo("archive-file-not-ready");
        assertThat(early.jsonPath().getList("violations.pointer")).contains("/case");
        assertThat(accepted.file().getList("open.kind")).contains("case");

        expect(accepted.close(judgeLi()), 201);
        accepted.eventually(found -> found.getList("open").isEmpty());
        var other = clerkChen().sends(Map.of("fingerprint", "ab".repeat(32))).post(accepted.address() + "/closing");
        expect(other, 409);
        assertThat(other.jsonPath().getString("code")).isEqualTo("archive-catalogue-changed");

        expect(accepted.confirm(clerkChen()), 201);
        expect(accepted.confirm(clerkChen()), 412);
    }

    @Test
    void a_case_is_closed_by_its_judge_and_not_while_a_hearing_is_to_come() {
        var fixture = HearingFixture.acceptedCase();
        var hearing = fixture.hearing();
        var address = "/api/cases/" + fixture.caseId() + "/closing";
        var closing = Map.of("ground", "judgment", "reason", "判决准予离婚");
        var version = Registry.versionOf(fixture.caseId().toString(), judgeLi());

        expect(
                nobody().body(closing)
                        .contentType("application/json")
                        .header("If-Match", version)
                        .post(address),
                401);
        expect(stranger().sends(closing).header("If-Match", version).post(address), 404);
        for (var other : List.of(clerkChen(), lin(), wu())) {
            expect(other.sends(closing).header("If-Match", version).post(address), 403);
        }
        var tried = judgeLi().sends(closing).header("If-Match", version).post(address);
        expect(tried, 409);
        assertThat(tried.jsonPath().getString("code")).isEqualTo("case-still-tried");
        assertThat(tried.jsonPath().getList("possible")).contains("vacate-hearing");

        var called = clerkChen().asks().get("/api/hearings/" + hearing).header("ETag");
        expect(
                clerkChen()
                        .sends(Map.of("reason", "双方达成和解"))
                        .header("If-Match", called)
                        .post("/api/hearings/" + hearing + "/vacation"),
                201);
        expect(
                wu().sends(Map.of("act", "refuse-mediation"))
                        .post("/api/cases/" + fixture.caseId() + "/mediation/acts"),
                201);
        var closed = judgeLi().sends(closing).header("If-Match", version).post(address);
        expect(closed, 201);
        assertThat(closed.jsonPath().getString("state")).isEqualTo("closed");
        var open = read(clerkChen(), "/api/cases/" + fixture.caseId() + "/archive");
        assertThat(open.getList("open.kind")).contains("appeal");
    }

    @Test
    void files_are_kept_by_judge_and_clerk_of_the_case_and_shown_to_nobody_else() {
        var archived = ArchivedCase.archived();
        var wanted = Map.of("part", "main", "form", "bagit");
        var confirmation = Map.of("fingerprint", archived.file().getString("fingerprint"));
        var hold = Map.of("act", "place-hold", "reason", "再审");

        expect(judgeLi().asks().get(archived.address()), 200);
        expect(archived.addressOf(judgeLi(), "internal", "e-ark"), 201);
        for (var party : List.of(lin(), wu())) {
            expect(party.asks().get(archived.address()), 403);
            expect(party.sends(confirmation).post(archived.address() + "/closing"), 403);
            expect(party.sends(hold).header("If-Match", "\"1\"").post(archived.address() + "/acts"), 403);
            expect(party.sends(wanted).post(archived.address() + "/package-url"), 403);
        }
        expect(stranger().asks().get(archived.address()), 404);
        expect(stranger().sends(confirmation).post(archived.address() + "/closing"), 404);
        expect(stranger().sends(hold).header("If-Match", "\"1\"").post(archived.address() + "/acts"), 404);
        expect(stranger().sends(wanted).post(archived.address() + "/package-url"), 404);
        expect(nobody().get(archived.address()), 401);
        assertThat(read(lin(), "/api/archive").getList("items")).isEmpty();
        assertThat(read(clerkChen(), "/api/archive?limit=100").getList("items.caseId"))
                .contains(archived.caseId());
    }

    @Test
    void a_file_is_found_by_number_party_year_kind_and_retention_page_by_page() {
        var first = ArchivedCase.archived();
        var second = ArchivedCase.archived();
        var number = read(clerkChen(), "/api/cases/" + first.caseId()).getString("number");

        assertThat(read(clerkChen(), "/api/archive?q=" + number).getList("items.caseId"))
                .containsExactly(first.caseId());
        assertThat(read(clerkChen(), "/api/archive?q=吴建&cause=divorce&retention=permanent&limit=100")
                        .getList("items.caseId"))
                .contains(first.caseId(), second.caseId());
        assertThat(read(clerkChen(), "/api/archive?year=1999").getList("items")).isEmpty();
        var page = read(clerkChen(), "/api/archive?limit=1");
        assertThat(page.getList("items.caseId")).containsExactly(second.caseId());
        assertThat(read(clerkChen(), "/api/archive?limit=1&cursor=" + page.getString("next"))
                        .getList("items.caseId"))
                .containsExactly(first.caseId());
    }

    private static Path unpack(byte[] zip, Path folder) throws IOException {
        String root = "";
        for (var file : ArchivedCase.unpacked(zip).entrySet()) {
            var target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(new ByteArrayInputStream(file.getValue()), target);
            root = file.getKey().substring(0, file.getKey().indexOf('/'));
        }
        return folder.resolve(root);
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), UTF_8);
    }

    /** The root that leaf and path lead to (RFC 9162 §2.1.3.2). */
    private static String rootOf(JsonPath receipt) {
        byte[] commitment = digest(
                HexFormat.of().parseHex(receipt.getString("salt")),
                receipt.getString("statement").getBytes(UTF_8));
        byte[] hash = digest(new byte[] {0}, commitment);
        long node = receipt.getLong("index");
        long last =
                Long.parseLong(receipt.getString("checkpoint").lines().toList().get(1)) - 1;
        for (var sibling : receipt.getList("path", String.class)) {
            byte[] other = HexFormat.of().parseHex(sibling);
            if (node % 2 == 1 || node == last) {
                hash = digest(new byte[] {1}, other, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = digest(new byte[] {1}, hash, other);
            }
            node /= 2;
            last /= 2;
        }
        return Base64.getEncoder().encodeToString(hash);
    }

    private static String rootSigned(JsonPath receipt) {
        return receipt.getString("checkpoint").lines().toList().get(2);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static byte[] digest(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
