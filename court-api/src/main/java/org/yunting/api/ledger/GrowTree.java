package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.yunting.law.ledger.Growth;
import org.yunting.law.ledger.Subtree;

/**
 * Makes leaves of what was entered and signs the grown tree: off the queue, into the tree and under a signature in one transaction, or not at all. Where
 * several courts run on one database, one of them at a time does it.
 */
@ApplicationScoped
class GrowTree {
    private final TreeRows tree;
    private final LedgerKeys keys;
    private final LedgerSettings settings;

    GrowTree(TreeRows tree, LedgerKeys keys, LedgerSettings settings) {
        this.tree = tree;
        this.keys = keys;
        this.settings = settings;
    }

    /** The checkpoint of the empty tree, if there is none yet. */
    Uni<Void> begin() {
        return tree.inOne(line -> whenWriter(
                        line,
                        () -> tree.size(line)
                                .chain(size ->
                                        size.isPresent() ? Uni.createFrom().item(0) : grow(line, 0, List.of()))))
                .replaceWithVoid();
    }

    /** Grows until nothing waits. */
    Uni<Void> untilNothingWaits() {
        return tree.isAnythingWaiting()
                .chain(waiting ->
                        waiting ? untilABatchIsSmall() : Uni.createFrom().voidItem());
    }

    private Uni<Void> untilABatchIsSmall() {
        return tree.inOne(line -> whenWriter(line, () -> growOnce(line)))
                .chain(grown -> grown < settings.batch() ? Uni.createFrom().voidItem() : untilABatchIsSmall());
    }

    private Uni<Integer> whenWriter(SqlConnection line, Supplier<Uni<Integer>> work) {
        return tree.becomeWriter(line)
                .chain(isWriter -> isWriter ? work.get() : Uni.createFrom().item(0));
    }

    private Uni<Integer> growOnce(SqlConnection line) {
        return tree.take(line, settings.batch())
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(0)
                        : tree.size(line).chain(size -> grow(line, size.orElseThrow(), waiting)));
    }

    private Uni<Integer> grow(SqlConnection line, long size, List<TreeRows.Waiting> waiting) {
        var leaves = waiting.stream().map(entry -> entry.commitment().leaf()).toList();
        return tree.nodes(line, Subtree.whole(size).nodes())
                .map(known -> Growth.of(size, known, leaves))
                .chain(growth -> tree.add(line, waiting, growth, keys.sign(growth.head())))
                .replaceWith(waiting.size());
    }
}
