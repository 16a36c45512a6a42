package org.yunting.api.asynctrial;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.law.kernel.CaseId;

/**
 * What time alone brings about in trials: parties are reminded, and windows that are over are noted so that the judge can decide what follows.
 * Nothing else follows by itself. One look at an index finds what is due: no trial has a timer of its own.
 */
@ApplicationScoped
class DueWork {
    private static final int AT_ONCE = 500;

    private final TrialDesk desk;
    private final Trials trials;
    private final Transactions transactions;
    private final CourtClock clock;

    DueWork(TrialDesk desk, Trials trials, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.trials = trials;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${court.trials.due-check:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> doAll() {
        return transactions
                .reading(() -> trials.remindingBefore(clock.now(), AT_ONCE))
                .chain(reminding -> each(reminding, desk::remind))
                .chain(() -> transactions.reading(() -> trials.dueBefore(clock.now(), AT_ONCE)))
                .chain(over -> each(over, this::noteWindowEnd));
    }

    private Uni<Void> noteWindowEnd(CaseId caseId) {
        return desk.change(caseId, (trial, file, act) -> trial.registry().noteWindowEnd(act));
    }

    /** Each in a transaction of its own. One that fails is logged and looked at again the next time; the others go on. */
    private Uni<Void> each(List<CaseId> cases, Function<CaseId, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(cases)
                .onItem()
                .transformToUniAndConcatenate(caseId -> transactions
                        .inOne(() -> work.apply(caseId))
                        .onFailure()
                        .invoke(failure ->
                                Log.warnf(failure, "what is due in the trial of case %s is done later", caseId))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
