package org.yunting.api.lines;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Keeps what devices measured, and forgets it in time. */
@ApplicationScoped
public class KeepLineSamples {
    private final LineSamples samples;
    private final LineSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    KeepLineSamples(LineSamples samples, LineSettings settings, Transactions transactions, CourtClock clock) {
        this.samples = samples;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps one measurement of each five seconds; others of the same time are passed over. */
    public Uni<Void> keep(HearingId hearing, PersonId person, LineMeasurement measurement) {
        return transactions.inOne(() -> samples.keep(hearing, person, measurement, clock.now()));
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return transactions.inOne(() -> samples.forgetBefore(clock.now().minus(settings.kept())));
    }
}
