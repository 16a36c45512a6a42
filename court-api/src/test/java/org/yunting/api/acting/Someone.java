package org.yunting.api.acting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yunting.standalone.servers.TestStack;

/** Somebody with an account, who speaks to the court over HTTP. Tokens are kept while they are good: Keycloak refuses parallel sign-ins of one person. */
public record Someone(String username) {
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    /** A minute less than a token lives, so that none ends on its way to the court. */
    private static final Duration KEPT = Duration.ofMinutes(4);

    private record Token(String text, Instant fetched) {}

    public static Someone clerkChen() {
        return new Someone("clerk-chen").with("clerk");
    }

    /** A clerk of the same court who was appointed to no case of any test. */
    public static Someone clerkZhao() {
        return new Someone("clerk-zhao").with("clerk");
    }

    public static Someone judgeLi() {
        return new Someone("judge-li").with("judge");
    }

    /** The plaintiff of most tests. */
    public static Someone lin() {
        return new Someone("lin-xiaomei").with();
    }

    /** The defendant of most tests. */
    public static Someone wu() {
        return new Someone("wu-jianhua").with();
    }

    /** Somebody with an account who has nothing to do with anything. */
    public static Someone stranger() {
        return new Someone("stranger").with();
    }

    /** Somebody nobody has met yet. */
    public static Someone newcomer(String username) {
        return new Someone(username).with();
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().accept("application/json, application/problem+json");
    }

    /** A request in this person's name. */
    public RequestSpecification asks() {
        return nobody().auth().oauth2(token());
    }

    /** A request in this person's name with a body. */
    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** The id under which the court knows this person. */
    public String id() {
        return asks().get("/api/me").path("id");
    }

    /** A request of this person, who showed who they are long ago and has been signed in since. */
    public RequestSpecification asksLongAfterSignIn(Object body) {
        var token = TestStack.shared().personExists(username).accessTokenOfOldSignIn();
        return nobody().auth().oauth2(token).contentType(ContentType.JSON).body(body);
    }

    /** A token that was good until a moment ago. */
    public String expiredToken() throws InterruptedException {
        var token = TestStack.shared().personExists(username).shortLivedAccessToken();
        var payload = new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
        var end = Instant.ofEpochSecond(payload.getLong("exp"));
        while (!Instant.now().isAfter(end)) {
            Thread.sleep(100);
        }
        return token;
    }

    private String token() {
        return TOKENS.compute(
                        username,
                        (name, kept) ->
                                kept == null || kept.fetched().plus(KEPT).isBefore(Instant.now())
                                        ? fetched(name)
                                        : kept)
                .text();
    }

    private Someone with(String... roles) {
        TOKENS.computeIfAbsent(username, name -> fetched(name, roles));
        return this;
    }

    private static Token fetched(String username, String... roles) {
        return new Token(TestStack.shared().personExists(username, roles).accessToken(), Instant.now());
    }
}
