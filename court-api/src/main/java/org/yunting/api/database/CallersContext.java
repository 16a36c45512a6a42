package org.yunting.api.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;

/**
 * Brings work that was done on other threads back to where it was asked for. The request and its database session live in the Vert.x context, and
 * nothing else carries them: neither may be touched from a thread that happened to finish a call.
 */
public final class CallersContext {
    private CallersContext() {}

    /** The same outcome, told in the Vert.x context of whoever subscribes; where they have none, on whatever thread brings it. */
    public static <T> Uni<T> backTo(Uni<T> elsewhere) {
        return Uni.createFrom().deferred(() -> {
            var here = Vertx.currentContext();
            return here == null ? elsewhere : elsewhere.emitOn(MutinyHelper.executor(here));
        });
    }
}
