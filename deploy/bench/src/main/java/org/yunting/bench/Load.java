package org.yunting.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A request that is made over and over, so many at a time.
 *
 * @param what is asked
 * @param request makes one and completes when its answer has been read
 */
record Load(String what, Supplier<Future<Void>> request) {

    /**
     * Answers per second.
     *
     * @param concurrency how many requests are under way at any moment
     * @param duration how long to go on
     * @throws java.util.concurrent.CompletionException when a request fails
     */
    double ratePerSecond(int concurrency, Duration duration) {
        AtomicLong answers = new AtomicLong();
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        List<Future<Void>> strands = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            Promise<Void> strand = Promise.promise();
            askUntil(end, answers, strand);
            strands.add(strand.future());
        }
        Future.all(strands).toCompletionStage().toCompletableFuture().join();
        return answers.get() * 1e9 / (System.nanoTime() - began);
    }

    private void askUntil(long end, AtomicLong answers, Promise<Void> strand) {
        request.get().onFailure(strand::fail).onSuccess(answered -> {
            answers.incrementAndGet();
            if (System.nanoTime() < end) {
                askUntil(end, answers, strand);
            } else {
                strand.complete();
            }
        });
    }
}
