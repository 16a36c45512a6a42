package org.yunting.standalone.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 18 on 127.0.0.1 with durable settings, SCRAM passwords and the built-in C.UTF-8 locale.
 *
 * <p>PostgreSQL refuses to run as root. A launcher that is root starts it in a user namespace of its own ({@code unshare -U}), where the same
 * process is nobody.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String NAME = "PostgreSQL";
    private static final String MAJOR_VERSION = "18";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONNECTIONS_MAX = 80;

    private final Options options;
    private final ChildProcess process;

    /**
     * Where and for whom.
     *
     * @param folder private folder for data, log and pid file
     * @param port TCP port on 127.0.0.1
     * @param superuserPassword password of {@code postgres}, set when the data are created
     * @param databases made when missing
     */
    public record Options(Path folder, int port, Secret superuserPassword, List<Database> databases) {
        public Options {
            folder = folder.toAbsolutePath();
            databases = List.copyOf(databases);
        }

        Path data() {
            return folder.resolve("data");
        }
    }

    /**
     * A database owned by a role of the same name.
     *
     * @param name lower-case letters only
     * @param password of the role
     */
    public record Database(String name, Secret password) {
        public Database {
            if (!name.matches("[a-z]+")) {
                throw new IllegalArgumentException("database name " + name);
            }
        }
    }

    private PostgresServer(Options options, ChildProcess process) {
        this.options = options;
        this.process = process;
    }

    /**
     * Starts the server, creating data, roles and databases where missing, and returns when it answers.
     *
     * @throws CannotStart with the sentence for the person at the terminal
     */
    public static PostgresServer start(ServerPrograms programs, Options options) {
        PrivateFiles.folder(options.folder());
        requireRunnableAsThisUser();
        Path home = programs.postgres();
        // PostgreSQL's own pid file is asked too: it names the server even where ours was lost.
        Orphan.left(options.data().resolve("postmaster.pid"), options.folder())
                .ifPresent(orphan -> orphan.stop(Signal.INT));
        Orphan.awaitNobodyWorksIn(options.data());
        requireIntactData(options.data());
        if (!Files.exists(options.data())) {
            createData(home, options);
        }
        PostgresServer server =
                new PostgresServer(options, ChildProcess.start(plan(home, options), () -> answers(options)));
        try {
            server.createDatabases();
        } catch (SQLException e) {
            server.close();
            throw new CannotStart(
                    "PostgreSQL refuses the launcher (" + e.getMessage()
                            + "): the passwords in the data folder do not belong "
                            + "to these data; restore both together or run ./court reset.",
                    e);
        }
        return server;
    }

    /** The address for JDBC, without credentials. */
    public String jdbcUrl(String database) {
        return jdbcUrl(options.port(), database);
    }

    /** The address for reactive clients, without credentials. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + options.port() + "/" + database;
    }

    /** The running program. */
    public ChildProcess process() {
        return process;
    }

    /**
     * Throws a database away and makes it anew, empty; who is connected is cut off.
     *
     * @throws SQLException when the server does not do it
     */
    public void recreate(Database database) throws SQLException {
        try (Connection connection = connectAsSuperuser(options);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
        }
        createDatabases();
    }

    /** Fast shutdown: transactions in progress are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        process.close();
    }

    private static ChildProcess.Plan plan(Path home, Options options) {
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(
                home.resolve("bin/postgres").toString(), "-D", options.data().toString()));
        settings(options).forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new ChildProcess.Plan(
                NAME, command, Map.of(), options.folder(), List.of(options.port()), Signal.INT, PATIENCE);
    }

    private static Map<String, String> settings(Options options) {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(options.port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", Integer.toString(CONNECTIONS_MAX)),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                // After a crash everything below the folder is synced before recovery: file by file that takes longer
                // than the recovery.
                Map.entry("recovery_init_sync_method", "syncfs"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "256MB"));
    }

    private static void createData(Path home, Options options) {
        Path draft = options.folder().resolve("data.new");
        Path password = options.folder().resolve("initdb.password");
        PrivateFiles.delete(draft);
        PrivateFiles.write(password, options.superuserPassword().value() + "\n");
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        try {
            runToEnd(command, options.folder());
            // Only a finished cluster gets the final name: a launcher killed in between begins again.
            Files.move(draft, options.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL's data cannot be created in " + options.folder() + " (" + e.getMessage()
                            + "): check owner and free space of the folder.",
                    e);
        } finally {
            PrivateFiles.delete(password);
        }
    }

    private static void runToEnd(List<String> command, Path folder) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(complaint(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Creating PostgreSQL's data was interrupted.", e);
        }
    }

    /** What went wrong, out of everything a program said. */
    private static String complaint(String output) {
        return output.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|error):.*"))
                .findFirst()
                .orElse(output)
                .strip();
    }

    private static void requireIntactData(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        String version;
        try {
            version = Files.readString(data.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + data
                            + " holds no intact PostgreSQL database (PG_VERSION cannot be read): restore it from a "
                            + "copy, or run ./court reset to begin anew.",
                    e);
        }
        if (!version.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "The data in " + data + " were written by PostgreSQL " + version + ", this is PostgreSQL "
                            + MAJOR_VERSION + ": move them with pg_upgrade, or run ./court reset to begin anew.");
        }
    }

    /** Root must be able to make a user namespace; some containers forbid it. */
    private static void requireRunnableAsThisUser() {
        if (!isRoot()) {
            return;
        }
        try {
            Process trial = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .start();
            if (trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0) {
                return;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL does not run as root and the command unshare (package util-linux) is missing: run"
                            + " ./court as an ordinary user.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotStart(
                "PostgreSQL does not run as root and this machine forbids user namespaces: run ./court as an ordinary"
                        + " user.");
    }

    private static List<String> asOrdinaryUser() {
        return new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = connectAsSuperuser(options);
                Statement statement = connection.createStatement()) {
            for (Database database : options.databases()) {
                create(statement, database);
            }
        }
    }

    private static void create(Statement statement, Database database) throws SQLException {
        String name = database.name();
        // Names are letters only and generated passwords hold no quote, so that neither needs escaping.
        String verb = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'") ? "ALTER" : "CREATE";
        statement.execute(verb + " ROLE " + name + " LOGIN PASSWORD '"
                + database.password().value().replace("'", "''") + "'");
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static boolean answers(Options options) {
        try (Connection connection = connectAsSuperuser(options)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            // 28P01: it answers, and refuses our password; createDatabases tells that properly.
            return "28P01".equals(e.getSQLState());
        }
    }

    private static Connection connectAsSuperuser(Options options) throws SQLException {
        // Not through DriverManager, which knows only the drivers of some class loaders (under Quarkus tests: not
        // ours).
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(options.port(), SUPERUSER));
        source.setUser(SUPERUSER);
        source.setPassword(options.superuserPassword().value());
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        return source.getConnection();
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
