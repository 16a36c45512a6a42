package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;

/** Reads trials: one of a case, or all that somebody takes part in, the next window to end first. */
@ApplicationScoped
class ReadTrials {
    private static final int AT_ONCE = 50;

    private final TrialDesk desk;
    private final Trials trials;
    private final Transactions transactions;

    ReadTrials(TrialDesk desk, Trials trials, Transactions transactions) {
        this.desk = desk;
        this.trials = trials;
        this.transactions = transactions;
    }

    Uni<TrialView> of(CaseId caseId, Person reader) {
        return transactions.reading(() -> desk.read(caseId, reader));
    }

    Uni<List<TrialView>> mine(Person reader) {
        return transactions.reading(() -> trials.openOf(reader.id(), AT_ONCE).chain(cases -> {
            Uni<List<TrialView>> views = Uni.createFrom().item(new ArrayList<>());
            for (var caseId : cases) {
                views = views.call(seen -> desk.read(caseId, reader).invoke(seen::add));
            }
            return views;
        }));
    }
}
