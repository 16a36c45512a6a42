package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yunting.api.asynctrial.SealedStatements;
import org.yunting.api.cases.KeptCase;
import org.yunting.api.permissions.Permissions;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.CatalogueItem;
import org.yunting.law.archive.FileStanding;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.cases.CourtCase;

/** Puts together what goes into the file of a case, and what still holds it open. Call it inside the transaction of the use case. */
@ApplicationScoped
class GatherFile {
    private static final List<ItemKind> ALWAYS_WRITTEN =
            List.of(ItemKind.FILING, ItemKind.TIMELINE, ItemKind.LEDGER_RECEIPTS, ItemKind.ACCESS_LOG);

    private final HoldingRows rows;
    private final SealedStatements statements;
    private final Permissions permissions;

    GatherFile(HoldingRows rows, SealedStatements statements, Permissions permissions) {
        this.rows = rows;
        this.statements = statements;
        this.permissions = permissions;
    }

    Uni<FileStanding> standing(KeptCase kept) {
        return rows.matters(kept.courtCase().id()).map(around -> new FileStanding(kept.courtCase(), around));
    }

    /** What rests in the store, and what is written when the file is packaged. */
    Uni<List<Holding>> holdings(CourtCase courtCase) {
        return rows.stored(courtCase.id())
                .chain(stored -> statements
                        .of(courtCase.id())
                        .chain(handedIn -> permissions.of(courtCase.id()).map(register -> {
                            var kinds = new ArrayList<>(ALWAYS_WRITTEN);
                            if (!handedIn.isEmpty()) {
                                kinds.add(ItemKind.TRIAL_STATEMENTS);
                            }
                            if (!register.entries().isEmpty()) {
                                kinds.add(ItemKind.PERMISSION_REGISTER);
                            }
                            return with(stored, kinds, courtCase);
                        })));
    }

    private static List<Holding> with(List<Holding> stored, List<ItemKind> written, CourtCase courtCase) {
        var all = new ArrayList<>(stored);
        for (var kind : written) {
            all.add(written(kind, courtCase.id().value(), courtCase.receipt().receivedAt()));
        }
        return all;
    }

    static Catalogue catalogue(List<Holding> holdings) {
        return Catalogue.of(holdings.stream().map(Holding::item).toList());
    }

    private static Holding written(ItemKind kind, UUID caseId, Instant at) {
        return new Holding(new CatalogueItem(kind, caseId, "", at, null), List.of());
    }
}
