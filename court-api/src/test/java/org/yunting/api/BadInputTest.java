package org.yunting.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;

/** What the court answers to input that no honest page sends. */
@CourtTest
class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | /cause          | required
            {"cause": 7}                                                | /cause          | wrong-type
            {"cause": "theft"}                                          | /cause          | unknown-value
            {"cause": "divorce", "judge": "me"}                         | /judge          | unknown-property
            []                                                          |                 | wrong-type
            """)
    void a_body_that_breaks_the_contract_is_told_where_and_how(String body, String pointer, String code) {
        var answer = send(body);

        expect(answer, 400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-input");
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"cause\": \"divorce\"} {}",
                "{\"cause\": \"divorce\", \"cause\": \"divorce\"}",
                "nonsense"
            })
    void what_is_no_json_is_said_to_be_none(String body) {
        var answer = send(body);

        expect(answer, 400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("malformed-json");
    }

    @Test
    void every_fault_is_listed_at_once() {
        var answer = lin().sends(Map.of("language", "klingon", "phone", 7, "colour", "red"))
                .header("If-Match", "\"1\"")
                .put("/api/me");

        expect(answer, 400);
        assertThat(answer.jsonPath().getList("violations.pointer", String.class))
                .containsExactlyInAnyOrder("/language", "/zone", "/phone", "/colour");
    }

    @Test
    void quiet_hours_are_chosen_from_the_list_and_leave_half_of_the_day() {
        var version = lin().asks().get("/api/me").header("ETag");
        var strange = quiet("17:00", "07:00");
        var tooLong = quiet("18:00", "11:00");

        var refused = lin().sends(strange).header("If-Match", version).put("/api/me");
        expect(refused, 400);
        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .containsExactlyInAnyOrder("/quiet/from", "/quiet/to");
        var refusedToo = lin().sends(tooLong).header("If-Match", version).put("/api/me");
        expect(refusedToo, 400);
        assertThat(refusedToo.jsonPath().getString("violations[0].code")).isEqualTo("too-long");
        assertThat(lin().asks().get("/api/me").header("ETag")).isEqualTo(version);
    }

    private static Map<String, Object> quiet(String from, String to) {
        return Map.of("language", "zh-Hans", "zone", "Asia/Shanghai", "quiet", Map.of("from", from, "to", to));
    }

    @Test
    void a_body_of_another_kind_is_not_read() {
        var answer = lin().asks()
                .contentType(ContentType.XML)
                .body("<cause>divorce</cause>")
                .post("/api/filings");

        expect(answer, 415);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"400, true", "400, false", "600, true", "600, false"})
    void a_body_that_is_too_large_is_turned_away_whether_it_says_so_or_not(int kibibytes, boolean saysSo) {
        var body = ("{\"cause\": \"" + "x".repeat(kibibytes * 1024) + "\"}").getBytes(UTF_8);
        var request = lin().asks().contentType(ContentType.JSON);

        var answer = (saysSo ? request.body(body) : request.body(new ByteArrayInputStream(body))).post("/api/filings");

        expect(answer, 413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("body-too-large");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/01936b7e-0000-7000-8000-000000000000",
                "/api/cases/7",
                "/api/filings/x",
                "/api/nowhere",
                "/api/consent-notices/coffee"
            })
    void what_is_not_there_is_not_found(String path) {
        var answer = lin().asks().get(path);

        expect(answer, 404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "state=lost", "workList=maybe", "cursor=xyz"})
    void a_query_out_of_bounds_is_told(String query) {
        expect(lin().asks().get("/api/cases?" + query), 400);
    }

    @Test
    void a_change_without_or_with_a_stale_version_is_refused_and_changes_nothing() {
        var draft = Registry.draft(lin(), Map.of("facts", "甲"));
        var change = Map.of("step", "facts", "content", Map.of("facts", "乙"));

        var without = lin().sends(change).put("/api/filings/" + draft.id());
        var stale = lin().sends(change).header("If-Match", "\"1\"").put("/api/filings/" + draft.id());
        var strange = lin().sends(change).header("If-Match", "*").put("/api/filings/" + draft.id());

        expect(without, 428);
        expect(stale, 412);
        expect(strange, 412);
        assertThat(Registry.read(lin(), "/api/filings/" + draft.id()).getString("content.facts"))
                .isEqualTo("甲");
    }

    @Test
    void nobody_changes_themselves_without_the_present_version() {
        var change = Map.of("language", "en", "zone", "Europe/Rome");
        var before = lin().asks().get("/api/me").asString();

        expect(lin().sends(change).put("/api/me"), 428);
        expect(lin().sends(change).header("If-Match", "\"0\"").put("/api/me"), 412);

        assertThat(lin().asks().get("/api/me").asString()).isEqualTo(before);
    }

    @Test
    void a_token_that_is_none_is_not_believed() {
        var answer = Someone.nobody().auth().oauth2("eyJhbGciOiJub25lIn0.e30.").get("/api/me");

        expect(answer, 401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("not-signed-in");
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_what_is_possible() {
        var accepted = Registry.anAcceptedCase(lin());

        var again = Registry.accept(accepted.caseId());

        expect(again, 409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("case-act-not-lawful-now");
        assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/case-act-not-lawful-now");
        assertThat(Someone.nobody()
                        .accept("text/html")
                        .get(again.<String>path("type"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Registry.read(clerkChen(), "/api/cases/" + accepted.caseId()).getString("number"))
                .isEqualTo(accepted.number());
    }

    @Test
    void a_request_id_is_echoed_and_a_strange_one_replaced() {
        var kept = Someone.nobody().header("X-Request-Id", "desk-7-0815").get("/api/court");
        var replaced = Someone.nobody().header("X-Request-Id", "<script>").get("/api/court");

        assertThat(kept.header("X-Request-Id")).isEqualTo("desk-7-0815");
        assertThat(replaced.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void pages_carry_what_browsers_must_be_told() {
        var court = Someone.nobody().get("/api/court");

        assertThat(court.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(court.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(court.header("Cache-Control")).isEqualTo("no-store");
    }

    private static Response send(String body) {
        return lin().asks().contentType(ContentType.JSON).body(body).post("/api/filings");
    }
}
