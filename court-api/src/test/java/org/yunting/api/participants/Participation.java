package org.yunting.api.participants;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yunting.api.acting.Someone;

/**
 * A witness or an interpreter, as a test has the clerk summon them, and what they hold.
 *
 * @param link as their letter has it
 */
public record Participation(UUID hearing, UUID person, String code, String link) {
    public static final Map<String, Object> WITNESS =
            Map.of("capacity", "witness", "name", "王邻居", "language", "zh-Hans", "email", "wang@example.cn");

    /** A neighbour whom nobody called but the court. */
    public static Participation ofWitness(UUID hearing) {
        return of(hearing, WITNESS);
    }

    /** Somebody who interprets Italian for a person of the hearing. */
    public static Participation ofInterpreter(UUID hearing, UUID listener) {
        return of(
                hearing,
                Map.of(
                        "capacity",
                        "interpreter",
                        "name",
                        "Anna Rossi",
                        "language",
                        "it",
                        "interprets",
                        "it",
                        "onBehalfOf",
                        listener.toString()));
    }

    public static Participation of(UUID hearing, Map<String, Object> wanted) {
        var answer = Someone.clerkChen()
                .sends(new HashMap<>(wanted))
                .post("/api/hearings/" + hearing + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Participation(
                hearing,
                UUID.fromString(answer.getString("person")),
                answer.getString("code"),
                answer.getString("link"));
    }

    /** The same person with the code that the clerk made anew. */
    public Participation again() {
        var answer = Someone.clerkChen()
                .asks()
                .post("/api/hearings/" + hearing + "/participants/" + person + "/code")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Participation(hearing, person, answer.getString("code"), answer.getString("link"));
    }

    public Response reads() {
        return Someone.nobody()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/api/hearings/" + hearing + "/door/reading");
    }

    public Response takesPass() {
        return Someone.nobody()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post("/api/hearings/" + hearing + "/door/pass");
    }

    /** The pass, for which the code is used. */
    public String pass() {
        return takesPass().then().statusCode(201).extract().path("pass");
    }

    public static Response asksTicket(String pass) {
        return Someone.nobody()
                .contentType("application/json")
                .body(Map.of("pass", pass))
                .post("/api/room-tickets");
    }

    public static String ticket(String pass) {
        return asksTicket(pass).then().statusCode(201).extract().path("ticket");
    }
}
