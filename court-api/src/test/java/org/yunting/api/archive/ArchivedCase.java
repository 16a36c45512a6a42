package org.yunting.api.archive;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.acting.Someone;

/** A case with an exhibit of three pages, on its way into the archive. */
final class ArchivedCase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String caseId;
    private final byte[] exhibit;

    private ArchivedCase(String caseId, byte[] exhibit) {
        this.caseId = caseId;
        this.exhibit = exhibit;
    }

    String caseId() {
        return caseId;
    }

    byte[] exhibit() {
        return exhibit.clone();
    }

    /** Accepted, both parties in it and verified, one exhibit sealed. */
    static ArchivedCase accepted() {
        var caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
        var accepted = new ArchivedCase(caseId, threePages());
        accepted.files(accepted.exhibit);
        return accepted;
    }

    /** The plaintiff files a document. */
    void files(byte[] pdf) {
        SentFile.announced(lin(), SentFile.exhibit(caseId, "application/pdf", pdf.length), pdf)
                .sealed();
    }

    /** The judge has closed it after a mediation, against which there is no appeal. */
    static ArchivedCase closed() {
        var accepted = accepted();
        expect(accepted.close(judgeLi()), 201);
        return accepted;
    }

    /** Another case, which the judge closes. */
    static ArchivedCase closing(String caseId) {
        var other = new ArchivedCase(caseId, new byte[0]);
        expect(other.close(judgeLi()), 201);
        return other;
    }

    /** Its file is in the archive. */
    static ArchivedCase archived() {
        var closed = closed();
        expect(closed.confirm(clerkChen()), 201);
        closed.awaitState("kept");
        return closed;
    }

    Response close(Someone judge) {
        return judge.sends(Map.of("ground", "mediated", "reason", "双方达成调解协议"))
                .header("If-Match", Registry.versionOf(caseId, judgeLi()))
                .post("/api/cases/" + caseId + "/closing");
    }

    String address() {
        return "/api/cases/" + caseId + "/archive";
    }

    JsonPath file() {
        return read(clerkChen(), address());
    }

    /** As soon as the ledger has a leaf for everything. */
    Response confirm(Someone clerk) {
        eventually(
                found -> found.getList("open.findAll { it.kind == 'ledger' }").isEmpty());
        return clerk.sends(Map.of("fingerprint", file().getString("fingerprint")))
                .post(address() + "/closing");
    }

    Response act(Someone person, String act, @Nullable String hold) {
        Map<String, Object> wanted = new LinkedHashMap<>(Map.of("act", act, "reason", "档案鉴定意见"));
        if (hold != null) {
            wanted.put("hold", hold);
        }
        var version = clerkChen().asks().get(address()).header("ETag");
        return person.sends(wanted).header("If-Match", version).post(address() + "/acts");
    }

    JsonPath awaitState(String state) {
        return eventually(found -> state.equals(found.getString("state")));
    }

    JsonPath eventually(Predicate<JsonPath> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found = file();
        while (!wanted.test(found)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + PATIENCE + ": " + found.prettify());
            }
            found = file();
        }
        return found;
    }

    Response addressOf(Someone reader, String part, String form) {
        return reader.sends(Map.of("part", part, "form", form)).post(address() + "/package-url");
    }

    byte[] fetched(String part, String form) {
        var answer = addressOf(clerkChen(), part, form);
        expect(answer, 201);
        return given().urlEncodingEnabled(false)
                .get(answer.jsonPath().getString("url"))
                .asByteArray();
    }

    /** What is in a package, by path. */
    static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), stream.readAllBytes());
                }
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] threePages() {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < 3; page++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
