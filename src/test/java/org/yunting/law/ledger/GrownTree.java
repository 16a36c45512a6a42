package org.yunting.law.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yunting.law.kernel.Sha256;

/** A tree that grows in memory as the court's does in its database. */
final class GrownTree {
    private final Map<TreeNode, Sha256> nodes = new HashMap<>();
    private TreeHead head = TreeHead.EMPTY;

    static GrownTree of(List<byte[]> entries) {
        var tree = new GrownTree();
        tree.add(entries);
        return tree;
    }

    void add(List<byte[]> entries) {
        addLeaves(entries.stream().map(MerkleHash::leaf).toList());
    }

    void addLeaves(List<Sha256> leaves) {
        var growth = Growth.of(head.size(), this::hashOf, leaves);
        nodes.putAll(growth.nodes());
        head = growth.head();
    }

    TreeHead head() {
        return head;
    }

    TreeHead headAt(long size) {
        return new TreeHead(size, Subtree.whole(size).hash(this::hashOf));
    }

    Sha256 leaf(long index) {
        return hashOf(new TreeNode(0, index));
    }

    Sha256 hashOf(TreeNode node) {
        return Objects.requireNonNull(nodes.get(node), node::toString);
    }

    InclusionProof inclusion(long index, long size) {
        return new InclusionProof(index, hashes(InclusionProof.siblings(index, size)));
    }

    ConsistencyProof consistency(long earlier, long later) {
        return new ConsistencyProof(hashes(ConsistencyProof.parts(earlier, later)));
    }

    private List<Sha256> hashes(List<Subtree> subtrees) {
        return subtrees.stream().map(subtree -> subtree.hash(this::hashOf)).toList();
    }
}
