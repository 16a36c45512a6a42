package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final ServerPrograms PROGRAMS = ServerPrograms.ofThisProject();
    private static final Secret PASSWORD = Secret.generate();
    private static final Secret SUPERUSER = Secret.generate();

    @TempDir
    private Path folder;

    private final int port = Ports.free(1).getFirst();

    @Test
    void a_committed_row_survives_kill_9_of_the_server() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, "CREATE TABLE kept (what text)");
            execute(server, "INSERT INTO kept VALUES ('离婚')");
            server.process().kill();
        }

        try (PostgresServer again = start()) {
            assertThat(value(again, "SELECT what FROM kept")).isEqualTo("离婚");
        }
    }

    @Test
    void a_server_left_by_a_killed_launcher_is_stopped_and_its_data_are_kept() throws SQLException {
        PostgresServer left = start();
        execute(left, "CREATE TABLE kept AS SELECT 1 AS one");

        try (PostgresServer again = start()) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(value(again, "SELECT one FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void the_server_is_durable_and_speaks_unicode_and_utc() throws SQLException {
        try (PostgresServer server = start()) {
            assertThat(value(server, "SHOW fsync")).isEqualTo("on");
            assertThat(value(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(server, "SHOW log_timezone")).isEqualTo("UTC");
            assertThat(value(server, "SELECT upper('è')")).isEqualTo("È");
            assertThat(value(server, "SELECT datlocprovider FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("b");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (PostgresServer server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("court"), "court", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_lost_superuser_password_is_told_in_one_sentence_and_nothing_is_left_running() {
        start().close();

        assertThatThrownBy(() -> PostgresServer.start(
                        PROGRAMS, new PostgresServer.Options(folder, port, Secret.generate(), List.of())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("do not belong to these data");

        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + port
                            + ", which PostgreSQL needs, is in use by another program: stop that program or choose "
                            + "other ports with --port-base.");
        }
    }

    @Test
    void a_damaged_data_folder_is_told_in_one_sentence() throws IOException {
        Files.createDirectories(folder.resolve("data/base"));

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds no intact PostgreSQL database")
                .hasMessageContaining("./court reset");
    }

    @Test
    void data_that_postgresql_itself_cannot_read_are_told_with_what_to_do() throws IOException {
        start().close();
        Files.write(folder.resolve("data/global/pg_control"), new byte[8192]);

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL ended while starting")
                .hasMessageContaining("restore " + folder + " from a copy");

        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void nobody_else_can_look_into_the_folder_and_no_password_file_stays() throws IOException {
        start().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("initdb.password")).doesNotExist();
    }

    private PostgresServer start() {
        return PostgresServer.start(
                PROGRAMS,
                new PostgresServer.Options(
                        folder, port, SUPERUSER, List.of(new PostgresServer.Database("court", PASSWORD))));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("court"), "court", PASSWORD.value());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("court"), "court", PASSWORD.value());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
