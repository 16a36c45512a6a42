package org.yunting.api.acting;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yunting.standalone.servers.TestStack;

/** Somebody with an account, who speaks to the court over HTTP. Tokens are fetched once: Keycloak refuses parallel sign-ins of one person. */
public record Someone(String username) {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    public static Someone clerkChen() {
        return new Someone("clerk-chen").with("clerk");
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
        return nobody().auth().oauth2(TOKENS.get(username));
    }

    /** A request in this person's name with a body. */
    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** The id under which the court knows this person. */
    public String id() {
        return asks().get("/api/me").path("id");
    }

    private Someone with(String... roles) {
        TOKENS.computeIfAbsent(
                username, name -> TestStack.shared().personExists(name, roles).accessToken());
        return this;
    }
}
