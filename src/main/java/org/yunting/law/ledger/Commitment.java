package org.yunting.law.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yunting.law.kernel.Sha256;

/**
 * What the ledger keeps of a statement: SHA-256 over a salt and the statement. It binds the court to the statement and tells nobody what it says, not
 * even whoever can guess it.
 */
public record Commitment(Sha256 digest) {
    public static Commitment to(String statement, Salt salt) {
        return new Commitment(Sha256.over(salt.bytes(), statement.getBytes(UTF_8)));
    }

    /** The hash of the leaf that holds it. */
    public Sha256 leaf() {
        return MerkleHash.leaf(digest.bytes());
    }
}
