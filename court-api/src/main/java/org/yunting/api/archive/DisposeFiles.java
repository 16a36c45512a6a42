package org.yunting.api.archive;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.yunting.api.archive.PackageRows.Check;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.storage.ArchiveVault;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.law.evidence.Fixity;

/**
 * Lets the bytes of files go whose disposal two people decided; catalogue, report and ledger entries stay. A crash in between: what is gone already is
 * asked to go once more.
 */
@ApplicationScoped
class DisposeFiles {
    static final String DISPOSED = "disposed";
    private static final Logger LOG = Logger.getLogger(DisposeFiles.class);

    private final PackageRows packages;
    private final ArchiveVault vault;
    private final Transactions transactions;
    private final CourtClock clock;

    DisposeFiles(PackageRows packages, ArchiveVault vault, Transactions transactions, CourtClock clock) {
        this.packages = packages;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${court.archive.interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> workOff() {
        return transactions
                .reading(() -> packages.toDispose(DISPOSED))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(this::dispose)
                        .collect()
                        .asList()
                        .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.error("a file was not disposed of, and will be tried again", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> dispose(KeptPackage kept) {
        return transactions
                .reading(() -> packages.placements(kept.id()))
                .chain(placements -> Multi.createFrom()
                        .iterable(placements)
                        .onItem()
                        .transformToUniAndConcatenate(placement -> vault.dispose(placement.place()))
                        .collect()
                        .asList())
                .chain(() -> transactions.inOne(() ->
                        packages.checked(kept.id(), new Check(Shelf.PRIMARY, Fixity.MISSING, DISPOSED, clock.now()))));
    }
}
