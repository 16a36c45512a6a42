package org.yunting.api.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.ledger.Checkpoint;
import org.yunting.law.ledger.Commitment;
import org.yunting.law.ledger.Growth;
import org.yunting.law.ledger.ReceiptCheck;
import org.yunting.law.ledger.SignedNote;
import org.yunting.law.ledger.Subtree;
import org.yunting.law.ledger.TreeHead;
import org.yunting.law.ledger.TreeNode;

/**
 * Derives a stretch of the ledger anew from the acts it witnesses, and compares: commitments, leaves, nodes, roots and signatures. It believes nothing of
 * the stretch; of what lies before, it believes the hashes, which the stretch before has derived.
 */
@ApplicationScoped
public class DeriveLedger {
    /** Stands for a hash that is not kept any more; nothing above it can agree, and so is named. */
    private static final Sha256 LOST = Sha256.over();

    private final TreeRows tree;
    private final CheckpointRows checkpoints;

    DeriveLedger(TreeRows tree, CheckpointRows checkpoints) {
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * What a stretch showed.
     *
     * @param to leaves derived so far, from the first one on
     * @param isLast whether the ledger ends here, or cannot be followed further
     */
    public record Stretch(long to, boolean isLast, List<LedgerFault> faults) {}

    /** Reads the statements of acts, by id; an act that is not there is left out. */
    @FunctionalInterface
    public interface Statements {
        Uni<Map<UUID, String>> of(Collection<UUID> subjects);
    }

    /**
     * The next stretch.
     *
     * @param from leaves derived already
     * @param most leaves to derive now
     */
    public Uni<Stretch> next(long from, int most, Statements statements) {
        return tree.leaves(from, most)
                .chain(leaves -> leaves.isEmpty()
                        ? tree.leafCount().map(count -> end(from, count))
                        : statements
                                .of(leaves.stream().map(TreeRows.Leaf::subject).toList())
                                .chain(said -> stretch(from, unbroken(from, leaves), said)));
    }

    private static Stretch end(long from, long count) {
        return new Stretch(from, true, count > from ? List.of(gap(from)) : List.of());
    }

    /** The leaves up to the first gap. */
    private static List<TreeRows.Leaf> unbroken(long from, List<TreeRows.Leaf> leaves) {
        var unbroken = new ArrayList<TreeRows.Leaf>();
        for (var leaf : leaves) {
            if (leaf.index() != from + unbroken.size()) {
                break;
            }
            unbroken.add(leaf);
        }
        return unbroken;
    }

    private Uni<Stretch> stretch(long from, List<TreeRows.Leaf> leaves, Map<UUID, String> said) {
        if (leaves.isEmpty()) {
            return Uni.createFrom().item(new Stretch(from, true, List.of(gap(from))));
        }
        long to = from + leaves.size();
        var faults = new ArrayList<LedgerFault>();
        leaves.forEach(leaf -> entryFault(leaf, said).ifPresent(faults::add));
        var derived = leaves.stream().map(leaf -> leaf.commitment().leaf()).toList();
        return tree.kept(Subtree.whole(from).nodes())
                .map(before -> Growth.of(from, node -> before.getOrDefault(node, LOST), derived))
                .call(growth -> tree.kept(growth.nodes().keySet())
                        .invoke(kept -> growth.nodes()
                                .forEach((node, hash) ->
                                        nodeFault(node, hash, kept).ifPresent(faults::add))))
                .chain(growth -> checkpointFaults(from, to, growth))
                .invoke(faults::addAll)
                .replaceWith(() -> new Stretch(to, false, List.copyOf(faults)));
    }

    private static LedgerFault gap(long index) {
        return new LedgerFault(LedgerFault.Kind.LEAF_MISSING, Long.toString(index));
    }

    private static Optional<LedgerFault> entryFault(TreeRows.Leaf leaf, Map<UUID, String> said) {
        var statement = said.get(leaf.subject());
        if (statement == null) {
            return Optional.of(new LedgerFault(
                    LedgerFault.Kind.ENTRY_MISSING, leaf.subject().toString()));
        }
        return Commitment.to(statement, leaf.salt()).equals(leaf.commitment())
                ? Optional.empty()
                : Optional.of(new LedgerFault(
                        LedgerFault.Kind.ENTRY_ALTERED, leaf.subject().toString()));
    }

    private static Optional<LedgerFault> nodeFault(TreeNode node, Sha256 derived, Map<TreeNode, Sha256> kept) {
        return derived.equals(kept.get(node))
                ? Optional.empty()
                : Optional.of(new LedgerFault(LedgerFault.Kind.NODE_ALTERED, node.level() + "/" + node.index()));
    }

    private Uni<List<LedgerFault>> checkpointFaults(long from, long to, Growth growth) {
        return checkpoints
                .keys()
                .chain(keys -> checkpoints.between(from, to).chain(signed -> {
                    var check = new ReceiptCheck(
                            keys.stream().map(LedgerKeyView::trusted).toList());
                    return tree.kept(nodesBefore(signed, growth)).map(before -> {
                        Function<TreeNode, Sha256> hashes =
                                node -> growth.nodes().getOrDefault(node, before.getOrDefault(node, LOST));
                        return signed.stream()
                                .flatMap(one ->
                                        faultsOf(one, Subtree.whole(one.size()).hash(hashes), check))
                                .toList();
                    });
                }));
    }

    /** Nodes under those checkpoints that the stretch itself does not bring. */
    private static List<TreeNode> nodesBefore(List<CheckpointRows.Signed> signed, Growth growth) {
        return signed.stream()
                .flatMap(one -> Subtree.whole(one.size()).nodes().stream())
                .filter(node -> !growth.nodes().containsKey(node))
                .distinct()
                .toList();
    }

    private static Stream<LedgerFault> faultsOf(CheckpointRows.Signed signed, Sha256 root, ReceiptCheck check) {
        var size = Long.toString(signed.size());
        var altered = new LedgerFault(LedgerFault.Kind.CHECKPOINT_ALTERED, size);
        try {
            var note = SignedNote.parse(signed.note());
            var checkpoint = Checkpoint.parse(note.text());
            var wrongRoot = checkpoint.head().equals(new TreeHead(signed.size(), root))
                    ? Stream.<LedgerFault>empty()
                    : Stream.of(altered);
            return Stream.concat(
                    wrongRoot,
                    check.signatureFault(note, checkpoint).stream()
                            .map(wrong -> new LedgerFault(LedgerFault.Kind.CHECKPOINT_UNSIGNED, size)));
        } catch (IllegalArgumentException unreadable) {
            return Stream.of(altered);
        }
    }
}
