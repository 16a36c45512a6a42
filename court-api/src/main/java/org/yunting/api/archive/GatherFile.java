package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yunting.api.asynctrial.SealedStatements;
import org.yunting.api.cases.KeptCase;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.CatalogueItem;
import org.yunting.law.archive.FileStanding;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.cases.CourtCase;

/** Puts together what goes into the file of a case, and what still holds it open. Call it inside the transaction of the use case. */
@ApplicationScoped
class GatherFile {
    private final HoldingRows rows;
    private final SealedStatements statements;

    GatherFile(HoldingRows rows, SealedStatements statements) {
        this.rows = rows;
        this.statements = statements;
    }

    Uni<FileStanding> standing(KeptCase kept) {
        return rows.matters(kept.courtCase().id()).map(around -> new FileStanding(kept.courtCase(), around));
    }

    /** What rests in the store, and what is written when the file is packaged. */
    Uni<List<Holding>> holdings(CourtCase courtCase) {
        return rows.stored(courtCase.id())
                .chain(stored -> statements.of(courtCase.id()).map(handedIn -> {
                    var all = new ArrayList<>(stored);
                    var caseId = courtCase.id().value();
                    var filedAt = courtCase.receipt().receivedAt();
                    if (!handedIn.isEmpty()) {
                        all.add(written(ItemKind.TRIAL_STATEMENTS, caseId, filedAt));
                    }
                    all.add(written(ItemKind.FILING, caseId, filedAt));
                    all.add(written(ItemKind.TIMELINE, caseId, filedAt));
                    all.add(written(ItemKind.LEDGER_RECEIPTS, caseId, filedAt));
                    all.add(written(ItemKind.ACCESS_LOG, caseId, filedAt));
                    return all;
                }));
    }

    static Catalogue catalogue(List<Holding> holdings) {
        return Catalogue.of(holdings.stream().map(Holding::item).toList());
    }

    private static Holding written(ItemKind kind, UUID caseId, Instant at) {
        return new Holding(new CatalogueItem(kind, caseId, "", at, null), List.of());
    }
}
