package org.yunting.api.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work that no request asked for, such as what a timer, a bridge or a queue brings. A database session lives in the Vert.x context, so each
 * such work needs a context of its own: two that shared one would share a session.
 */
@ApplicationScoped
public class OwnContext {
    private final VertxInternal vertx;

    OwnContext(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** The work, started on subscription from any thread, on an event loop and in a fresh context. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(result -> {
            Context own = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(
                    ignored -> Uni.createFrom().deferred(work::get).subscribe().with(result::complete, result::fail));
        });
    }
}
