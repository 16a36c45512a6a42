package org.yunting.media.colibri2;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.ColibriMessage.ForwardedSources;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriMessage.ServerHello;

/**
 * A bridge on paper: it speaks Colibri2 and colibri-ws, passes {@link Colibri2BridgeContract}, and forwards nothing. It can be made to
 * fail in the ways a real one fails.
 */
public final class PaperBridge implements AutoCloseable {

    private static final String PATH = "/colibri/v2/conferences";

    private static final int ATTEMPTS_AT_A_PORT = 50;

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<String, Map<String, Endpoint>> conferences = new ConcurrentHashMap<>();
    private final Map<String, ServerWebSocket> channels = new ConcurrentHashMap<>();
    private final List<ConferenceModify> requests = new CopyOnWriteArrayList<>();
    private final Map<String, ReceiverVideoConstraints> wanted = new ConcurrentHashMap<>();
    private volatile boolean full;
    private volatile boolean hanging;

    private PaperBridge(Vertx vertx, int port) {
        this.vertx = vertx;
        server = listen(port, port == 0 ? 1 : ATTEMPTS_AT_A_PORT)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /**
     * Anybody on the machine may be given a port between its owner's end and its return, a client that knocks at it above all (TCP
     * connects a socket to itself where its own port is the one it calls): it is tried until it is free.
     */
    private Future<HttpServer> listen(int port, int attempts) {
        var listening = vertx.createHttpServer()
                .requestHandler(this::rest)
                .webSocketHandshakeHandler(this::greet)
                .webSocketHandler(this::channel)
                .listen(port, "127.0.0.1");
        if (attempts == 1) {
            return listening;
        }
        return listening.recover(
                taken -> vertx.timer(200, TimeUnit.MILLISECONDS).compose(elapsed -> listen(port, attempts - 1)));
    }

    /** Starts one on any free port. */
    public static PaperBridge start(Vertx vertx) {
        return new PaperBridge(vertx, 0);
    }

    /** Starts one where another one was. */
    public static PaperBridge startAt(Vertx vertx, URI address) {
        return new PaperBridge(vertx, address.getPort());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Loses all conferences, as a restart does, but keeps listening. */
    public void forgetEverything() {
        conferences.clear();
    }

    /** Loses one endpoint, as a bridge does that heard nothing from it for long. */
    public void forget(String endpoint) {
        conferences.values().forEach(endpoints -> endpoints.remove(endpoint));
    }

    /** Takes no more conferences and endpoints. */
    public void fill() {
        full = true;
    }

    /** Hears nothing of what it is asked, and keeps what it has. */
    public void hang() {
        hanging = true;
    }

    public void goOn() {
        hanging = false;
    }

    /** Whether it has this meeting. */
    public boolean has(String meetingId) {
        return conferences.containsKey(meetingId);
    }

    /** Breaks the channel of an endpoint. */
    public void breakChannel(String endpoint) {
        Objects.requireNonNull(channels.remove(endpoint), endpoint).close();
    }

    /** Says something to an endpoint. */
    public void say(String endpoint, ColibriMessage.FromBridge message) {
        Objects.requireNonNull(channels.get(endpoint), endpoint).writeTextMessage(message.toJson());
    }

    public boolean hasChannel(String endpoint) {
        return channels.containsKey(endpoint);
    }

    /** What an endpoint last said that it wants to see. */
    public List<ReceiverVideoConstraints> wanted(String endpoint) {
        return wanted.containsKey(endpoint) ? List.of(wanted.get(endpoint)) : List.of();
    }

    /** Every request that reached it, in order. */
    public List<ConferenceModify> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void rest(HttpServerRequest request) {
        if (hanging) {
            return;
        }
        request.body().onSuccess(body -> {
            var modify = Colibri2Json.readModify(body.toString());
            requests.add(modify);
            var creating = request.method().equals(HttpMethod.POST);
            var known = conferences.containsKey(modify.meetingId());
            var status = creating
                    ? (!isRoomAddress(modify.name()) ? 400 : known ? 409 : full ? 503 : 200)
                    : known ? refusal(modify) : 404;
            if (status != 200) {
                request.response().setStatusCode(status).end();
                return;
            }
            var path = creating ? PATH : PATH + "/" + modify.meetingId();
            request.response()
                    .setStatusCode(request.path().equals(path) ? 200 : 404)
                    .end(Colibri2Json.write(apply(modify)));
        });
    }

    private static boolean isRoomAddress(@Nullable String name) {
        return name == null || name.matches("[^@/\\s]+@[^@/\\s]+");
    }

    private int refusal(ConferenceModify modify) {
        var known = Objects.requireNonNull(conferences.get(modify.meetingId()));
        var impossible =
                modify.endpoints().stream().anyMatch(endpoint -> endpoint.create() == known.containsKey(endpoint.id()))
                        && !modify.passesOverUnknownEndpoints();
        var tooMany = full && modify.endpoints().stream().anyMatch(Endpoint::create);
        return impossible ? 400 : tooMany ? 503 : 200;
    }

    private ConferenceModified apply(ConferenceModify modify) {
        if (modify.expire()) {
            conferences.remove(modify.meetingId());
            return new ConferenceModified(List.of(), List.of());
        }
        var endpoints = conferences.computeIfAbsent(modify.meetingId(), id -> new ConcurrentHashMap<>());
        var done = new ArrayList<Endpoint>();
        var sources = List.<MediaSource>of();
        for (var endpoint : modify.endpoints()) {
            if (endpoint.create()) {
                endpoints.put(endpoint.id(), endpoint);
                done.add(Endpoint.allocated(endpoint.id(), transport(endpoint.id())));
                sources = List.of(
                        new MediaSource(MediaType.VIDEO, "jvb-v0", List.of(new Source(1, "jvb-v0")), List.of()));
            } else if (endpoint.expire()) {
                endpoints.remove(endpoint.id());
                done.add(Endpoint.expire(endpoint.id()));
            } else {
                done.add(Endpoint.acknowledged(endpoint.id()));
            }
        }
        if (endpoints.isEmpty()) {
            conferences.remove(modify.meetingId());
        }
        return new ConferenceModified(done, sources);
    }

    private IceUdpTransport transport(String endpoint) {
        return IceUdpTransport.of(
                        "paper" + endpoint,
                        "41283gg1rv7kaanrh4db2pdeq5",
                        List.of(new Fingerprint("F8" + ":21".repeat(31), "actpass", "sha-256")),
                        List.of(Candidate.udpHost("1", 2130706431L, "127.0.0.1", 10000)))
                .withWebSockets(
                        List.of("ws://127.0.0.1:" + server.actualPort() + "/colibri-ws/1/" + endpoint + "?pwd=secret"));
    }

    private void greet(ServerWebSocketHandshake handshake) {
        var endpoint = endpointOf(handshake.path());
        var present = conferences.values().stream().anyMatch(endpoints -> endpoints.containsKey(endpoint));
        if (present && "pwd=secret".equals(handshake.query())) {
            handshake.accept();
        } else {
            handshake.reject(401);
        }
    }

    private static String endpointOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void channel(ServerWebSocket socket) {
        var endpoint = endpointOf(socket.path());
        channels.put(endpoint, socket);
        socket.closeHandler(gone -> channels.remove(endpoint, socket));
        socket.textMessageHandler(text -> {
            if (ColibriMessage.read(text).orElse(null) instanceof ReceiverVideoConstraints constraints) {
                wanted.put(endpoint, constraints);
                socket.writeTextMessage(new ForwardedSources(List.of()).toJson());
            }
        });
        socket.writeTextMessage(new ServerHello(null).toJson());
    }
}
