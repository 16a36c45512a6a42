package org.yunting.api.room;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody at the door of recorders who is not the bridge. */
final class Intruder implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 30;

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private Intruder() {}

    /** Knocks, and says with which code it was turned away. */
    static int at(String secret, int allocation) {
        var intruder = new Intruder();
        intruder.knocks(secret, allocation);
        return intruder.closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Takes the place of the bridge, since it knows the secret and says that it was chosen later, and lets go of it. */
    static void comesAndGoes(String secret, int allocation) {
        new Intruder().knocks(secret, allocation).abort();
    }

    private WebSocket knocks(String secret, int allocation) {
        var address = "ws://localhost:%d/api/recorder/%s/%d".formatted(RestAssured.port, secret, allocation);
        return HTTP.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }
}
