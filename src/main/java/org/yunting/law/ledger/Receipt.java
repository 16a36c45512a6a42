package org.yunting.law.ledger;

import java.util.List;
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
 * @param cosignatures signature lines of witnesses over the checkpoint; beside the note, because the time stamp is over what the court signed
 */
public record Receipt(
        String statement,
        Salt salt,
        InclusionProof proof,
        String checkpoint,
        Optional<String> timestamp,
        List<String> cosignatures) {
    public Receipt {
        cosignatures = List.copyOf(cosignatures);
    }

    /** One that no witness has co-signed. */
    public Receipt(String statement, Salt salt, InclusionProof proof, String checkpoint, Optional<String> timestamp) {
        this(statement, salt, proof, checkpoint, timestamp, List.of());
    }

    /**
     * The checkpoint with all that signed it.
     *
     * @throws IllegalArgumentException if it is no signed note, or a cosignature is no signature line
     */
    SignedNote witnessedNote() {
        var note = SignedNote.parse(checkpoint);
        for (var line : cosignatures) {
            note = note.with(NoteSignature.parse(line));
        }
        return note;
    }

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
