package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yunting.api.acting.Someone;
import org.yunting.api.participants.Participation;

/** A page with a socket to a room, as a browser would hold it. It keeps all it has heard. */
final class BrowserPage implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** How long an answer may take on a machine that does much else; not a measure of anything. */
    private static final long PATIENCE_SECONDS = 60;

    private final UUID device;
    private final StringBuilder partial = new StringBuilder();
    /** Guarded by this. */
    private final List<JsonObject> heard = new ArrayList<>();

    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private volatile String closeReason = "";
    private @Nullable WebSocket socket;

    private BrowserPage(UUID device) {
        this.device = device;
    }

    /** Opens a socket and says nothing yet. */
    static BrowserPage open() {
        return open(UUID.randomUUID());
    }

    static BrowserPage open(UUID device) {
        var page = new BrowserPage(device);
        page.socket = HTTP.newWebSocketBuilder()
                .subprotocols("yunting.room.v1")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/api/room"), page)
                .join();
        return page;
    }

    /** Opens a socket and enters, up to the first state. */
    static BrowserPage entered(UUID hearing, Someone someone) {
        return entered(hearing, someone, UUID.randomUUID());
    }

    static BrowserPage entered(UUID hearing, Someone someone, UUID device) {
        var page = open(device);
        page.enter(ticket(hearing, someone));
        page.awaits("welcome");
        page.awaits("state");
        return page;
    }

    /** Somebody without an account enters by the pass their code became. */
    static BrowserPage enteredWith(String pass) {
        var page = open();
        page.enter(Participation.ticket(pass));
        page.awaits("welcome");
        page.awaits("state");
        return page;
    }

    static String ticket(UUID hearing, Someone someone) {
        return someone.asks()
                .post("/api/hearings/" + hearing + "/room-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    void enter(String ticket) {
        says(entering(ticket));
    }

    /** Enters again, and says how far on the timeline it had heard everything. */
    void enter(String ticket, long heard) {
        says(entering(ticket).put("heard", heard));
    }

    private JsonObject entering(String ticket) {
        return new JsonObject().put("type", "enter").put("ticket", ticket).put("device", device.toString());
    }

    UUID device() {
        return device;
    }

    void says(JsonObject message) {
        saysText(message.encode());
    }

    void saysText(String text) {
        socket().sendText(text, true).join();
    }

    void saysBytes(byte[] bytes) {
        socket().sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
    }

    /** Asks for an act and waits for the answer. */
    JsonObject asks(String act, Object... fields) {
        var id = UUID.randomUUID();
        asks(id, act, fields);
        return answerTo(id);
    }

    void asks(UUID id, String act, Object... fields) {
        var message =
                new JsonObject().put("type", "act").put("id", id.toString()).put("act", act);
        for (int field = 0; field < fields.length; field += 2) {
            message.put((String) fields[field], fields[field + 1]);
        }
        says(message);
    }

    /** Asks for an act that must be done. */
    void does(String act, Object... fields) {
        assertThat(asks(act, fields).getString("type")).as(act).isEqualTo("act-done");
    }

    JsonObject answerTo(UUID act) {
        return awaits(message ->
                message.getString("type").startsWith("act-") && act.toString().equals(message.getString("id")));
    }

    JsonObject awaits(String type) {
        return awaits(message -> message.getString("type").equals(type));
    }

    /** The latest state that is as wanted. */
    JsonObject awaitsState(Predicate<JsonObject> wanted) {
        return awaits(message -> message.getString("type").equals("state") && wanted.test(message));
    }

    JsonObject awaitsState(String hearingState) {
        return awaitsState(
                state -> state.getJsonObject("hearing").getString("state").equals(hearingState));
    }

    /** The entry of somebody in the first state in which it is as wanted. */
    JsonObject awaitsPerson(UUID person, Predicate<JsonObject> wanted) {
        var state = awaitsState(seen -> {
            var entry = personIn(seen, person);
            return entry != null && wanted.test(entry);
        });
        return java.util.Objects.requireNonNull(personIn(state, person));
    }

    static @Nullable JsonObject personIn(JsonObject state, UUID person) {
        return state.getJsonArray("people").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("person").equals(person.toString()))
                .findFirst()
                .orElse(null);
    }

    /** The first message heard so far, or still to come, that is as wanted. */
    synchronized JsonObject awaits(Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            var found = heard.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                wait(1_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("not heard; closed with " + closeCode.getNow(0) + "; heard " + heard);
    }

    synchronized List<JsonObject> heard() {
        return List.copyOf(heard);
    }

    /** Why an act was refused, by its code. */
    static String refusalIn(JsonObject answer) {
        return answer.getJsonObject("problem").getString("code");
    }

    synchronized void forgets() {
        heard.clear();
    }

    /** Everything sent before has been handled once this answers: messages of one page are handled in order. */
    void settles() {
        long at = System.nanoTime();
        says(new JsonObject().put("type", "ping").put("at", at));
        awaits(message -> message.getString("type").equals("pong") && message.getLong("at") == at);
    }

    int closeCode() {
        return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    String closeReason() {
        closeCode();
        return closeReason;
    }

    boolean isOpen() {
        return !closeCode.isDone();
    }

    /** The line is gone without a word. */
    void loses() {
        socket().abort();
    }

    @Override
    public void close() {
        socket().abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            hear(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeReason = reason;
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode.complete(1006);
    }

    private synchronized void hear(JsonObject message) {
        heard.add(message);
        notifyAll();
    }

    private WebSocket socket() {
        return java.util.Objects.requireNonNull(socket);
    }
}
