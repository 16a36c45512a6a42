package org.yunting.api.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Someone;
import org.yunting.api.hearings.HearingFixture;

/** Consent taken back by the judge's ruling (OLR 5), and the history of it that everybody in the case can read. */
@CourtTest
class ConsentHistoryTest {
    private static final String NOTICE = "2026-1";

    @Test
    void everybody_in_the_case_reads_how_consent_was_given_asked_back_and_ruled_on() {
        var courtCase = HearingFixture.acceptedCase();
        chooses(wu(), courtCase, "online", "");
        chooses(wu(), courtCase, "offline", "没有稳定的网络");

        var asked = boardOf(courtCase, judgeLi());
        assertThat(asked.getString("withdrawal.reason")).isEqualTo("没有稳定的网络");
        assertThat(asked.getString("choice")).isEqualTo("online");
        expect(rules(judgeLi(), courtCase, partyOf(courtCase), "granted", "网络条件不足，准许"), 200);

        for (var reader : new Someone[] {lin(), wu(), judgeLi(), clerkChen()}) {
            var steps = read(reader, addressOf(courtCase) + "/consents/history");
            assertThat(steps.getList("steps.findAll { it.stage == 'mediation' }.kind", String.class))
                    .containsExactly("online-consented", "consent-withdrawal-asked", "consent-withdrawal-granted");
            var given = steps.getMap("steps.find { it.kind == 'online-consented' && it.stage == 'mediation' }");
            assertThat(given)
                    .containsEntry("noticeVersion", NOTICE)
                    .containsEntry("capacity", "defendant")
                    .containsEntry("basis", "OLR 4")
                    .containsKey("at");
            var ruled = "steps.find { it.kind == 'consent-withdrawal-granted' }";
            assertThat(steps.getString(ruled + ".reason")).isEqualTo("网络条件不足，准许");
            assertThat(steps.getString(ruled + ".actor.capacity")).isEqualTo("judge");
            assertThat(steps.getString(ruled + ".basis")).isEqualTo("OLR 5(2)");
        }
        assertThat(boardOf(courtCase, lin()).getString("choice")).isEqualTo("offline");
        expect(stranger().asks().get(addressOf(courtCase) + "/consents/history"), 404);
    }

    @Test
    void a_refused_withdrawal_leaves_the_consent_that_was_given() {
        var courtCase = HearingFixture.acceptedCase();
        chooses(wu(), courtCase, "online", "");
        chooses(wu(), courtCase, "offline", "想再等等");

        expect(rules(judgeLi(), courtCase, partyOf(courtCase), "refused", "仅为拖延诉讼"), 200);

        var after = boardOf(courtCase, wu());
        assertThat(after.getString("choice")).isEqualTo("online");
        assertThat(after.getString("withdrawal")).isNull();
        expect(rules(judgeLi(), courtCase, partyOf(courtCase), "granted", "再议"), 409);
    }

    @Test
    void only_the_judge_rules_with_a_reason_on_a_party_of_the_case() {
        var courtCase = HearingFixture.acceptedCase();
        chooses(wu(), courtCase, "online", "");
        chooses(wu(), courtCase, "offline", "没有网络");
        var party = partyOf(courtCase);

        expect(rules(wu(), courtCase, party, "granted", "我自己准许"), 403);
        expect(rules(clerkChen(), courtCase, party, "granted", "书记员准许"), 403);
        expect(rules(stranger(), courtCase, party, "granted", "路人准许"), 404);
        expect(rules(judgeLi(), courtCase, UUID.randomUUID().toString(), "granted", "无此人"), 404);
        expect(rules(judgeLi(), courtCase, party, "granted", "   "), 422);
        expect(rules(judgeLi(), courtCase, party, "maybe", "x"), 400);

        assertThat(boardOf(courtCase, wu()).getString("withdrawal.reason")).isEqualTo("没有网络");
    }

    @Test
    void the_notice_can_be_read_again_as_it_was_shown() {
        var shown = read(lin(), "/api/consent-notices/hearing?language=it&version=" + NOTICE);

        assertThat(shown.getString("version")).isEqualTo(NOTICE);
        assertThat(shown.getList("paragraphs")).isNotEmpty();
        expect(lin().asks().get("/api/consent-notices/hearing?language=it&version=1999-1"), 404);
    }

    private static void chooses(Someone party, HearingFixture courtCase, String choice, String reason) {
        expect(
                party.sends(Map.of("choice", choice, "noticeVersion", NOTICE, "reason", reason))
                        .put(addressOf(courtCase) + "/consents/mediation"),
                200);
    }

    private static Response rules(Someone who, HearingFixture courtCase, String party, String ruling, String reason) {
        return who.sends(Map.of("party", party, "ruling", ruling, "reason", reason))
                .post(addressOf(courtCase) + "/consents/mediation/ruling");
    }

    private static String addressOf(HearingFixture courtCase) {
        return "/api/cases/" + courtCase.caseId();
    }

    private static String partyOf(HearingFixture courtCase) {
        return boardOf(courtCase, judgeLi()).getString("party");
    }

    /** What the defendant has chosen for mediation. */
    private static JsonPath boardOf(HearingFixture courtCase, Someone reader) {
        return read(reader, addressOf(courtCase) + "/consents")
                .setRootPath("entries.find { it.stage == 'mediation' && it.capacity == 'defendant' }");
    }
}
