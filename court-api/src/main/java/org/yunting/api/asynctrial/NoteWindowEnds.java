package org.yunting.api.asynctrial;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.law.kernel.CaseId;

/**
 * Notes that windows are over, so that the judge can decide what follows; nothing else follows by itself. One look at an index finds what is due:
 * no trial has a timer of its own.
 */
@ApplicationScoped
class NoteWindowEnds {
    private static final int AT_ONCE = 500;

    private final TrialDesk desk;
    private final Trials trials;
    private final Transactions transactions;
    private final CourtClock clock;

    NoteWindowEnds(TrialDesk desk, Trials trials, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.trials = trials;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${court.trials.due-check:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> noteAll() {
        return transactions
                .reading(() -> trials.dueBefore(clock.now(), AT_ONCE))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::note)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** One that fails is logged and looked at again the next time; the others go on. */
    private Uni<Void> note(CaseId caseId) {
        return transactions
                .inOne(() -> desk.change(
                        caseId, (trial, file, act) -> trial.registry().noteWindowEnd(act)))
                .onFailure()
                .invoke(failure -> Log.warnf(failure, "the end of a window in case %s is noted later", caseId))
                .onFailure()
                .recoverWithNull();
    }
}
