package org.yunting.standalone;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.Readiness;
import org.yunting.standalone.servers.ServerPrograms;

/** The two programs of this project, bridge and court, as Maven built them. */
final class OwnPrograms {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BRIDGE_MAIN = "org.yunting.media.embedded.BridgeProcess";

    private final Path court;
    private final Path bridge;
    private final Path bridgeLibraries;

    /**
     * Ports of the bridge.
     *
     * @param rest Colibri2 REST and web socket, TCP on loopback
     * @param media UDP
     */
    record BridgePorts(int rest, int media) {}

    private OwnPrograms(Path court, Path bridge, Path bridgeLibraries) {
        this.court = court;
        this.bridge = bridge;
        this.bridgeLibraries = bridgeLibraries;
    }

    /**
     * The programs of a built project.
     *
     * @throws CannotStart when it is not built
     */
    static OwnPrograms of(Path project) {
        Path court = project.resolve("court-api/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(court)) {
            throw notBuilt(court);
        }
        Path libraries = project.resolve("media/target/lib");
        if (!Files.isDirectory(libraries)) {
            throw notBuilt(libraries);
        }
        return new OwnPrograms(court, jarIn(project.resolve("media/target")), libraries);
    }

    ChildProcess startBridge(Part part, Path folder, BridgePorts ports, String listen, String advertised) {
        List<String> command = java(folder, "-Xms32m", "-Xmx192m");
        command.addAll(List.of(
                "-cp",
                bridge + ":" + bridgeLibraries + "/*",
                BRIDGE_MAIN,
                "--rest=127.0.0.1:" + ports.rest(),
                "--media=" + listen + ":" + ports.media(),
                "--advertise=" + advertised,
                "--colibri-ws=ws://127.0.0.1:" + ports.rest()));
        return ChildProcess.start(
                plan(part, command, Map.of(), folder, ports.rest()), () -> Readiness.listens(ports.rest()));
    }

    ChildProcess startCourt(Path folder, CourtEnvironment environment, int port, HttpClient http, URI health) {
        List<String> command =
                java(folder, "-Xms64m", "-Xmx320m", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(environment.javaOptions());
        command.addAll(List.of("-jar", court.toString()));
        return ChildProcess.start(
                plan(Part.COURT, command, environment.variables(), folder, port),
                () -> Readiness.isHealthy(http, health));
    }

    /**
     * The addresses browsers send media to, IPv4 before IPv6, as the bridge takes them; ICE candidates carry numbers, not names. Those of a link of its own are left out: a browser cannot know which link is meant.
     *
     * @param host a name, or numbers of one or both kinds with commas between them
     */
    static String addressesOf(String host) {
        String addresses = Arrays.stream(host.split(",", -1))
                .flatMap(one -> Arrays.stream(resolved(one)))
                .filter(address -> !address.isLinkLocalAddress() || address instanceof Inet4Address)
                .distinct()
                .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(","));
        if (addresses.isEmpty()) {
            throw hasNoAddress(host, new UnknownHostException(host));
        }
        return addresses;
    }

    private static InetAddress[] resolved(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw hasNoAddress(host, e);
        }
    }

    private static CannotStart hasNoAddress(String host, UnknownHostException cause) {
        return new CannotStart(
                "The public host " + host
                        + " has no address: give --public-host or --media-address the name or address of this machine"
                        + " on the LAN.",
                cause);
    }

    private static ChildProcess.Plan plan(
            Part part, List<String> command, Map<String, String> environment, Path folder, int port) {
        return new ChildProcess.Plan(
                part.title(), command, environment, folder, List.of(port), part.stopSignal(), PATIENCE);
    }

    private static List<String> java(Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                ServerPrograms.java().toString(),
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                // The mark by which a later launcher knows this process.
                "-Dcourt.folder=" + folder));
        command.addAll(List.of(options));
        return command;
    }

    private static Path jarIn(Path target) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "court-media-*.jar")) {
            for (Path jar : jars) {
                boolean isProgram = !jar.getFileName().toString().matches(".*-(tests|sources|javadoc)\\.jar");
                if (isProgram) {
                    return jar;
                }
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + target + " cannot be read (" + e.getMessage() + "): check its owner.", e);
        }
        throw notBuilt(target.resolve("court-media.jar"));
    }

    private static CannotStart notBuilt(Path missing) {
        return new CannotStart(
                "The project is not built, " + missing + " is missing: start it with ./court run, which builds it.");
    }
}
