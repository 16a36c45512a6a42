package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;
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

/** What parties say and the court decides about an exhibit of the plaintiff Lin. */
@CourtTest
class TenderTest {
    private static final Map<String, Object> ACCEPTED =
            Map.of("authenticity", "accepted", "legality", "accepted", "relevance", "accepted", "weight", "not-stated");
    private static final Map<String, Object> FORGED =
            Map.of("authenticity", "disputed", "legality", "accepted", "relevance", "accepted", "weight", "disputed");

    private String caseId;
    private String address;

    @BeforeEach
    void an_exhibit_of_the_plaintiff() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        for (var party : List.of(lin(), wu())) {
            CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                    + read(party, "/api/me").getString("id") + "'");
        }
        var bytes = Pdf.saying("marriage certificate");
        var sent = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        address = "/api/exhibits/" + sent.complete().jsonPath().getString("exhibit.id");
    }

    @Test
    void an_exhibit_is_objected_to_compared_with_its_original_examined_and_admitted() {
        does(wu(), "state-opinion", Map.of("opinion", FORGED, "reason", "印章模糊"), 201);
        does(clerkChen(), "demand-original", Map.of("ground", "opponent-objects", "reason", "对方提出异议"), 201);
        does(judgeLi(), "close-examination", Map.of(), 201);
        does(judgeLi(), "admit-exhibit", Map.of("reason", "真实"), 409);
        does(lin(), "post-original", Map.of("courier", "EMS", "tracking", "EE123456789CN"), 201);
        does(clerkChen(), "receive-original", Map.of(), 201);
        does(clerkChen(), "compare-original", Map.of("matches", true), 201);
        does(judgeLi(), "admit-exhibit", Map.of("reason", "与原件核对一致"), 201);

        var tender = read(wu(), address + "/tender");
        assertThat(tender.getString("state.key")).isEqualTo("admitted");
        assertThat(tender.getString("state.reason")).isEqualTo("与原件核对一致");
        assertThat(tender.getString("original.ground")).isEqualTo("compared");
        assertThat(tender.getString("opinions[0].opinion.weight")).isEqualTo("disputed");
        assertThat(tender.getList("may")).isEmpty();
        assertThat(read(wu(), "/api/cases/" + caseId + "/exhibits").getString("items[0].state"))
                .isEqualTo("admitted");
        assertThat(kinds())
                .containsSubsequence(
                        "exhibit-admitted",
                        "original-compared",
                        "original-received",
                        "original-posted",
                        "examination-closed",
                        "original-demanded",
                        "opinion-stated",
                        "exhibit-filed");
    }

    @Test
    void every_act_is_in_the_ledger_by_its_timeline_entry() {
        does(wu(), "state-opinion", Map.of("opinion", ACCEPTED), 201);

        var entry = read(judgeLi(), "/api/cases/" + caseId + "/timeline").getString("items[0].id");
        assertThat(CourtDatabase.texts("select count(*)::text from ledger_entries where subject = '" + entry + "'"))
                .containsExactly("1");
    }

    @Test
    void only_those_of_the_case_see_what_became_of_an_exhibit_and_each_has_acts_of_their_own() {
        expect(nobody().get(address + "/tender"), 401);
        expect(stranger().asks().get(address + "/tender"), 404);
        assertThat(read(lin(), address + "/tender").getList("may")).contains("withdraw-exhibit");
        assertThat(read(wu(), address + "/tender").getList("may")).isEqualTo(List.of("state-opinion"));
        assertThat(read(judgeLi(), address + "/tender").getList("may")).contains("close-examination");

        does(stranger(), "state-opinion", Map.of("opinion", ACCEPTED), 404);
        does(lin(), "state-opinion", Map.of("opinion", ACCEPTED), 403);
        does(wu(), "withdraw-exhibit", Map.of("reason", "撤回"), 403);
        does(wu(), "admit-exhibit", Map.of("reason", "采信"), 403);
        does(clerkChen(), "close-examination", Map.of("reason", "结束"), 403);
        assertThat(kinds()).first().isEqualTo("exhibit-filed");
    }

    @Test
    void what_rests_on_an_old_page_or_on_no_page_changes_nothing() {
        var old = wu().asks().get(address + "/tender").header("ETag");
        var opinion = Map.of("act", "state-opinion", "opinion", ACCEPTED);

        expect(wu().sends(opinion).post(address + "/acts"), 428);
        expect(wu().sends(opinion).header("If-Match", old).post(address + "/acts"), 201);
        expect(wu().sends(opinion).header("If-Match", old).post(address + "/acts"), 412);
        assertThat(read(wu(), address + "/tender").getList("opinions")).hasSize(1);
    }

    @Test
    void what_an_act_needs_and_lacks_is_named() {
        var answer = does(wu(), "state-opinion", Map.of(), 400);

        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("/opinion");
        assertThat(does(wu(), "state-opinion", Map.of("opinion", FORGED), 422)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("tender-needs-reason");
    }

    @Test
    void a_late_exhibit_is_explained_and_admitted_with_a_reprimand() {
        does(judgeLi(), "question-lateness", Map.of(), 201);
        does(lin(), "explain-lateness", Map.of("reason", "境外公证耗时"), 201);
        does(judgeLi(), "close-examination", Map.of("reason", "被告逾期未发表意见"), 201);
        does(judgeLi(), "admit-exhibit", Map.of("reason", "理由成立", "measure", "reprimand"), 201);

        var tender = read(lin(), address + "/tender");
        assertThat(tender.getString("lateness.reason")).isEqualTo("境外公证耗时");
        assertThat(tender.getString("state.ground")).isEqualTo("reprimand");
    }

    @Test
    void a_confidential_exhibit_is_closed_at_once_and_shown_to_whom_the_judge_names() {
        does(lin(), "ask-confidentiality", Map.of("ground", "safety", "reason", "含现住址"), 201);

        expect(wu().asks().post(address + "/content-url"), 403);
        assertThat(read(wu(), address).getString("title")).isEmpty();
        assertThat(read(wu(), address).getBoolean("readable")).isFalse();
        assertThat(read(wu(), address + "/tender").getString("access.ground")).isEqualTo("safety");
        assertThat(read(wu(), address + "/tender").getString("access.reason")).isNull();
        expect(lin().asks().post(address + "/content-url"), 201);
        expect(clerkChen().asks().post(address + "/content-url"), 201);

        String defendant = read(judgeLi(), address + "/tender").getString("parties.find { !it.filer }.id");
        does(
                judgeLi(),
                "restrict-exhibit",
                Map.of("ground", "privacy", "readers", List.of(defendant), "reason", "仅限当事人"),
                201);

        expect(wu().asks().post(address + "/content-url"), 201);
        assertThat(read(lin(), address + "/tender").getList("parties.findAll { it.reads }.id"))
                .hasSize(2);
    }

    @Test
    void what_was_filed_in_error_is_struck_with_its_trace_kept() {
        does(clerkChen(), "mark-filed-in-error", Map.of("reason", "属于另案"), 201);

        assertThat(read(wu(), "/api/cases/" + caseId + "/exhibits").getString("items[0].state"))
                .isEqualTo("filed-in-error");
        expect(wu().asks().post(address + "/content-url"), 403);
        expect(lin().asks().post(address + "/content-url"), 201);
        does(lin(), "withdraw-exhibit", Map.of("reason", "撤回"), 409);
    }

    @Test
    void an_opinion_once_stated_is_changed_by_nobody_and_unlawful_states_are_not_stored() {
        does(wu(), "state-opinion", Map.of("opinion", ACCEPTED), 201);

        assertThatThrownBy(() -> CourtDatabase.execute("update tender_opinions set text = 'x'"))
                .hasMessageContaining("tender_opinions");
        assertThatThrownBy(() -> CourtDatabase.execute("update tenders set state = 'refused' where exhibit_id = '"
                        + address.substring(address.lastIndexOf('/') + 1) + "'"))
                .hasMessageContaining("a_decision_says_why");
    }

    private Response does(Someone who, String act, Map<String, Object> parts, int status) {
        var body = new HashMap<String, Object>(parts);
        body.put("act", act);
        var version = judgeLi().asks().get(address + "/tender").header("ETag");
        var answer = who.sends(body).header("If-Match", version).post(address + "/acts");
        expect(answer, status);
        return answer;
    }

    @Test
    void the_same_file_filed_twice_stands_twice_and_each_tells_of_the_other_to_whom_both_are_open() {
        var bytes = Pdf.saying("marriage certificate");
        var again = announced(wu(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .sealed()
                .getString("exhibit.id");
        var other = Pdf.saying("another certificate");
        announced(lin(), exhibit(caseId, "application/pdf", other.length), other)
                .sealed();

        for (var reader : List.of(lin(), wu(), judgeLi(), clerkChen())) {
            var listed = read(reader, "/api/cases/" + caseId + "/exhibits");
            assertThat(listed.getList("items.number")).containsExactly("P-1", "D-1", "P-2");
            assertThat(listed.getList("items.sameAs.number"))
                    .containsExactly(List.of("D-1"), List.of("P-1"), List.of());
            assertThat(read(reader, address).getString("sameAs[0].id")).isEqualTo(again);
        }
    }

    @Test
    void nobody_learns_from_their_own_file_that_another_has_filed_the_same_in_confidence() {
        var bytes = Pdf.saying("marriage certificate");
        var own = announced(wu(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .sealed()
                .getString("exhibit.id");
        does(lin(), "ask-confidentiality", Map.of("ground", "privacy", "reason", "涉及隐私"), 201);

        assertThat(read(wu(), "/api/exhibits/" + own).getList("sameAs")).isEmpty();
        assertThat(read(wu(), address).getList("sameAs")).isEmpty();
        assertThat(read(judgeLi(), "/api/exhibits/" + own).getList("sameAs.number"))
                .containsExactly("P-1");
    }

    private List<String> kinds() {
        return read(judgeLi(), "/api/cases/" + caseId + "/timeline").getList("items.kind");
    }
}
