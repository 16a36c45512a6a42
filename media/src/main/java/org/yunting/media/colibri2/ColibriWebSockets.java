package org.yunting.media.colibri2;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;

/** Opens {@code colibri-ws} channels to any number of bridges. */
public final class ColibriWebSockets implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final WebSocketClient client;

    public ColibriWebSockets(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createWebSocketClient();
    }

    /**
     * Opens a channel; never blocks, and never fails otherwise than by {@link ColibriWebSocket.Listener#closed}.
     *
     * @param address as the bridge gave it in the endpoint's transport; it holds a password
     */
    public ColibriWebSocket open(URI address, ColibriWebSocket.Listener listener) {
        var options = new WebSocketConnectOptions().setAbsoluteURI(address.toString());
        var channel = new ColibriWebSocket(vertx, listener);
        // On the channel's own event loop: a message that arrives before its handler is set would be lost.
        vertx.getOrCreateContext()
                .runOnContext(
                        ready -> channel.opening(WebSocketOpening.within(CONNECT_TIMEOUT, client.connect(options))));
        return channel;
    }

    /** Closes all channels. */
    @Override
    public void close() {
        client.close();
    }
}
