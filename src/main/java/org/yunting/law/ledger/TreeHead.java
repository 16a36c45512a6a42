package org.yunting.law.ledger;

import org.yunting.law.kernel.Sha256;

/** A tree in two values: how many leaves it has, and the root hash that depends on every one of them. */
public record TreeHead(long size, Sha256 root) {
    /** The tree before the first entry. */
    public static final TreeHead EMPTY = new TreeHead(0, MerkleHash.EMPTY);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no fewer than no leaves");
        }
    }
}
