package org.yunting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Samples;
import org.yunting.api.acting.Someone;
import org.yunting.api.contract.Contract;
import org.yunting.api.contract.Operation;

/** Every operation of the contract, whatever it will be, against input that no honest page sends. Nothing of it may leave a trace. */
@CourtTest
class HostileInputTest {
    private static final String NOBODYS_ID = "01936b7e-0000-7000-8000-00000000dead";
    private static final int TOO_LARGE = 400 * 1024;

    static Stream<String> operationsWithBody() {
        return operations().filter(operation -> operation.body().isPresent()).map(HostileInputTest::key);
    }

    static Stream<String> operationsWithId() {
        return operations()
                .filter(operation -> operation.template().contains("{"))
                .map(HostileInputTest::key);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_of_the_wrong_kind_is_refused(String operation) {
        var before = whatLinHas();

        for (var body : List.of("[]", "7", "true", "\"text\"", "null")) {
            isProblem(call(lin(), operation, body), 400, "invalid-input");
        }
        for (var body : List.of("{", "", "{} {}", "<a/>", "{\"a\":1,\"a\":1}")) {
            isProblem(call(lin(), operation, body), 400, "malformed-json");
        }
        isProblem(call(lin(), operation, "{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}"), 413, "body-too-large");
        isProblem(
                request(
                        at(operation, NOBODYS_ID, "hearing"),
                        lin().asks().contentType(ContentType.XML).body("<a/>")),
                415,
                "unsupported-media-type");

        assertThat(whatLinHas()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void each_missing_wrong_or_unknown_field_is_named(String operation) {
        var before = whatLinHas();

        var empty = call(lin(), operation, "{}");
        var required = Samples.required(operation);
        if (!required.isEmpty()) {
            isProblem(empty, 400, "invalid-input");
            assertThat(pointers(empty))
                    .containsExactlyInAnyOrderElementsOf(
                            required.stream().map(name -> "/" + name).toList());
        }
        for (var name : required) {
            var body = Samples.body(operation);
            JsonNode wrong = Samples.wrongFor(body.path(name));
            body.set(name, wrong);
            var answer = call(lin(), operation, body.toString());
            isProblem(answer, 400, "invalid-input");
            assertThat(pointers(answer)).containsExactly("/" + name);
        }
        var surplus = call(
                lin(), operation, Samples.body(operation).put("judge-me", true).toString());
        isProblem(surplus, 400, "invalid-input");
        assertThat(pointers(surplus)).containsExactly("/judge-me");

        assertThat(whatLinHas()).isEqualTo(before);
    }

    /**
     * An office is asked for before anything is looked up, and then the answer is the same for every id. At the door for those without an account it is the code
     * that nobody knows, whatever the hearing.
     */
    @ParameterizedTest
    @MethodSource("operationsWithId")
    void what_nobody_knows_is_not_found_by_anybody(String operation) {
        var unknown = operation.contains("/door") ? "participant-code-unknown" : "not-found";
        isProblem(request(at(operation, NOBODYS_ID, "nowhere"), wellFormed(clerkChen(), operation)), 404, unknown);
        var stranger = request(at(operation, NOBODYS_ID, "nowhere"), wellFormed(lin(), operation));
        assertThat(stranger.jsonPath().getString("code"))
                .as("%s: %s", operation, stranger.asString())
                .isIn(unknown, "not-your-office");
        for (var who : List.of(lin(), clerkChen())) {
            for (var id : List.of("7", "..%2f..%2fme", "%00")) {
                var answer = request(at(operation, id, id), wellFormed(who, operation));

                assertThat(answer.statusCode())
                        .as("%s with %s by %s: %s", operation, id, who.username(), answer.asString())
                        .isIn(404, 400);
            }
        }
    }

    @Test
    void an_expired_token_opens_nothing() throws InterruptedException {
        var expired = Someone.stranger().expiredToken();

        operations().filter(operation -> !operation.open()).forEach(operation -> {
            var answer = request(
                    at(key(operation), NOBODYS_ID, "hearing"),
                    Someone.nobody().auth().oauth2(expired));

            assertThat(answer.statusCode())
                    .as("%s with an expired token: %s", key(operation), answer.asString())
                    .isEqualTo(401);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("not-signed-in");
        });
    }

    private static Stream<Operation> operations() {
        return new Contract().operations().values().stream();
    }

    private static String key(Operation operation) {
        return operation.method() + " " + operation.template();
    }

    private static Response call(Someone who, String operation, String body) {
        return request(
                at(operation, NOBODYS_ID, "hearing"),
                who.asks()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"1\"")
                        .body(body));
    }

    private static Response request(String operation, RequestSpecification request) {
        var words = operation.split(" ", 2);
        return request.urlEncodingEnabled(false).request(words[0], words[1]);
    }

    /** A request that obeys the contract in all but the address. */
    private static RequestSpecification wellFormed(Someone who, String operation) {
        var takesBody = operationsWithBody().anyMatch(operation::equals);
        var request = takesBody ? who.sends(Samples.body(operation).toString()) : who.asks();
        return request.header("If-Match", "\"1\"");
    }

    /** The operation with its address filled in. */
    private static String at(String operation, String id, String stage) {
        return operation.replace("{stage}", stage).replaceAll("\\{\\w+}", id);
    }

    private static void isProblem(Response answer, int status, String code) {
        expect(answer, status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + code);
    }

    private static List<String> pointers(Response answer) {
        return answer.jsonPath().getList("violations.pointer", String.class);
    }

    private static String whatLinHas() {
        return Stream.of("/api/me", "/api/filings", "/api/cases", "/api/uploads", "/api/hearings")
                .map(path -> lin().asks().get(path).asString())
                .reduce("", String::concat);
    }
}
