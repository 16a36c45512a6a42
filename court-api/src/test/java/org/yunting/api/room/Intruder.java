package org.yunting.api.room;

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
    static int at(URI address) {
        var intruder = new Intruder();
        HTTP.newWebSocketBuilder().buildAsync(address, intruder).join();
        return intruder.closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Takes the place of the bridge, since it knows the secret, and lets go of it. */
    static void comesAndGoes(URI address) {
        HTTP.newWebSocketBuilder().buildAsync(address, new Intruder()).join().abort();
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }
}
