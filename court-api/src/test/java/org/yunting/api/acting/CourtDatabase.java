package org.yunting.api.acting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yunting.standalone.servers.TestStack;

/** The court's database, past the court: for what no operation shows or does. */
public final class CourtDatabase {
    private CourtDatabase() {}

    /** Executes statements that answer nothing. */
    public static void execute(String sql) {
        try (Connection connection = connected();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A transaction in which that was selected, and which holds it until it is closed. */
    public static Connection holding(String selectForUpdate) {
        try {
            Connection connection = connected();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(selectForUpdate);
            }
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column that the last statement answers, as text; those before it prepare the connection. */
    public static List<String> texts(String... statements) {
        var found = new ArrayList<String>();
        try (Connection connection = connected();
                var statement = connection.createStatement()) {
            for (int before = 0; before < statements.length - 1; before++) {
                statement.execute(statements[before]);
            }
            try (var rows = statement.executeQuery(statements[statements.length - 1])) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private static Connection connected() throws SQLException {
        var settings = TestStack.shared().courtSettings();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
