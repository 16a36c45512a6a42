package org.yunting.api.fixity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;

/** Begins an audit when the last one lies long enough behind, and works off the one under way, a slice each second. */
@ApplicationScoped
class TendFixity {
    private final FixityRows rows;
    private final BeginAudit begin;
    private final AuditSlice slice;
    private final FixitySettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    TendFixity(
            FixityRows rows,
            BeginAudit begin,
            AuditSlice slice,
            FixitySettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.rows = rows;
        this.begin = begin;
        this.slice = slice;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> beginWhenDue() {
        var due = clock.now().minus(settings.interval());
        return transactions
                .reading(rows::newest)
                .chain(newest ->
                        newest.filter(audit -> audit.begunAt().isAfter(due)).isPresent()
                                ? Uni.createFrom().voidItem()
                                : begin.byTheCourt().replaceWithVoid());
    }

    @Scheduled(every = "1s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return slice.next();
    }
}
