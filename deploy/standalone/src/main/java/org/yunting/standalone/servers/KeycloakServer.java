package org.yunting.standalone.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak on PostgreSQL, built once and then started optimized.
 *
 * <p>Java is run directly rather than through {@code kc.sh}, which forks: so the process we signal is the server itself. Each server has a home
 * folder of links to the shared program, because Keycloak writes below its home.
 */
public final class KeycloakServer implements AutoCloseable {
    /** Name of the administrator the first start creates. */
    public static final String ADMIN = "admin";

    private static final String NAME = "Keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PATIENCE_WITH_BUILD = Duration.ofMinutes(5);

    private final Options options;
    private final ChildProcess process;

    /**
     * Where and for whom.
     *
     * @param folder private folder for home, log and pid file
     * @param address public address, such as {@code http://localhost:8180}; passkeys need a name here, not a number. Plain http listens on
     *     loopback, https on all interfaces
     * @param managementPort port on 127.0.0.1 for health
     * @param store its database
     * @param adminPassword of {@value #ADMIN}, set at the first start
     * @param certificate needed when the address is https
     */
    public record Options(
            Path folder,
            URI address,
            int managementPort,
            Store store,
            Secret adminPassword,
            Optional<ServerCertificate> certificate) {
        public Options {
            folder = folder.toAbsolutePath();
            if (address.getScheme().equals("https") && certificate.isEmpty()) {
                throw new IllegalArgumentException("https needs a certificate");
            }
        }
    }

    /**
     * The database Keycloak keeps realms and people in.
     *
     * @param jdbcUrl address
     * @param user role that owns it
     * @param password of the role
     */
    public record Store(String jdbcUrl, String user, Secret password) {}

    private KeycloakServer(Options options, ChildProcess process) {
        this.options = options;
        this.process = process;
    }

    /**
     * Starts the server and returns when it is healthy; the very first start on an empty database takes half a minute.
     *
     * @throws CannotStart with the sentence for the person at the terminal
     */
    public static KeycloakServer start(ServerPrograms programs, Options options) {
        PrivateFiles.folder(options.folder());
        Path home = linkedHome(programs.keycloak(), options.folder());
        List<Integer> ports = List.of(options.address().getPort(), options.managementPort());
        ChildProcess.Plan plan = new ChildProcess.Plan(
                NAME,
                command(home, "start", "--optimized"),
                settings(options),
                options.folder(),
                ports,
                Signal.TERM,
                PATIENCE);
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        URI health = URI.create("http://127.0.0.1:" + options.managementPort() + "/health/ready");
        return new KeycloakServer(options, ChildProcess.start(plan, () -> Readiness.isHealthy(http, health)));
    }

    /** The public address. */
    public URI address() {
        return options.address();
    }

    /** The running program. */
    public ChildProcess process() {
        return process;
    }

    /** Administration as {@value #ADMIN}. */
    public KeycloakAdministration administration() {
        return new KeycloakAdministration(options.address(), ADMIN, options.adminPassword());
    }

    @Override
    public void close() {
        process.close();
    }

    /** Fixes database vendor and features in the unpacked program, which is what makes {@code --optimized} starts quick. */
    static void build(Path home) throws IOException {
        Path log = home.resolveSibling(home.getFileName() + ".build.log");
        List<String> command = command(home, "build", "--db=postgres", "--health-enabled=true");
        Process build = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = build.waitFor(PATIENCE_WITH_BUILD.toSeconds(), TimeUnit.SECONDS);
            if (!ended || build.exitValue() != 0) {
                build.destroyForcibly();
                throw new CannotStart("Keycloak could not be prepared for PostgreSQL; see " + log + ".");
            }
        } catch (InterruptedException e) {
            build.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Preparing Keycloak was interrupted.", e);
        }
    }

    private static List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ServerPrograms.java().toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx256m",
                // One court's worth of people never needs the second compiler, and without it the start costs a third
                // less.
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> settings(Options options) {
        String port = Integer.toString(options.address().getPort());
        Map<String, String> settings = new HashMap<>(Map.of(
                "KC_DB_URL", options.store().jdbcUrl(),
                "KC_DB_USERNAME", options.store().user(),
                "KC_DB_PASSWORD", options.store().password().value(),
                "KC_DB_POOL_MAX_SIZE", "15",
                "KC_CACHE", "local",
                "KC_HOSTNAME", options.address().toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", options.adminPassword().value(),
                "KC_HTTP_POOL_MAX_THREADS", "24"));
        // Each of our own questions about health while it starts would fill a line of the log.
        settings.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
        settings.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(options.managementPort()));
        settings.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("KC_HTTP_MANAGEMENT_SCHEME", "http");
        if (options.certificate().isPresent()) {
            ServerCertificate certificate = options.certificate().get();
            settings.put("KC_HTTP_HOST", "0.0.0.0");
            settings.put("KC_HTTPS_PORT", port);
            settings.put("KC_HTTPS_KEY_STORE_FILE", certificate.keyStore().toString());
            settings.put("KC_HTTPS_KEY_STORE_PASSWORD", certificate.password().value());
        } else {
            settings.put("KC_HTTP_ENABLED", "true");
            settings.put("KC_HTTP_HOST", "127.0.0.1");
            settings.put("KC_HTTP_PORT", port);
        }
        return settings;
    }

    private static Path linkedHome(Path program, Path folder) {
        Path home = PrivateFiles.folder(folder.resolve("home"));
        try {
            for (String part : List.of("lib", "conf", "providers", "themes", "version.txt")) {
                Path link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, program.resolve(part));
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart(
                    "Keycloak's folder " + home + " cannot be written (" + e.getMessage() + "): check its owner.", e);
        }
    }
}
