package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.ledger.Receipt;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.ReceiptFault;

/** Writes receipts. Whether somebody may have one is for whoever asks here to know. */
@ApplicationScoped
public class Receipts {
    private final TreeRows tree;
    private final CheckpointRows checkpoints;
    private final CosignatureRows cosignatures;

    Receipts(TreeRows tree, CheckpointRows checkpoints, CosignatureRows cosignatures) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
    }

    /** The keys with which receipts are checked, every one there ever was. */
    public Uni<List<LedgerKeyView>> keys() {
        return checkpoints.keys();
    }

    /** What is wrong with receipts by these keys; nothing, if the tree was not touched. */
    public static List<ReceiptFault> faults(ReceiptView receipt, List<LedgerKeyView> keys) {
        return new ReceiptCheck(keys.stream().map(LedgerKeyView::trusted).toList())
                .faults(receipt.receipt(), Optional.empty());
    }

    /**
     * The receipt for a statement that was entered.
     *
     * @param statement as it was entered, byte for byte
     */
    public Uni<ReceiptView> of(UUID subject, String statement) {
        return tree.entryOf(subject).map(Refusals::found).chain(entry -> {
            long index = entry.index()
                    .orElseThrow(
                            () -> Problem.of(LedgerProblem.NOT_IN_LEDGER_YET).asException());
            return checkpoints
                    .firstWith(index)
                    .map(Optional::orElseThrow)
                    .chain(signed -> cosignatures
                            .of(signed.size())
                            .chain(lines -> tree.inclusion(index, signed.size())
                                    .map(proof -> new Receipt(
                                            statement, entry.salt(), proof, signed.note(), signed.timestamp(), lines))))
                    .map(ReceiptView::of);
        });
    }
}
