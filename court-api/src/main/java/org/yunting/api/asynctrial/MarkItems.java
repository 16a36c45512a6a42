package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.kernel.CaseId;

/** Judge and clerk go through what was handed in, and are shown afterwards what is new. It is for themselves, no act in the trial. */
@ApplicationScoped
class MarkItems {
    private final TrialDesk desk;
    private final Transactions transactions;

    MarkItems(TrialDesk desk, Transactions transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    Uni<TrialView> of(CaseId caseId, Person reader, NoteReadings.Shown shown) {
        var items = shown.items().stream().map(ItemId::new).toList();
        return transactions.inOne(() -> desk.mark(caseId, reader, items));
    }
}
