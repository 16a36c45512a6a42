package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes, once after each start, which keys sign from now on; and before the very first, signs the empty tree, on which everything is built. */
@ApplicationScoped
class KeepKeys {
    private final GrowTree growTree;
    private final CheckpointRows checkpoints;
    private final LedgerKeys keys;
    private volatile boolean isKept;

    KeepKeys(GrowTree growTree, CheckpointRows checkpoints, LedgerKeys keys) {
        this.growTree = growTree;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    Uni<Void> once() {
        return isKept
                ? Uni.createFrom().voidItem()
                : growTree.begin()
                        .chain(() -> checkpoints.keysAre(keys.verifiers()))
                        .invoke(() -> isKept = true);
    }
}
