package org.yunting.law.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.yunting.law.kernel.Sha256;

/**
 * What leaves add to a tree.
 *
 * @param head of the grown tree
 * @param nodes the complete nodes that are new, leaves included, each after those below it
 */
public record Growth(TreeHead head, Map<TreeNode, Sha256> nodes) {
    /**
     * Adds leaves.
     *
     * @param size of the tree before
     * @param known hashes of the nodes of {@code Subtree.whole(size)}; no others are asked for
     */
    public static Growth of(long size, Function<TreeNode, Sha256> known, List<Sha256> leaves) {
        var fresh = new LinkedHashMap<TreeNode, Sha256>();
        Function<TreeNode, Sha256> hashes =
                node -> Objects.requireNonNullElseGet(fresh.get(node), () -> known.apply(node));
        long next = size;
        for (var leaf : leaves) {
            var node = new TreeNode(0, next++);
            var hash = leaf;
            fresh.put(node, hash);
            while (node.isRight()) {
                hash = MerkleHash.node(hashes.apply(node.leftSibling()), hash);
                node = node.parent();
                fresh.put(node, hash);
            }
        }
        var root = Subtree.whole(next).hash(hashes);
        return new Growth(new TreeHead(next, root), fresh);
    }
}
