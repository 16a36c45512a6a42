package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.List;
import org.yunting.law.kernel.Sha256;

/**
 * That a leaf stands at an index of a tree (RFC 6962 §2.1.1).
 *
 * @param index of the leaf, from 0
 * @param path hashes of the sibling subtrees, from the leaf up to the root
 */
public record InclusionProof(long index, List<Sha256> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whose hashes make the path, in its order. */
    public static List<Subtree> siblings(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has none at " + index);
        }
        var siblings = new ArrayList<Subtree>();
        var around = Subtree.whole(size);
        while (around.size() > 1) {
            boolean isLeft = index < around.left().to();
            siblings.add(isLeft ? around.right() : around.left());
            around = isLeft ? around.left() : around.right();
        }
        return List.copyOf(siblings.reversed());
    }

    /** Whether the path leads from the leaf to the head (RFC 9162 §2.1.3.2). */
    public boolean proves(Sha256 leaf, TreeHead head) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long place = index;
        long last = head.size() - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleHash.node(sibling, hash);
                // A right edge without siblings rises unhashed until it has one.
                int rise = Long.numberOfTrailingZeros(place);
                place >>= rise;
                last >>= rise;
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
