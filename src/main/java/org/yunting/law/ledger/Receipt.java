package org.yunting.law.ledger;

import java.util.Optional;
import org.yunting.law.kernel.Sha256;

/**
 * All that is needed to check, without the court, that a statement has stood unaltered since it was entered.
 *
 * @param statement what was entered, byte for byte
 * @param salt 32 bytes
 * @param proof that its leaf stands in the checkpoint's tree
 * @param checkpoint a signed note
 * @param timestamp RFC 3161 token over the checkpoint's note, DER in base64; absent while no time stamp has been made
 */
public record Receipt(
        String statement, Salt salt, InclusionProof proof, String checkpoint, Optional<String> timestamp) {

    /** The leaf this receipt is about. */
    public Sha256 leaf() {
        return Commitment.to(statement, salt).leaf();
    }

    /**
     * Whether the statement names this file. Statements are canonical JSON, in which a text member cannot contain an unescaped quotation mark, so
     * what is looked for is a member and nothing else.
     */
    public boolean namesFile(Sha256 digest) {
        return statement.contains("\"digest\":\"" + digest.hex() + "\"");
    }

    /** Whether the statement names any file. */
    public boolean namesAFile() {
        return statement.contains("\"digest\":\"");
    }
}
