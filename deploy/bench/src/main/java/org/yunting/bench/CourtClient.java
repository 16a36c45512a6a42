package org.yunting.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The court's API, as one signed-in person uses it. */
final class CourtClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI court;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    CourtClient(URI court, String token) {
        this.court = court;
        this.token = token;
    }

    String token() {
        return token;
    }

    /** The id of the first in a list of the API, such as {@code /api/cases}. */
    String firstIn(String list) throws IOException, InterruptedException {
        return idIn(list, "/items/0/id");
    }

    /** The id of the person signed in. */
    String self() throws IOException, InterruptedException {
        return idIn("/api/me", "/id");
    }

    private String idIn(String path, String pointer) throws IOException, InterruptedException {
        return answer(to(path).GET().build()).at(pointer).asText();
    }

    /** Moves the clock of the demonstration. */
    void moveClock(int minutes) throws IOException, InterruptedException {
        answer(to("/api/demo/clock")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"forwardMinutes\": " + minutes + "}"))
                .build());
    }

    /** What an address answers, as text. */
    String read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(to(path).GET().build(), BodyHandlers.ofString());
        return answer.body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(court.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
