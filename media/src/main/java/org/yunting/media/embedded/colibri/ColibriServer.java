package org.yunting.media.embedded.colibri;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.ConferenceModified;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.MalformedColibri2Exception;
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.room.Counter;
import org.yunting.media.embedded.room.Rooms;

/** The HTTP server of the bridge: Colibri2, health, figures, and the way to the channels. */
public final class ColibriServer implements AutoCloseable {
    /** A request about 16 endpoints takes some 60 KB. */
    private static final int BODY_MAX = 512 * 1024;

    private static final int CHANNEL_MESSAGE_MAX = 64 * 1024;
    private static final long HEALTH_MILLIS = 2_000;
    private static final long START_SECONDS = 20;
    private static final String CONFERENCES = "/colibri/v2/conferences";
    private static final String DRAIN = "/colibri/drain/";
    private static final String JSON = "application/json";
    private static final String SERVER_ID = "embedded";

    private static final Logger LOG = System.getLogger(ColibriServer.class.getName());

    private final Rooms rooms;
    private final Vertx vertx;
    private final HttpServer server;
    private final ColibriChannels channels;
    private final BridgeState state;
    private @Nullable Colibri2Requests requests;

    /** The bridge's own side of what it tells endpoints about itself. */
    public record Advertised(
            List<InetAddress> mediaAddresses,
            Fingerprint fingerprint,
            @Nullable String channelBase) {}

    /** @param region what the bridge says of where it stands; null for nothing */
    public ColibriServer(Rooms rooms, @Nullable String region) {
        this.rooms = rooms;
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        this.channels = new ColibriChannels(rooms, vertx, SERVER_ID);
        this.state = new BridgeState(rooms, region);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxWebSocketFrameSize(CHANNEL_MESSAGE_MAX)
                .setMaxWebSocketMessageSize(CHANNEL_MESSAGE_MAX));
    }

    /**
     * Binds the port and begins to answer.
     *
     * @return the port, of use if 0 was asked for
     * @throws IOException if the address is in use or not of this machine
     */
    public int start(InetSocketAddress address, Advertised advertised) throws IOException {
        server.requestHandler(this::onRequest)
                .webSocketHandshakeHandler(channels::onHandshake)
                // Vert.x upgrades only where this one is set, too; sockets are taken when their handshake is accepted.
                .webSocketHandler(socket -> {});
        try {
            server.listen(address.getPort(), address.getAddress().getHostAddress())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while binding " + address, e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("cannot bind " + address + ": " + e.getMessage(), e);
        }
        String base = advertised.channelBase();
        requests = new Colibri2Requests(
                rooms,
                new LocalTransport(
                        advertised.mediaAddresses(),
                        rooms.loop().localAddress().getPort(),
                        advertised.fingerprint(),
                        base == null ? "ws://" + hostAndPort(address, server.actualPort()) : base,
                        SERVER_ID),
                new AudioExporters(vertx, rooms.counters()));
        return server.actualPort();
    }

    /** Loads the JSON classes, which would otherwise hold up the first request. */
    public static void warmUp() {
        ConferenceModify modify = Colibri2Json.readModify(Colibri2Json.write(
                ConferenceModify.create("warm-up", "warm-up", Endpoint.create("warm-up", List.of()))));
        Colibri2Json.write(new ConferenceModified(modify.endpoints(), List.of()));
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    /** Host and port as they stand in a URI; IPv6 in brackets. */
    public static String hostAndPort(InetSocketAddress address, int port) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private void onRequest(HttpServerRequest request) {
        String path = request.path();
        boolean get = request.method().equals(HttpMethod.GET);
        if (path.equals(CONFERENCES) && request.method().equals(HttpMethod.POST)) {
            withBody(request, modify -> requests().post(modify));
        } else if (path.startsWith(CONFERENCES + "/") && request.method().equals(HttpMethod.PATCH)) {
            withBody(request, modify -> requests().patch(decoded(path.substring(CONFERENCES.length() + 1)), modify));
        } else if (path.equals(DRAIN + "enable") && request.method().equals(HttpMethod.POST)) {
            drain(request, true);
        } else if (path.equals(DRAIN + "disable") && request.method().equals(HttpMethod.POST)) {
            drain(request, false);
        } else if (get && path.equals("/about/health")) {
            answer(request, () -> "", (response, body) -> response.end());
        } else if (get && path.equals("/colibri/stats")) {
            answer(request, () -> state.statistics().toString(), (response, body) -> endJson(response, body));
        } else if (get && path.equals("/debug")) {
            answer(request, () -> state.debug().toPrettyString(), (response, body) -> endJson(response, body));
        } else if (get && path.equals("/metrics")) {
            answer(
                    request,
                    state::metrics,
                    (response, body) -> response.putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                            .end(body));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void drain(HttpServerRequest request, boolean nothingMore) {
        answer(
                request,
                () -> {
                    state.drain(nothingMore);
                    return nothingMore;
                },
                (response, draining) -> response.end());
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not the name of any conference, then.
            return segment;
        }
    }

    private interface Operation {
        Answer on(ConferenceModify modify);
    }

    /** Reads at most {@link #BODY_MAX} bytes of JSON. Another type is refused: any web page may send text to localhost. */
    private void withBody(HttpServerRequest request, Operation operation) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.startsWith(JSON)) {
            refuse(request.response(), 415, "Colibri2 is application/json");
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= BODY_MAX) {
                body.appendBuffer(chunk);
            } else if (!request.response().ended()) {
                refuse(request.response().putHeader("Connection", "close"), 413, "the request is too long");
            }
        });
        request.endHandler(unused -> {
            if (!request.response().ended()) {
                onBody(request, body.toString(StandardCharsets.UTF_8), operation);
            }
        });
    }

    private void onBody(HttpServerRequest request, String body, Operation operation) {
        ConferenceModify modify;
        try {
            modify = Colibri2Json.readModify(body);
        } catch (MalformedColibri2Exception e) {
            refuse(request.response(), 400, "not a Colibri2 request");
            return;
        }
        answer(request, () -> operation.on(modify), (response, answer) -> {
            switch (answer) {
                case Answer.Done done -> endJson(response, Colibri2Json.write(done.modified()));
                case Answer.Refused refused -> refuse(response, refused.status(), refused.reason());
            }
        });
    }

    /** Computes on the loop's thread, answers on this one. A loop that does not turn is a bridge that is not well. */
    private <T> void answer(HttpServerRequest request, Callable<T> task, BiConsumer<HttpServerResponse, T> writer) {
        var result = rooms.loop().call(task).orTimeout(HEALTH_MILLIS, TimeUnit.MILLISECONDS);
        Future.fromCompletionStage(result, vertx.getOrCreateContext())
                .onSuccess(value -> writer.accept(request.response(), value))
                .onFailure(failure -> {
                    rooms.counters().increment(Counter.FAULTS);
                    LOG.log(Level.WARNING, "a request to the bridge failed", failure);
                    request.response().setStatusCode(500).end();
                });
    }

    /** The body stays empty, as a Jitsi Videobridge's; the reason is the status line's. */
    private void refuse(HttpServerResponse response, int status, String reason) {
        rooms.counters().increment(Counter.REQUESTS_REFUSED);
        response.setStatusCode(status)
                .setStatusMessage(reason.replaceAll("[^ -~]", "?"))
                .end();
    }

    private static void endJson(HttpServerResponse response, String body) {
        response.putHeader("Content-Type", JSON).end(body);
    }

    private Colibri2Requests requests() {
        Colibri2Requests ready = requests;
        if (ready == null) {
            throw new IllegalStateException("the server has not started");
        }
        return ready;
    }
}
