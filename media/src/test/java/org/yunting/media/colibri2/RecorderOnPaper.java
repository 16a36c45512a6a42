package org.yunting.media.colibri2;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A WebSocket server that keeps what a bridge says to it. */
final class RecorderOnPaper implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final HttpServer server;
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile @Nullable ServerWebSocket socket;

    private RecorderOnPaper(Vertx vertx) {
        server = vertx.createHttpServer().webSocketHandler(this::connected);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    static RecorderOnPaper start(Vertx vertx) {
        return new RecorderOnPaper(vertx);
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + server.actualPort() + "/recorder/secret");
    }

    /** The next message, whatever it is. */
    JsonNode next() {
        try {
            return Objects.requireNonNull(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the bridge said nothing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event of that kind; others are passed over. */
    JsonNode nextOf(String event) {
        var message = next();
        while (!message.path("event").asText().equals(event)) {
            message = next();
        }
        return message;
    }

    /** What was said and not yet read, in its order. */
    List<String> soFar() {
        var messages = new ArrayList<JsonNode>();
        heard.drainTo(messages);
        return messages.stream().map(JsonNode::toString).toList();
    }

    int connections() {
        return connections.get();
    }

    boolean isOpen() {
        return !Objects.requireNonNull(socket).isClosed();
    }

    void breakConnection() {
        Objects.requireNonNull(socket).close();
    }

    void awaitClosed() {
        try {
            Objects.requireNonNull(closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the bridge did not go");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void connected(ServerWebSocket opened) {
        connections.incrementAndGet();
        socket = opened;
        opened.textMessageHandler(text -> heard.add(ConnectsContract.read(text)));
        opened.closeHandler(gone -> closed.add("closed"));
    }
}
