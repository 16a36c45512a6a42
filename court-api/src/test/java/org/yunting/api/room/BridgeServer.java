package org.yunting.api.room;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.yunting.media.embedded.BridgeOptions;
import org.yunting.media.embedded.EmbeddedBridge;

/**
 * The embedded bridge, in the JVM of the tests, on ports of its own. It ends with the JVM. With {@code -Dbridge.url=http://127.0.0.1:8080} it is that one instead, such as a
 * Jitsi Videobridge.
 */
public final class BridgeServer implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "org.yunting.test-bridge";
    private static final String BY_ADDRESS = "bridge.url";
    private static final long PATIENCE_SECONDS = 60;

    @Override
    public Map<String, String> start() {
        var given = System.getProperty(BY_ADDRESS, "");
        var address = given.isEmpty() ? startsOne() : given;
        System.setProperty(ADDRESS, address);
        return Map.of("court.conferencing.bridges", address);
    }

    private static String startsOne() {
        try {
            return EmbeddedBridge.start(BridgeOptions.onLoopback()).restUri().toString();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    @Override
    public void stop() {
        // the court under test keeps connections to it until the JVM ends
    }

    /** What the bridge has of the endpoints of a room, by their ids, once it is as wanted. */
    static JsonObject awaitsEndpoints(UUID room, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var seen = new JsonObject();
        while (System.nanoTime() < end) {
            seen = endpoints(room);
            if (wanted.test(seen)) {
                return seen;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("the bridge has " + seen);
    }

    /** Waits until the bridge is connected to the recorder of a room, or is not. */
    static void awaitsExport(UUID room, boolean connected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (isExported(room) != connected) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the bridge and the recorder are not as wanted");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean isExported(UUID room) {
        var conferences = debug().getJsonObject("conferences");
        return conferences.fieldNames().stream()
                .filter(name -> name.startsWith(room.toString()))
                .map(name -> conferences.getJsonObject(name).getJsonObject("exports"))
                .anyMatch(exports -> exports.getBoolean("recorder", false));
    }

    private static JsonObject debug() {
        return new JsonObject(RestAssured.given()
                .baseUri(System.getProperty(ADDRESS))
                .get("/debug")
                .asString());
    }

    private static JsonObject endpoints(UUID room) {
        var debug = debug();
        var all = new JsonObject();
        debug.getJsonObject("conferences").forEach(conference -> {
            var seen = (JsonObject) conference.getValue();
            // A Jitsi Videobridge names conferences by an id of its own and beside it by ours.
            if (seen.getString("meeting_id", conference.getKey()).startsWith(room.toString())) {
                all.mergeIn(seen.getJsonObject("endpoints"));
            }
        });
        return all;
    }
}
