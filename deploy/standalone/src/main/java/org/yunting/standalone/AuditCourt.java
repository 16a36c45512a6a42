package org.yunting.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.SecretsFile;

/** {@code ./court audit}: has the running court look at everything it keeps, shows how far it is, and says what differs. */
public final class AuditCourt {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Without any progress for so long, something is wrong with the court and waiting helps nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PORT_LINE = 3;
    private static final int DIFFERS = 1;

    private final Connection database;
    private final PrintStream out;

    private AuditCourt(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    private record Progress(long leaves, long exhibits, long files, boolean isFinished) {}

    /**
     * Audits the court that runs on a data folder.
     *
     * @return 0 if everything agrees, 1 if something differs
     * @throws CannotStart if no court runs there, or it does not work on the audit
     */
    public static int of(Path data, PrintStream out) {
        try (Connection database = connect(data)) {
            return new AuditCourt(database, out).audit();
        } catch (SQLException e) {
            throw new CannotStart("The court on " + data + " broke off the audit (" + e.getMessage()
                    + "). It goes on where it stopped when the court runs again.");
        }
    }

    private static Connection connect(Path data) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + databasePort(data) + "/court");
        source.setUser("court");
        source.setPassword(
                SecretsFile.at(data.resolve("secrets.properties")).of("court").value());
        return source.getConnection();
    }

    /** PostgreSQL writes it into its lock file while it runs. */
    private static String databasePort(Path data) {
        try {
            return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new CannotStart("No court runs on " + data + ": start it with ./court run, then audit it.");
        }
    }

    private int audit() throws SQLException {
        UUID audit = begun();
        awaitEnd(audit);
        List<String> faults = faultsOf(audit);
        if (faults.isEmpty()) {
            out.println("Everything the court keeps is what it sealed.");
            return 0;
        }
        out.println("NOT what the court sealed:");
        faults.forEach(fault -> out.println("  " + fault));
        return DIFFERS;
    }

    /** The audit under way, or a new one; it comes after all before it, also where a demonstration has moved its clock. */
    private UUID begun() throws SQLException {
        try (Statement line = database.createStatement()) {
            line.executeUpdate("""
                    insert into fixity_audits (id, begun_at)
                    select uuidv7(), greatest(now(), max(begun_at) + interval '1 millisecond') from fixity_audits
                    on conflict ((true)) where finished_at is null do nothing""");
            try (ResultSet row = line.executeQuery("select id from fixity_audits where finished_at is null")) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void awaitEnd(UUID audit) throws SQLException {
        Progress last = new Progress(-1, -1, -1, false);
        long since = System.nanoTime();
        while (!last.isFinished()) {
            Progress now = progress(audit);
            if (!now.equals(last)) {
                out.printf(
                        "  %,d entries of the ledger derived, %,d exhibits, %,d files of statements and papers read%n",
                        now.leaves(), now.exhibits(), now.files());
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new CannotStart("The court does not go on with the audit; its log says why.");
            }
            last = now;
            pause();
        }
    }

    private Progress progress(UUID audit) throws SQLException {
        try (PreparedStatement look = database.prepareStatement(
                "select leaves, exhibits, files, finished_at is not null from fixity_audits where id = ?")) {
            look.setObject(1, audit);
            try (ResultSet row = look.executeQuery()) {
                row.next();
                return new Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4));
            }
        }
    }

    private List<String> faultsOf(UUID audit) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement look = database.prepareStatement(
                "select kind || ' ' || subject from fixity_faults where audit_id = ? order by found_at, kind, subject")) {
            look.setObject(1, audit);
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        }
        return faults;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted; the audit goes on in the court.");
        }
    }
}
