package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.TreeNode;

/** Shows the tree to anybody: witnesses, other courts, holders of receipts. */
@ApplicationScoped
class ReadLedger {
    private final TreeRows tree;
    private final CheckpointRows checkpoints;
    private final CosignatureRows cosignatures;

    ReadLedger(TreeRows tree, CheckpointRows checkpoints, CosignatureRows cosignatures) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
    }

    /** The newest signed note, with the signatures of those witnesses that have answered by now. */
    Uni<String> checkpoint() {
        return checkpoints
                .newest()
                .chain(newest -> cosignatures
                        .of(newest.size())
                        .map(lines -> newest.note()
                                + lines.stream().map(line -> line + "\n").collect(Collectors.joining())));
    }

    Uni<List<LedgerKeyView>> keys() {
        return checkpoints.keys();
    }

    /** That a checkpoint begins with an earlier tree; the newest checkpoint where none is named. */
    Uni<ConsistencyView> consistency(long earlier, OptionalLong later) {
        return checkpointOf(later)
                .invoke(signed -> requireWithin(earlier, signed.size()))
                .chain(signed -> tree.consistency(earlier, signed.size())
                        .map(proof -> new ConsistencyView(earlier, hexOf(proof.path()), signed.note())));
    }

    /** A leaf and that it stands in a checkpoint; the newest checkpoint where none is named. */
    Uni<InclusionView> inclusion(long index, OptionalLong size) {
        return checkpointOf(size)
                .invoke(signed -> requireWithin(index, signed.size() - 1))
                .chain(signed -> tree.inclusion(index, signed.size())
                        .chain(proof -> tree.node(new TreeNode(0, index))
                                .map(leaf ->
                                        new InclusionView(index, leaf.hex(), hexOf(proof.path()), signed.note()))));
    }

    private Uni<CheckpointRows.Signed> checkpointOf(OptionalLong size) {
        return size.isEmpty()
                ? checkpoints.newest()
                : checkpoints.of(size.getAsLong()).map(Refusals::found);
    }

    private static void requireWithin(long asked, long last) {
        if (asked > last) {
            throw Problem.of(CommonProblem.NOT_FOUND).asException();
        }
    }

    private static List<String> hexOf(List<Sha256> path) {
        return path.stream().map(Sha256::hex).toList();
    }
}
