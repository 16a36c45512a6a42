package org.yunting.api.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Photos;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;

@CourtTest
class IdentityAndConsentTest {
    private static final Map<String, Object> PASSPORT = Map.of(
            "kind", "passport",
            "number", "EJ1234567",
            "issuingCountry", "CN",
            "familyName", "吴",
            "givenName", "建华",
            "birthDate", "1986-02-03",
            "expiresOn", "2043-04-30");

    @Test
    void a_defendant_is_verified_consents_per_stage_and_everybody_hears_of_it() {
        var defendant = Someone.newcomer("wu-verified");
        var linked = Registry.aLinkedCase(lin(), defendant);
        var caseAddress = "/api/cases/" + linked.caseId();
        var choice = Map.of("choice", "online", "noticeVersion", "2026-1");
        expect(defendant.sends(choice).put(caseAddress + "/consents/hearing"), 403);

        var submitted = defendant
                .sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(defendant)))
                .post("/api/me/identity-check");
        expect(submitted, 201);
        var check = "/api/identity-checks/" + submitted.path("id");
        expect(stranger().asks().get(check), 404);
        expect(lin().asks().redirects().follow(false).get(check + "/photo"), 404);
        expect(clerkChen().asks().redirects().follow(false).get(check + "/photo"), 307);
        expect(defendant.asks().header("If-Match", submitted.header("ETag")).post(check + "/confirmation"), 403);
        expect(clerkChen().asks().post(check + "/confirmation"), 428);
        expect(clerkChen().asks().header("If-Match", "\"0\"").post(check + "/confirmation"), 412);
        expect(clerkChen().asks().header("If-Match", submitted.header("ETag")).post(check + "/confirmation"), 200);
        var again = clerkChen().asks().get(check).header("ETag");
        expect(clerkChen().asks().header("If-Match", again).post(check + "/confirmation"), 409);

        assertThat(read(defendant, "/api/me").getString("identityState")).isEqualTo("verified");
        assertThat(read(defendant, caseAddress).getString("turn.kind")).isEqualTo("choose-consent");
        expect(defendant.sends(choice).put(caseAddress + "/consents/hearing"), 200);
        expect(
                defendant
                        .sends(Map.of("choice", "online", "noticeVersion", "1999-1"))
                        .put(caseAddress + "/consents/service"),
                422);
        var board = read(lin(), caseAddress + "/consents");
        assertThat(board.getString("entries.find { it.stage == 'hearing' && it.capacity == 'defendant' }.choice"))
                .isEqualTo("online");
        assertThat(board.getString("entries.find { it.stage == 'service' && it.capacity == 'defendant' }.choice"))
                .isEqualTo("pending");
        var timeline = read(lin(), caseAddress + "/timeline");
        assertThat(timeline.getList("items.kind", String.class))
                .contains("identity-submitted", "identity-verified", "online-consented");
        assertThat(timeline.getString("items.find { it.kind == 'identity-submitted' }.actor.capacity"))
                .isEqualTo("defendant");
        assertThat(eventuallyInInbox(defendant)).contains("identity-verified");
    }

    @Test
    void a_refused_document_says_why_and_another_may_be_submitted() {
        var person = Someone.newcomer("wu-refused");
        var first = person.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(person)))
                .post("/api/me/identity-check");
        expect(first, 201);

        expect(
                person.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(person)))
                        .post("/api/me/identity-check"),
                409);
        var refusal = "/api/identity-checks/" + first.path("id") + "/refusal";
        var reason = Map.of("reason", "照片不清晰");
        expect(person.sends(reason).header("If-Match", first.header("ETag")).post(refusal), 403);
        expect(clerkChen().sends(reason).post(refusal), 428);
        expect(clerkChen().sends(reason).header("If-Match", "\"0\"").post(refusal), 412);
        var refused = clerkChen()
                .sends(reason)
                .header("If-Match", first.header("ETag"))
                .post(refusal);

        expect(refused, 200);
        assertThat(read(person, "/api/identity-checks/" + first.path("id")).getString("reason"))
                .isEqualTo("照片不清晰");
        expect(
                person.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(person)))
                        .post("/api/me/identity-check"),
                201);
    }

    @Test
    void somebody_elses_photo_is_not_mine() {
        var owner = Someone.newcomer("photo-owner");
        var thief = Someone.newcomer("photo-thief");

        var answer = thief.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(owner)))
                .post("/api/me/identity-check");

        expect(answer, 400);
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("not-your-sealed-photo");
    }

    @Test
    void an_invited_defendant_gets_a_letter_with_link_and_code() throws Exception {
        var accepted = Registry.anAcceptedCase(lin());

        assertThat(eventuallyALetterWith(accepted.code())).contains("wu@example.org", "/invitation/", "Gentile 吴建华");
    }

    private static List<String> eventuallyInInbox(Someone person) {
        var until = deadline();
        List<String> kinds;
        do {
            kinds = read(person, "/api/inbox?limit=100").getList("items.kind", String.class);
        } while (!kinds.contains("identity-verified") && System.nanoTime() < until);
        var notice = read(person, "/api/inbox").getString("items[0].id");
        expect(stranger().asks().post("/api/inbox/" + notice + "/reading"), 404);
        expect(person.asks().post("/api/inbox/" + notice + "/reading"), 200);
        return kinds;
    }

    private static String eventuallyALetterWith(String code) throws IOException, InterruptedException {
        var until = deadline();
        while (System.nanoTime() < until) {
            var found = letterWith(code);
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(200);
        }
        return "";
    }

    private static String letterWith(String code) throws IOException {
        var folder = Path.of("target/outbox");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                if (text.contains(code)) {
                    return text;
                }
            }
        }
        return "";
    }

    /** Only a bound against hanging for ever; nothing is asserted about how long it takes. */
    private static long deadline() {
        return System.nanoTime() + Duration.ofMinutes(1).toNanos();
    }
}
