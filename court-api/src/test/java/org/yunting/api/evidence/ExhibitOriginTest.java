package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;

/** A certificate of marriage made in Italy: what the law wants beside it, and its translation (EVR 16, CPI 525). */
@CourtTest
class ExhibitOriginTest {
    private String caseId;
    private String certificate;

    @BeforeEach
    void a_certificate_of_the_plaintiff() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
        certificate = files(caseId, "estratto per riassunto");
    }

    @Test
    void everybody_reads_what_a_document_from_abroad_wants_until_it_has_it() {
        states(lin(), origin(List.of("notarised")), 201);

        assertThat(read(judgeLi(), tender()).getList("origin.wants.want"))
                .containsExactly("authentication", "translation");
        assertThat(read(wu(), tender()).getList("origin.wants.basis")).containsExactly("EVR 16", "CPI 525");

        var whole = origin(List.of("apostille"));
        whole.put("translation", files(caseId, "意大利结婚证书译本"));
        states(lin(), whole, 201);
        assertThat(read(judgeLi(), tender()).getList("origin.wants")).isEmpty();
        assertThat(read(judgeLi(), tender()).getList("origin.formalities")).containsExactly("apostille");
        assertThat(read(judgeLi(), "/api/cases/" + caseId + "/timeline").getList("items.kind"))
                .startsWith("origin-stated", "exhibit-filed", "origin-stated");
    }

    @Test
    void whoever_reads_a_translation_finds_the_original_it_belongs_to_unless_that_is_closed_to_them() {
        var translated = origin(List.of("apostille"));
        translated.put("translation", files(caseId, "意大利结婚证书译本"));
        states(lin(), translated, 201);

        var translation = translated.get("translation");
        assertThat(read(wu(), listed()).getString(ofTheCertificate())).isEqualTo(translation);
        CourtDatabase.execute("update tenders set access = 'asked', access_ground = 'privacy', access_reason = '隐私',"
                + " access_since = now() where exhibit_id = '" + certificate + "'");
        assertThat(read(lin(), listed()).getString(ofTheCertificate())).isEqualTo(translation);
        assertThat(read(wu(), listed()).getString(ofTheCertificate())).isNull();
    }

    private String listed() {
        return "/api/cases/" + caseId + "/exhibits";
    }

    private String ofTheCertificate() {
        return "items.find { it.id == '" + certificate + "' }.translation";
    }

    @Test
    void nobody_but_the_party_that_filed_it_says_where_a_document_comes_from() {
        for (var other : List.of(wu(), clerkChen(), judgeLi())) {
            assertThat(states(other, origin(List.of()), 403).jsonPath().getString("code"))
                    .isEqualTo("tender-act-not-yours");
        }
        states(stranger(), origin(List.of()), 404);
        assertThat(read(judgeLi(), tender()).getMap("origin")).isNull();
    }

    @Test
    void what_is_no_origin_is_refused_and_changes_nothing() {
        var strange = origin(List.of());
        strange.put("country", "XX");
        assertThat(states(lin(), strange, 422).jsonPath().getList("violations.pointer"))
                .containsExactly("/origin/country");
        states(lin(), origin(List.of("blessed")), 400);
        var itself = origin(List.of());
        itself.put("translation", certificate);
        states(lin(), itself, 422);
        var elsewhere = origin(List.of());
        elsewhere.put("translation", files(Registry.aLinkedCase(lin(), wu()).caseId(), "别案译本"));
        states(lin(), elsewhere, 404);

        assertThat(read(judgeLi(), tender()).getMap("origin")).isNull();
    }

    private String tender() {
        return "/api/exhibits/" + certificate + "/tender";
    }

    private Response states(Someone who, Map<String, Object> origin, int status) {
        var version = judgeLi().asks().get(tender()).header("ETag");
        var answer = who.sends(Map.of("act", "state-origin", "origin", origin))
                .header("If-Match", version)
                .post("/api/exhibits/" + certificate + "/acts");
        expect(answer, status);
        return answer;
    }

    private static Map<String, Object> origin(List<String> formalities) {
        return new HashMap<>(
                Map.of("sort", "personal-status", "country", "IT", "language", "it", "formalities", formalities));
    }

    private static String files(String caseId, String text) {
        var bytes = Pdf.saying(text);
        var sent = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        return sent.complete().jsonPath().getString("exhibit.id");
    }
}
