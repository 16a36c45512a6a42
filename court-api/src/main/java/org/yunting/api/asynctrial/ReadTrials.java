package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.HandOutPaper;
import org.yunting.api.papers.PaperKind;
import org.yunting.law.kernel.CaseId;

/** Reads trials: one of a case, or all that somebody takes part in, the next window to end first. */
@ApplicationScoped
class ReadTrials {
    private final TrialDesk desk;
    private final Trials trials;
    private final HandOutPaper papers;
    private final Transactions transactions;

    ReadTrials(TrialDesk desk, Trials trials, HandOutPaper papers, Transactions transactions) {
        this.desk = desk;
        this.papers = papers;
        this.trials = trials;
        this.transactions = transactions;
    }

    Uni<TrialView> of(CaseId caseId, Person reader) {
        return transactions.reading(() -> desk.read(caseId, reader));
    }

    /** Where the record of a closed trial is as a paper, for a short while. */
    Uni<ContentUrlView> paper(CaseId caseId, Person reader) {
        return transactions.inOne(() -> desk.read(caseId, reader)
                .chain(() -> desk.file(caseId))
                .chain(file -> papers.to(reader, PaperKind.TRIAL_RECORD, caseId.value(), TrialPaper.fileName(file))));
    }

    Uni<Page<TrialView>> mine(Person reader, @Nullable String cursor, int limit) {
        return transactions.reading(() -> trials.openOf(reader.id(), Cursor.oldestFirst(cursor), limit + 1)
                .map(found -> Page.cut(found, limit, Trials.Open::place))
                .chain(page -> views(page.items(), reader).map(views -> new Page<>(views, page.next()))));
    }

    private Uni<List<TrialView>> views(List<Trials.Open> open, Person reader) {
        Uni<List<TrialView>> views = Uni.createFrom().item(new ArrayList<>());
        for (var trial : open) {
            views = views.call(seen -> desk.read(trial.caseId(), reader).invoke(seen::add));
        }
        return views;
    }
}
