package org.yunting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.judgeLi;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.stranger;
import static org.yunting.api.acting.Someone.wu;

import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;
import org.yunting.api.contract.Contract;

/** Every operation with somebody who may and somebody who may not: the first gets what the contract says, the second a problem, and nothing changes. */
@CourtTest
class RightAndWrongPersonTest {
    /** About the caller alone, or for everybody: there is no wrong person but the one without a token, whom ContractTest tries. */
    private static final Set<String> NO_WRONG_PERSON = Set.of(
            "GET /api/court",
            "GET /api/ledger/checkpoint",
            "GET /api/ledger/witness/key",
            "POST /api/ledger/witness/add-checkpoint",
            "GET /api/ledger/keys",
            "GET /api/ledger/consistency",
            "GET /api/ledger/inclusion",
            "GET /api/undertakings/{capacity}",
            "GET /api/me",
            "PUT /api/me",
            "GET /api/me/calendar-feed",
            "PUT /api/me/calendar-feed",
            "DELETE /api/me/calendar-feed",
            "POST /api/me/identity-check",
            "GET /api/filings",
            "POST /api/filings",
            "GET /api/archive",
            "GET /api/cases",
            "GET /api/inbox",
            "GET /api/line-tests",
            "GET /api/consent-notices/{stage}",
            "GET /api/hearings",
            "GET /api/trials",
            "GET /api/trial-rules",
            "POST /api/trial-assessments",
            "GET /api/uploads",
            "POST /api/uploads");

    /** Pairs that live beside their feature, because they need its story, and those here below. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GET /api/command",
            "GET /api/hearings/{hearing}/help",
            "POST /api/hearings/{hearing}/help",
            "POST /api/hearings/{hearing}/help/{person}",
            "POST /api/help",
            "POST /api/help/reading",
            "GET /api/hearings/{hearing}/feedback",
            "POST /api/hearings/{hearing}/feedback",
            "POST /api/feedback",
            "POST /api/own-lines/reading",
            "POST /api/own-lines/acts",
            "GET /api/uploads/{upload}",
            "DELETE /api/uploads/{upload}",
            "POST /api/uploads/{upload}/part-urls",
            "POST /api/uploads/{upload}/completion",
            "POST /api/uploads/{upload}/content-url",
            "POST /api/uploads/{upload}/transcript",
            "GET /api/cases/{case}/exhibits",
            "GET /api/exhibits/{exhibit}",
            "GET /api/exhibits/{exhibit}/tender",
            "GET /api/exhibits/{exhibit}/readings",
            "POST /api/exhibits/{exhibit}/acts",
            "GET /api/exhibits/{exhibit}/content",
            "POST /api/exhibits/{exhibit}/content-url",
            "GET /api/cases/{case}/receipt",
            "GET /api/cases/{case}/receipt.pdf",
            "GET /api/cases/{case}/timeline/{entry}/receipt",
            "GET /api/cases/{case}/timeline/{entry}/receipt.pdf",
            "GET /api/exhibits/{exhibit}/receipt",
            "GET /api/exhibits/{exhibit}/receipt.pdf",
            "GET /api/cases/{case}/hearing-slots",
            "GET /api/cases/{case}/hearings",
            "POST /api/cases/{case}/hearings",
            "GET /api/hearings/{hearing}",
            "GET /api/hearings/{hearing}/record",
            "GET /api/hearings/{hearing}/lines",
            "GET /api/hearings/{hearing}/place-in-line",
            "GET /api/hearings/{hearing}/speaking-time",
            "GET /api/hearings/{hearing}/line-tests",
            "POST /api/hearings/{hearing}/line-tests",
            "POST /api/hearings/{hearing}/line-tests/{person}/settlement",
            "POST /api/line-tests",
            "GET /api/hearings/{hearing}/recording",
            "POST /api/hearings/{hearing}/recording/checks",
            "GET /api/hearings/{hearing}/recording/copies",
            "POST /api/hearings/{hearing}/recording/copies",
            "POST /api/recording-copies/{copy}/content-url",
            "POST /api/recording-segments/{segment}/content-url",
            "GET /api/hearings/{hearing}/written-record",
            "POST /api/hearings/{hearing}/written-record/acts",
            "POST /api/hearings/{hearing}/written-record/paper-url",
            "POST /api/hearings/{hearing}/vacation",
            "POST /api/hearings/{hearing}/room-tickets",
            "GET /api/hearings/{hearing}/gallery",
            "POST /api/hearings/{hearing}/gallery-tickets",
            "GET /api/hearings/{hearing}/participants",
            "POST /api/hearings/{hearing}/participants",
            "POST /api/hearings/{hearing}/participants/{person}/code",
            "POST /api/hearings/{hearing}/door/reading",
            "POST /api/hearings/{hearing}/door/pass",
            "POST /api/room-tickets",
            "GET /api/identity-checks/{check}",
            "GET /api/identity-checks/{check}/photo",
            "POST /api/identity-checks/{check}/confirmation",
            "POST /api/identity-checks/{check}/refusal",
            "POST /api/inbox/{notice}/reading",
            "GET /api/invitations/{code}",
            "POST /api/invitations/{code}/link",
            "GET /api/ledger/witnesses",
            "GET /api/fixity/audits",
            "POST /api/fixity/audits",
            "GET /api/cases/{case}/trial",
            "GET /api/cases/{case}/trial/assessment",
            "POST /api/cases/{case}/trial",
            "POST /api/cases/{case}/trial/acts",
            "POST /api/cases/{case}/trial/items",
            "POST /api/cases/{case}/trial/readings",
            "PUT /api/cases/{case}/trial/marks",
            "GET /api/cases/{case}/conversions",
            "POST /api/cases/{case}/closing",
            "GET /api/cases/{case}/archive",
            "POST /api/cases/{case}/archive/closing",
            "POST /api/cases/{case}/archive/acts",
            "POST /api/cases/{case}/archive/package-url",
            "POST /api/cases/{case}/trial/items/{item}/files/{upload}/content-url",
            "GET /api/cases/{case}/mediation",
            "POST /api/cases/{case}/mediation/acts",
            "GET /api/cases/{case}/permissions",
            "POST /api/cases/{case}/permissions",
            "GET /api/cases/{case}/service",
            "POST /api/cases/{case}/service/notes",
            "POST /api/cases/{case}/service/{notice}/certificate",
            "POST /api/cases/{case}/service/{notice}/certificate-url",
            "PUT /api/cases/{case}/trial/draft",
            "POST /api/cases/{case}/trial/paper-url",
            "GET /api/cases/{case}/consents/history",
            "POST /api/cases/{case}/consents/{stage}/ruling",
            "POST /api/demo/clock");

    /**
     * One operation, tried first by the wrong person, then by the right one.
     *
     * @param about address of what it changes; read before and after by the right person
     */
    private record Pair(
            String operation,
            String about,
            String path,
            @Nullable Object body,
            Try right,
            Try wrong) {}

    /** Somebody and the status they get. */
    private record Try(Someone who, int status) {}

    /** The right person without the present version changes as little as the wrong one. */
    @Test
    void the_right_person_may_and_the_wrong_person_may_not() {
        for (var pair : pairs()) {
            var before = pair.right().who().asks().get(pair.about());
            var turnedAway = call(pair, pair.wrong().who(), before.header("ETag"));
            if (takesVersion(pair.operation())) {
                expect(call(pair, pair.right().who(), null), 428);
                expect(call(pair, pair.right().who(), "\"0\""), 412);
            }
            var after = pair.right().who().asks().get(pair.about());
            var welcome = call(pair, pair.right().who(), before.header("ETag"));

            assertThat(turnedAway.statusCode())
                    .as("%s by %s: %s", pair.operation(), pair.wrong().who(), turnedAway.asString())
                    .isEqualTo(pair.wrong().status());
            assertThat(turnedAway.contentType()).startsWith("application/problem+json");
            assertThat(turnedAway.jsonPath().getString("instance")).isEqualTo(turnedAway.header("X-Request-Id"));
            assertThat(after.asString()).as("after %s", pair.operation()).isEqualTo(before.asString());
            assertThat(welcome.statusCode())
                    .as("%s by %s: %s", pair.operation(), pair.right().who(), welcome.asString())
                    .isEqualTo(pair.right().status());
        }
    }

    @Test
    void an_invitation_belongs_to_whoever_holds_its_code_but_not_to_the_other_side() {
        var open = Registry.anAcceptedCase(lin());
        var path = "/api/invitations/" + open.code();

        expect(wu().asks().get("/api/invitations/ABCDEFGHJK"), 404);
        expect(lin().asks().post(path + "/link"), 409);
        expect(wu().asks().get(path.toLowerCase(Locale.ROOT)), 200);
        expect(wu().asks().post(path + "/link"), 201);
        expect(stranger().asks().get(path), 409);
    }

    @Test
    void no_operation_lacks_its_pair() {
        var unpaired = new TreeSet<>(new Contract().operations().keySet());
        pairs().forEach(pair -> unpaired.remove(pair.operation()));
        unpaired.removeAll(NO_WRONG_PERSON);
        unpaired.removeAll(ELSEWHERE);

        assertThat(unpaired).isEmpty();
    }

    private static List<Pair> pairs() {
        return Stream.of(readings(), aboutDrafts(), aboutCases())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Pair> readings() {
        var linked = "/api/cases/" + Registry.aLinkedCase(lin(), wu()).caseId();
        var draft = "/api/filings/" + Registry.draft(lin(), Map.of()).id();
        return List.of(
                reading("GET /api/cases/{case}", linked, wu(), stranger(), 404),
                reading("GET /api/cases/{case}/timeline", linked + "/timeline", wu(), stranger(), 404),
                reading("GET /api/cases/{case}/consents", linked + "/consents", judgeLi(), stranger(), 404),
                reading("GET /api/cases/{case}/invitations", linked + "/invitations", clerkChen(), wu(), 403),
                reading("GET /api/judges", "/api/judges", clerkChen(), lin(), 403),
                reading("GET /api/identity-checks", "/api/identity-checks", clerkChen(), lin(), 403),
                reading("GET /api/filings/{filing}", draft, lin(), clerkChen(), 404),
                reading("GET /api/filings/{filing}/violations", draft + "/violations", lin(), wu(), 404));
    }

    private static List<Pair> aboutDrafts() {
        var draft = "/api/filings/"
                + Registry.draft(lin(), Registry.completeFiling()).id();
        var discarded = "/api/filings/" + Registry.draft(lin(), Map.of()).id();
        var change = Map.of("step", "facts", "content", Registry.completeFiling());
        var owner = new Try(lin(), 200);
        var other = new Try(wu(), 404);
        return List.of(
                new Pair("PUT /api/filings/{filing}", draft, draft, change, owner, other),
                new Pair(
                        "POST /api/filings/{filing}/submission",
                        draft,
                        draft + "/submission",
                        null,
                        new Try(lin(), 201),
                        other),
                new Pair("DELETE /api/filings/{filing}", discarded, discarded, null, new Try(lin(), 204), other));
    }

    private static List<Pair> aboutCases() {
        var linked = "/api/cases/" + Registry.aLinkedCase(lin(), wu()).caseId() + "/consents";
        var invited = Registry.anAcceptedCase(lin());
        var invitations = "/api/cases/" + invited.caseId() + "/invitations";
        var asked = "/api/cases/" + Registry.aFiledCase(lin()).caseId();
        var decided = "/api/cases/" + Registry.aFiledCase(lin()).caseId();
        var refused = "/api/cases/" + Registry.aFiledCase(lin()).caseId();
        var notice = Map.of("items", List.of(Map.of("pointer", "/facts", "text", "请补充事实")), "days", 15);
        var choice = Map.of("choice", "online", "noticeVersion", "2026-1");
        var acceptance = Map.of("procedure", "ordinary", "judge", judgeLi().id());
        var content = Map.of("content", Registry.completeFiling());
        var reason = Map.of("reason", "不属于本院管辖");
        var clerk = new Try(clerkChen(), 201);
        var party = new Try(lin(), 403);
        var outsider = new Try(stranger(), 404);
        return List.of(
                new Pair(
                        "PUT /api/cases/{case}/consents/{stage}",
                        linked,
                        linked + "/hearing",
                        choice,
                        new Try(wu(), 403),
                        outsider),
                deciding("/correction-notice", asked, notice, clerk, party),
                deciding("/correction", asked, content, new Try(lin(), 201), outsider),
                deciding("/acceptance", decided, acceptance, clerk, party),
                deciding("/refusal", refused, reason, clerk, new Try(judgeLi(), 404)),
                new Pair(
                        "POST /api/cases/{case}/invitations/{invitation}/renewal",
                        invitations,
                        invitations + "/" + invited.invitation() + "/renewal",
                        null,
                        clerk,
                        party));
    }

    /** An act on a whole case, which is read before and after. */
    private static Pair deciding(String act, String about, Object body, Try right, Try wrong) {
        return new Pair("POST /api/cases/{case}" + act, about, about + act, body, right, wrong);
    }

    private static Pair reading(String operation, String path, Someone right, Someone wrong, int turnedAway) {
        return new Pair(operation, path, path, null, new Try(right, 200), new Try(wrong, turnedAway));
    }

    private static boolean takesVersion(String operation) {
        return Objects.requireNonNull(new Contract().operations().get(operation)).parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("If-Match"));
    }

    private static Response call(Pair pair, Someone who, @Nullable String version) {
        var request = pair.body() == null ? who.asks() : who.sends(pair.body());
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.request(pair.operation().substring(0, pair.operation().indexOf(' ')), pair.path());
    }
}
