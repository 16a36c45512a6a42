package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yunting.law.kernel.Sha256;

/**
 * The leaves {@code from} to {@code to} (exclusive) as RFC 6962 divides a tree: complete, or ragged at the right edge of the whole.
 */
public record Subtree(long from, long to) {
    public Subtree {
        if (from < 0 || to < from || (to > from && from % Long.highestOneBit(to - from) != 0)) {
            throw new IllegalArgumentException("no subtree from " + from + " to " + to);
        }
    }

    /** The whole tree of that size. */
    public static Subtree whole(long size) {
        return new Subtree(0, size);
    }

    public long size() {
        return to - from;
    }

    /** The fewest complete nodes that cover it, from left to right. */
    public List<TreeNode> nodes() {
        var nodes = new ArrayList<TreeNode>();
        long next = from;
        while (next < to) {
            long width = Long.highestOneBit(to - next);
            int level = Long.numberOfTrailingZeros(width);
            nodes.add(new TreeNode(level, next >> level));
            next += width;
        }
        return List.copyOf(nodes);
    }

    /** Its hash, from the hashes of its complete nodes. */
    public Sha256 hash(Function<TreeNode, Sha256> known) {
        return nodes().reversed().stream()
                .map(known)
                .reduce((right, left) -> MerkleHash.node(left, right))
                .orElse(MerkleHash.EMPTY);
    }

    /** Its left half: as many leaves as the largest power of two that is smaller than its size. */
    Subtree left() {
        return new Subtree(from, from + Long.highestOneBit(size() - 1));
    }

    Subtree right() {
        return new Subtree(left().to, to);
    }
}
