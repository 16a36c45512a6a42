package org.yunting.api.room;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunting.media.embedded.BridgeProcess;

/** Three bridges, each a process of its own, so that one can be killed and one can hang. */
public final class ThreeBridges implements QuarkusTestResourceLifecycleManager {
    private static final Map<URI, Process> RUNNING = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        Stream.generate(ThreeBridges::started).limit(3).forEach(process -> RUNNING.put(ready(process), process));
        var addresses = RUNNING.keySet().stream().map(URI::toString).collect(Collectors.joining(","));
        return Map.of("court.conferencing.bridges", addresses);
    }

    /** After the bridge that all tests share, so that these are the court's. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        RUNNING.values().forEach(Process::destroyForcibly);
        RUNNING.clear();
    }

    /** The bridge that has the conference of a room. */
    static URI of(UUID room) {
        return RUNNING.keySet().stream()
                .filter(bridge -> has(bridge, room))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bridge has room " + room));
    }

    /** {@code kill -9}. */
    static void kill(URI bridge) {
        Objects.requireNonNull(RUNNING.remove(bridge)).destroyForcibly();
    }

    /** The process stays, takes connections and never says anything again. */
    static void hang(URI bridge) {
        var process = Objects.requireNonNull(RUNNING.get(bridge));
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException cannotSignal) {
            throw new UncheckedIOException(cannotSignal);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void drain(URI bridge) {
        RestAssured.given()
                .baseUri(bridge.toString())
                .post("/colibri/drain/enable")
                .then()
                .statusCode(200);
    }

    static void undrain(URI bridge) {
        RestAssured.given()
                .baseUri(bridge.toString())
                .post("/colibri/drain/disable")
                .then()
                .statusCode(200);
    }

    private static boolean has(URI bridge, UUID room) {
        return RestAssured.given()
                .baseUri(bridge.toString())
                .get("/debug")
                .asString()
                .contains(room.toString());
    }

    private static Process started() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BridgeProcess.class.getName(),
                            "--rest=127.0.0.1:0",
                            "--media=127.0.0.1:0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static URI ready(Process process) {
        try {
            BufferedReader output = process.inputReader();
            var line = Objects.requireNonNull(output.readLine(), "the bridge said nothing");
            return URI.create(line.replaceAll(".*rest (\\S+),.*", "$1"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
