package org.yunting.api.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.ledger.ReceiptView;
import org.yunting.api.ledger.Receipts;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.parties.CaseAct;

/** Hands out receipts of what stands on the timeline, to those who may read what they are about. */
@ApplicationScoped
public class ReadReceipt {
    private final Timeline timeline;
    private final CaseAuthorities authorities;
    private final Receipts receipts;
    private final Transactions transactions;

    ReadReceipt(Timeline timeline, CaseAuthorities authorities, Receipts receipts, Transactions transactions) {
        this.timeline = timeline;
        this.authorities = authorities;
        this.receipts = receipts;
        this.transactions = transactions;
    }

    public Uni<ReceiptView> ofEntry(CaseId caseId, UUID entry, Person reader) {
        return receipt(() -> timeline.find(caseId, entry), reader, CaseAct.VIEW_CASE);
    }

    public Uni<ReceiptView> ofFiling(CaseId caseId, Person reader) {
        return receipt(() -> timeline.filing(caseId), reader, CaseAct.VIEW_CASE);
    }

    public Uni<ReceiptView> ofExhibit(ExhibitId exhibit, Person reader) {
        return receipt(() -> timeline.filing(exhibit), reader, CaseAct.VIEW_EVIDENCE);
    }

    private Uni<ReceiptView> receipt(Supplier<Uni<Optional<TimelineEntry>>> sought, Person reader, CaseAct right) {
        return transactions
                .reading(() -> sought.get()
                        .map(Refusals::found)
                        .call(entry -> authorities.actor(entry.caseId(), reader, right)))
                .chain(entry -> receipts.of(entry.id(), Statement.of(entry)));
    }
}
