package org.yunting.api.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Work that blocks, done on a worker thread; its answer comes back to the caller's context. */
public final class OnWorker {
    private OnWorker() {}

    public static <T> Uni<T> done(Supplier<T> work) {
        return CallersContext.backTo(
                Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
