package org.yunting.api.archive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yunting.api.asynctrial.SealedStatements;
import org.yunting.api.asynctrial.SealedStatements.SealedStatement;
import org.yunting.api.cases.FilingContent;
import org.yunting.api.database.Json;
import org.yunting.api.database.Transactions;
import org.yunting.api.ledger.LedgerKeyView;
import org.yunting.api.ledger.ReceiptView;
import org.yunting.api.ledger.Receipts;
import org.yunting.api.permissions.Permissions;
import org.yunting.api.recording.SegmentStatements;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.permissions.PermissionRegister;

/** Writes those items of a file that rest in no store: the complaint, the statements of a trial, the acts, their receipts with the keys to check them, the register of permissions, and who read what. */
@ApplicationScoped
class WriteItems {
    private final HoldingRows rows;
    private final Timeline timeline;
    private final SegmentStatements segments;
    private final SealedStatements handedIn;
    private final Permissions permissions;
    private final Receipts receipts;
    private final Transactions transactions;
    private final Json json;

    WriteItems(
            HoldingRows rows,
            Timeline timeline,
            SegmentStatements segments,
            SealedStatements handedIn,
            Permissions permissions,
            Receipts receipts,
            Transactions transactions,
            Json json) {
        this.rows = rows;
        this.timeline = timeline;
        this.segments = segments;
        this.handedIn = handedIn;
        this.permissions = permissions;
        this.receipts = receipts;
        this.transactions = transactions;
        this.json = json;
    }

    /** A text that goes into the file. */
    record Written(ItemKind kind, String name, String mediaType, String text) {}

    /**
     * What was written.
     *
     * @param receipts how many receipts there are
     * @param faulty how many of them do not hold
     */
    record Texts(List<Written> texts, int receipts, int faulty) {}

    Uni<Texts> of(CourtCase courtCase) {
        return transactions
                .reading(() -> rows.witnessed(courtCase.id())
                        .chain(ids -> statements(ids)
                                .chain(acts -> rows.readings(courtCase.id())
                                        .chain(readings -> handedIn.of(courtCase.id())
                                                .chain(said -> permissions
                                                        .of(courtCase.id())
                                                        .map(register ->
                                                                new Read(ids, acts, readings, said, register)))))))
                .chain(read -> receiptsOf(read)
                        .chain(proofs -> receipts.keys().map(keys -> texts(courtCase, read, proofs, keys))));
    }

    private record Read(
            List<UUID> ids,
            Map<UUID, String> statements,
            List<String> readings,
            List<SealedStatement> handedIn,
            PermissionRegister permissions) {}

    private Uni<Map<UUID, String>> statements(List<UUID> ids) {
        return timeline.statements(ids)
                .chain(acts -> segments.statements(ids).map(recorded -> {
                    var all = new HashMap<>(acts);
                    all.putAll(recorded);
                    return all;
                }));
    }

    private Uni<List<ReceiptView>> receiptsOf(Read read) {
        return Multi.createFrom()
                .iterable(read.ids())
                .filter(read.statements()::containsKey)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> receipts.of(id, read.statements().getOrDefault(id, "")))
                .collect()
                .asList();
    }

    private Texts texts(CourtCase courtCase, Read read, List<ReceiptView> proofs, List<LedgerKeyView> keys) {
        long faulty = proofs.stream()
                .filter(proof -> !Receipts.faults(proof, keys).isEmpty())
                .count();
        var texts = List.of(
                new Written(
                        ItemKind.FILING,
                        "filing.json",
                        "application/json",
                        json.write(FilingContent.of(courtCase.filing()))),
                new Written(
                        ItemKind.TIMELINE,
                        "timeline.jsonl",
                        "application/jsonl",
                        lines(read.ids().stream()
                                .map(id -> read.statements().getOrDefault(id, ""))
                                .filter(statement -> !statement.isEmpty())
                                .toList())),
                new Written(
                        ItemKind.LEDGER_RECEIPTS,
                        "receipts.jsonl",
                        "application/jsonl",
                        lines(proofs.stream().map(json::write).toList())),
                new Written(ItemKind.LEDGER_RECEIPTS, "ledger-keys.json", "application/json", json.write(keys)),
                new Written(
                        ItemKind.TRIAL_STATEMENTS,
                        "statements.jsonl",
                        "application/jsonl",
                        lines(read.handedIn().stream().map(json::write).toList())),
                new Written(
                        ItemKind.PERMISSION_REGISTER,
                        "permissions.jsonl",
                        "application/jsonl",
                        lines(read.permissions().entries().stream()
                                .map(PermissionLine::of)
                                .map(json::write)
                                .toList())),
                new Written(ItemKind.ACCESS_LOG, "readings.txt", "text/plain", lines(read.readings())));
        return new Texts(texts, proofs.size(), (int) faulty);
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "\n" : String.join("\n", lines) + "\n";
    }
}
