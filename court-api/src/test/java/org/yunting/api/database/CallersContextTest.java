package org.yunting.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CallersContextTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void the_outcome_is_told_in_the_context_that_asked() {
        var here = VERTX.getOrCreateContext();

        var told = askedFrom(
                here, () -> CallersContext.backTo(elsewhere(() -> "done")).map(outcome -> outcome + where(here)));

        assertThat(told.join()).isEqualTo("done here");
    }

    @Test
    void a_failure_is_told_in_the_context_that_asked() {
        var here = VERTX.getOrCreateContext();

        var told = askedFrom(
                here,
                () -> CallersContext.backTo(elsewhere(() -> {
                            throw new IllegalStateException("broken");
                        }))
                        .onFailure()
                        .transform(broken -> new IllegalStateException(broken.getMessage() + where(here))));

        assertThatThrownBy(told::join).isInstanceOf(CompletionException.class).hasMessageContaining("broken here");
    }

    @Test
    void whoever_has_no_context_is_told_where_the_work_ended() {
        var outcome = CallersContext.backTo(elsewhere(() -> "done")).await().indefinitely();

        assertThat(outcome).isEqualTo("done");
    }

    private static Uni<String> elsewhere(Supplier<String> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static CompletableFuture<String> askedFrom(Context here, Supplier<Uni<String>> question) {
        var told = new CompletableFuture<String>();
        here.runOnContext(ignored -> question.get().subscribe().with(told::complete, told::completeExceptionally));
        return told;
    }

    private static String where(Context here) {
        return here.equals(Vertx.currentContext()) ? " here" : " elsewhere";
    }
}
