package org.yunting.api.fixity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.InspectFile;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.Actor;

/** Reads files of statements and papers of the court again, a handful at a time, and tells what is not what was sealed. */
@ApplicationScoped
class AuditFiles {
    private final UnderSealRows files;
    private final FixityRows audits;
    private final InspectFile inspect;
    private final Docket docket;
    private final Transactions transactions;
    private final CourtClock clock;

    AuditFiles(
            UnderSealRows files,
            FixityRows audits,
            InspectFile inspect,
            Docket docket,
            Transactions transactions,
            CourtClock clock) {
        this.files = files;
        this.audits = audits;
        this.inspect = inspect;
        this.docket = docket;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file that was looked at. */
    record Looked(FileUnderSeal file, Fixity found) {}

    /** Looks at those that follow where the audit stands. They are read outside of any transaction, however long that takes. */
    Uni<List<Looked>> after(FixityAudit audit, int most) {
        return transactions
                .reading(() -> files.after(audit.files().after(), most))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(kept -> inspect.fixity(kept.key(), kept.sealed())
                                .call(found -> transactions.inOne(() -> keep(audit, kept, found)))
                                .map(found -> new Looked(kept.file(), found)))
                        .collect()
                        .asList());
    }

    /** Under the lock of the audit, as exhibits are: nobody tells the same thing twice. */
    private Uni<Void> keep(FixityAudit audit, UnderSealRows.Kept kept, Fixity found) {
        var act = Actor.court().at(clock.now());
        return audits.lock(audit.id())
                .chain(() -> files.lastFound(kept.file()))
                .chain(before -> files.checked(audit.id(), kept.file(), found, act.at())
                        .chain(() ->
                                docket.append(kept.caseId(), found.news(before, kept.caseId(), kept.file(), act))));
    }
}
