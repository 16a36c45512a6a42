package org.yunting.api.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Listens for what the database says after each commit, so that nobody waits for the next poll. A line that is lost is taken up again. */
@ApplicationScoped
class WakeUp {
    private static final Logger LOG = Logger.getLogger(WakeUp.class);

    private final Pool pool;
    private final Vertx vertx;
    private final Delivery delivery;
    private final AtomicBoolean listening = new AtomicBoolean();

    WakeUp(Pool pool, Vertx vertx, Delivery delivery) {
        this.pool = pool;
        this.vertx = vertx;
        this.delivery = delivery;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepListening() {
        return listening.get()
                ? Uni.createFrom().voidItem()
                : pool.getConnection().chain(this::listenOn);
    }

    private Uni<Void> listenOn(SqlConnection line) {
        var postgres = PgConnection.cast(line.getDelegate());
        postgres.notificationHandler(said -> deliver());
        postgres.closeHandler(lost -> listening.set(false));
        return line.query("listen " + OutboxRows.CHANNEL)
                .execute()
                .invoke(() -> listening.set(true))
                .onFailure()
                .call(line::close)
                .replaceWithVoid();
    }

    private void deliver() {
        Context own =
                VertxContext.createNewDuplicatedContext(vertx.getDelegate().getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(now -> delivery.deliverAll()
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "delivery failed: %s", failure.getClass().getName())));
    }
}
