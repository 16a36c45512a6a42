package org.yunting.api.problem;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Tells a fault of something the court depends on, which passes by itself, from a bug of the court. */
public final class DependencyAway {
    /** Classes of SQLSTATE that speak of the server, not of what it was asked: connection, resources, operator intervention. */
    private static final String SERVER_STATES = "^(08|53|57P).*";

    /** Causes of causes are no loop; but who knows. */
    private static final int DEPTH_MAX = 16;

    private DependencyAway() {}

    /** Whether a database or another dependency that is away is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, DEPTH_MAX);
    }

    private static boolean isBehind(Throwable failure, int depth) {
        if (depth == 0) {
            return false;
        }
        return switch (failure) {
            case ConnectException refused -> true;
            case TimeoutException late -> true;
            case ClosedConnectionException closed -> true;
            case PgException told ->
                Optional.ofNullable(told.getSqlState()).orElse("").matches(SERVER_STATES);
            case CompositeException several ->
                several.getCauses().stream().anyMatch(cause -> isBehind(cause, depth - 1));
            default ->
                Optional.ofNullable(failure.getCause())
                        .filter(cause -> isBehind(cause, depth - 1))
                        .isPresent();
        };
    }
}
