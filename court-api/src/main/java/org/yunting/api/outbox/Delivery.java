package org.yunting.api.outbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yunting.api.database.Transactions;

/** Delivers what waits. Woken by the database after each commit and, should that be lost, by a poll. */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final OutboxRows rows;
    private final Transactions transactions;
    private final Map<String, Consumer> consumers;

    Delivery(OutboxRows rows, Transactions transactions, Instance<Consumer> consumers) {
        this.rows = rows;
        this.transactions = transactions;
        this.consumers = consumers.stream().collect(Collectors.toUnmodifiableMap(Consumer::name, Function.identity()));
    }

    @Scheduled(every = "${court.outbox.poll:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return deliverAll();
    }

    /** Delivers until nothing is due. */
    public Uni<Void> deliverAll() {
        return deliverOne()
                .chain(delivered -> delivered ? deliverAll() : Uni.createFrom().voidItem());
    }

    /** How much is not delivered yet. */
    public Uni<Long> countWaiting() {
        return rows.countWaiting();
    }

    private Uni<Boolean> deliverOne() {
        if (consumers.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return transactions
                .inOne(() -> rows.take(consumers.keySet())
                        .chain(message -> message.map(this::tell)
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .onFailure(NotDelivered.class)
                .recoverWithUni(this::postpone);
    }

    private Uni<Boolean> tell(OutboxMessage message) {
        return Objects.requireNonNull(consumers.get(message.consumer()))
                .accept(message.event())
                .chain(() -> rows.markDelivered(message.id()))
                .replaceWith(true)
                .onFailure()
                .transform(failure -> new NotDelivered(message, failure));
    }

    private Uni<Boolean> postpone(NotDelivered failure) {
        var message = failure.message;
        LOG.errorf(failure.getCause(), "message %s to %s was not delivered", message.id(), message.consumer());
        var pause = Duration.ofSeconds(1L << Math.min(message.attempts(), 10));
        return rows.postpone(message.id(), pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .replaceWith(true);
    }

    /** Carries the message out of the transaction that failed with it. */
    private static final class NotDelivered extends RuntimeException {
        private final transient OutboxMessage message;

        NotDelivered(OutboxMessage message, Throwable cause) {
            super(cause);
            this.message = message;
        }
    }
}
