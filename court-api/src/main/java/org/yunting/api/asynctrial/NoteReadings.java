package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.kernel.CaseId;

/** A side has read what others handed in. Told twice, or by two devices at once, it is kept once, with its first time. */
@ApplicationScoped
class NoteReadings {
    private final TrialDesk desk;
    private final Transactions transactions;

    /** What was shown to its reader long enough to be read. */
    record Shown(List<UUID> items) {}

    NoteReadings(TrialDesk desk, Transactions transactions) {
        this.desk = desk;
        this.transactions = transactions;
    }

    Uni<TrialView> of(CaseId caseId, Person reader, Shown shown) {
        var items = shown.items().stream().map(ItemId::new).toList();
        return transactions.inOne(() -> desk.noteReadings(caseId, reader, items));
    }
}
