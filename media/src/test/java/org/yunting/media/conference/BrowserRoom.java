package org.yunting.media.conference;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The shortest owner of a conference there can be: one page, one socket per browser, everybody is let in. */
final class BrowserRoom implements ParticipantSignals, AutoCloseable {

    private final Map<EndpointId, ServerWebSocket> sockets = new ConcurrentHashMap<>();
    private final AtomicInteger restorations = new AtomicInteger();
    private final HttpServer server;
    private final ConferenceFocus focus;

    BrowserRoom(Vertx vertx, Conferences conferences) {
        focus = conferences.open("browsers", this);
        server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end(page()))
                .webSocketHandler(this::enter);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    ConferenceFocus focus() {
        return focus;
    }

    String addressFor(EndpointId endpoint) {
        return "http://127.0.0.1:" + server.actualPort() + "/?endpoint=" + endpoint;
    }

    int restorations() {
        return restorations.get();
    }

    private void enter(ServerWebSocket socket) {
        var endpoint = new EndpointId(Objects.requireNonNull(socket.query()));
        sockets.put(endpoint, socket);
        socket.closeHandler(gone -> focus.leave(endpoint));
        socket.textMessageHandler(text -> {
            var message = new JsonObject(text);
            if (message.containsKey("join")) {
                focus.join(endpoint);
            } else {
                focus.answer(endpoint, message.getLong("serial"), message.getString("sdp"))
                        .thenAccept(outcome -> {
                            if (!(outcome instanceof AnswerOutcome.Accepted)) {
                                System.err.println("answer of " + endpoint + ": " + outcome);
                            }
                        });
            }
        });
    }

    @Override
    public void sendOffer(EndpointId to, Offer offer) {
        var message = new JsonObject()
                .put("connection", offer.connection())
                .put("serial", offer.serial())
                .put("sdp", offer.sdp());
        Objects.requireNonNull(sockets.get(to)).writeTextMessage(message.encode());
    }

    @Override
    public void connectionLost(EndpointId endpoint, LossCause cause) {
        System.err.println("lost " + endpoint + ": " + cause);
    }

    @Override
    public void mediaInterrupted() {}

    @Override
    public void mediaRestored() {
        restorations.incrementAndGet();
    }

    private static String page() {
        try (var in = Objects.requireNonNull(BrowserRoom.class.getResourceAsStream("browser.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        focus.expire().toCompletableFuture().join();
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
