package org.yunting.api.asynctrial;

import io.micrometer.core.annotation.Timed;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.asynctrial.DueTrials.Due;
import org.yunting.api.asynctrial.DueTrials.Place;
import org.yunting.api.asynctrial.DueTrials.What;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.NightWatch;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.PersonId;

/**
 * What time alone brings about in trials: parties are reminded, and windows that are over are noted so that the judge can decide what follows.
 * Nothing else follows by itself. One look at an index finds what is due: no trial has a timer of its own.
 *
 * <p>Trials are taken up in batches, each in one transaction, until nothing is due. A batch that fails stores nothing, and its trials are taken up one
 * by one: the one that fails by itself is logged and looked at again the next time. Without a database, everything is.
 */
@ApplicationScoped
class DueWork implements NightWatch {
    private final TrialDesk desk;
    private final DueTrials trials;
    private final Trials all;
    private final Transactions transactions;
    private final CourtClock clock;
    private final TrialSettings settings;

    DueWork(
            TrialDesk desk,
            DueTrials trials,
            Trials all,
            Transactions transactions,
            CourtClock clock,
            TrialSettings settings) {
        this.desk = desk;
        this.trials = trials;
        this.all = all;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Timed("court.trials.due-work")
    @Scheduled(every = "${court.trials.due-check:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> doAll() {
        return from(What.REMINDER, Place.BEGINNING, 0).chain(() -> from(What.WINDOW_END, Place.BEGINNING, 0));
    }

    /** Other hours move reminders, perhaps to a time that is over: the next look finds them. */
    @Override
    public Uni<Void> changed(PersonId person) {
        return all.lookAgain(person, clock.now());
    }

    /**
     * All that is due behind a place.
     *
     * @param alone how many are taken up one by one before batches go on, because a batch of them has failed
     */
    private Uni<Void> from(What what, Place after, int alone) {
        int atMost = alone > 0 ? 1 : settings.dueBatch();
        var taken = new ArrayList<Due>();
        return transactions
                .inOne(() -> trials.take(what, clock.now(), after, atMost)
                        .invoke(taken::addAll)
                        .chain(due -> seeTo(what, due)))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> {
                    tell(what, taken, failure);
                    return false;
                })
                .chain(stored -> goOn(what, after, alone, taken, stored));
    }

    private Uni<Void> goOn(What what, Place after, int alone, List<Due> taken, boolean stored) {
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return !stored && taken.size() > 1
                ? from(what, after, taken.size())
                : from(what, taken.getLast().place(), Math.max(0, alone - 1));
    }

    private Uni<Void> seeTo(What what, List<Due> due) {
        var act = Actor.court().at(clock.now());
        var trials = due.stream().map(Due::kept).toList();
        return switch (what) {
            case REMINDER -> desk.remind(trials, act);
            case WINDOW_END -> desk.noteWindowEnds(trials, act);
        };
    }

    private static void tell(What what, List<Due> taken, Throwable failure) {
        switch (taken.size()) {
            case 0 -> Log.warnf(failure, "no %s can be looked for now; they are seen to later", what);
            case 1 ->
                Log.warnf(
                        failure,
                        "the %s in the trial of case %s is seen to later",
                        what,
                        taken.getFirst().kept().trial().proposal().caseId());
            default -> Log.warnf(failure, "%d trials with a %s are taken up one by one", taken.size(), what);
        }
    }
}
