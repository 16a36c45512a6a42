package org.yunting.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A request that is made at a steady pace, whether or not the one before has been answered: what people feel who come one by one.
 *
 * @param request makes the request of that turn, from 0, and completes when its answer has been read
 */
record PacedLoad(Vertx vertx, IntFunction<Future<Void>> request) {

    /**
     * Milliseconds from each request to its answer, on this machine.
     *
     * @param perSecond how many are made
     * @param duration how long to go on
     * @throws java.util.concurrent.CompletionException when a request fails
     */
    List<Double> millis(int perSecond, Duration duration) {
        int turns = (int) (perSecond * duration.toSeconds());
        List<Double> taken = Collections.synchronizedList(new ArrayList<>());
        List<Future<Void>> answers = Collections.synchronizedList(new ArrayList<>());
        Promise<Void> lastAsked = Promise.promise();
        vertx.setPeriodic(Duration.ofSeconds(1).toMillis() / perSecond, timer -> {
            long asked = System.nanoTime();
            answers.add(
                    request.apply(answers.size()).onSuccess(answered -> taken.add((System.nanoTime() - asked) / 1e6)));
            if (answers.size() == turns) {
                vertx.cancelTimer(timer);
                lastAsked.complete();
            }
        });
        lastAsked
                .future()
                .compose(all -> Future.all(List.copyOf(answers)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return List.copyOf(taken);
    }
}
