package org.yunting.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyAwayTest {
    static Stream<Throwable> away() {
        return Stream.of(
                new ConnectException("refused"),
                new TimeoutException(),
                new CompletionException(ClosedConnectionException.INSTANCE),
                database("57P03"),
                new IllegalStateException(new CompletionException(database("57P01"))),
                new CompositeException(new IllegalStateException("rolled back"), database("08006")),
                database("53300"));
    }

    static Stream<Throwable> bugs() {
        return Stream.of(
                new IllegalStateException("no room"),
                new NullPointerException(),
                database("23505"),
                database("57014"),
                new CompletionException(database("42P01")));
    }

    @ParameterizedTest
    @MethodSource("away")
    void a_server_that_is_gone_starting_or_full_passes_by_itself(Throwable failure) {
        assertThat(DependencyAway.isBehind(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void what_a_server_says_of_our_own_request_is_a_bug(Throwable failure) {
        assertThat(DependencyAway.isBehind(failure)).isFalse();
    }

    private static PgException database(String state) {
        return new PgException("told", "ERROR", state, null);
    }
}
