package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;
import org.yunting.api.database.CallersContext;

/** Work that blocks, done on a worker thread; its answer comes back to the caller's context. */
final class OnWorker {
    private OnWorker() {}

    static <T> Uni<T> done(Supplier<T> work) {
        return CallersContext.backTo(
                Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
