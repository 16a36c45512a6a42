package org.yunting.api.fixity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.database.Transactions;

/** Shows audits with what they found. */
@ApplicationScoped
class ReadAudits {
    private static final int LATEST = 10;

    private final FixityRows rows;
    private final Transactions transactions;

    ReadAudits(FixityRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** The latest ones, the newest first. */
    Uni<List<FixityAuditView>> latest() {
        return transactions.reading(() -> rows.latest(LATEST).chain(this::views));
    }

    Uni<FixityAuditView> one(FixityAudit audit) {
        return transactions.reading(() -> view(audit));
    }

    private Uni<List<FixityAuditView>> views(List<FixityAudit> audits) {
        return Multi.createFrom()
                .iterable(audits)
                .onItem()
                .transformToUniAndConcatenate(this::view)
                .collect()
                .asList();
    }

    private Uni<FixityAuditView> view(FixityAudit audit) {
        return rows.nameOfWhoBegan(audit.id())
                .chain(name ->
                        rows.faultsOf(audit.id()).map(faults -> FixityAuditView.of(audit, name.orElse(null), faults)));
    }
}
