package org.yunting.law.ledger;

import org.yunting.law.kernel.Sha256;

/** How a Merkle tree hashes (RFC 6962 §2.1). The prefixes keep a leaf from passing for a node. */
public final class MerkleHash {
    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Sha256 EMPTY = Sha256.over();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleHash() {}

    public static Sha256 leaf(byte[] entry) {
        return Sha256.over(LEAF, entry);
    }

    public static Sha256 node(Sha256 left, Sha256 right) {
        return Sha256.over(NODE, left.bytes(), right.bytes());
    }
}
