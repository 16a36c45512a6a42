package org.yunting.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.Ports;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.Readiness;
import org.yunting.standalone.servers.Signal;

/** coturn with the configuration of {@code deploy/coturn}, on loopback and over TCP alone. */
final class Relay implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/turnserver");

    /** Of this relay and its court only; it lives as long as the story. */
    static final String SECRET = "c3RvcnkgYWJvdXQgYSBuYXJyb3cgbmV0d29yaw";

    private static final Path FOLDER = House.PROJECT.resolve("deploy/acceptance/target/coturn");

    private final ChildProcess process;
    private final int port;

    private Relay(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Relay start() {
        PrivateFiles.delete(FOLDER);
        int port = Ports.free(1).getFirst();
        var command = List.of(
                PROGRAM.toString(),
                "-c",
                House.PROJECT.resolve("deploy/coturn/turnserver.conf").toString(),
                "--listening-ip=127.0.0.1",
                "--relay-ip=127.0.0.1",
                "--listening-port=" + port,
                "--static-auth-secret=" + SECRET,
                // Bridges are on loopback here, where coturn lets nobody go unless it is told so.
                "--allow-loopback-peers",
                "--allowed-peer-ip=127.0.0.1",
                "--no-udp",
                "--no-tls",
                "--no-dtls",
                "--verbose",
                "--userdb=" + FOLDER.resolve("turndb"),
                "--pidfile=" + FOLDER.resolve("turnserver.pid"));
        var plan = new ChildProcess.Plan(
                "Relay", command, Map.of(), FOLDER, List.of(port), Signal.TERM, Duration.ofSeconds(30));
        return new Relay(ChildProcess.start(plan, () -> Readiness.listens(port)), port);
    }

    int port() {
        return port;
    }

    /** What it said of itself and of those who came. */
    String log() {
        try {
            return Files.readString(FOLDER.resolve("relay.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
