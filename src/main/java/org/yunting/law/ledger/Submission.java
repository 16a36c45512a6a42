package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yunting.law.kernel.Sha256;

/**
 * What a ledger sends to a witness (C2SP tlog-witness, add-checkpoint): the size that the witness saw last, the proof from there, the checkpoint.
 *
 * @param oldSize 0 where the witness has seen nothing yet
 * @param note the checkpoint, signed
 */
public record Submission(long oldSize, ConsistencyProof proof, SignedNote note) {
    /** Nobody submits more lines of proof. */
    private static final int PROOF_LINES_MAX = 63;

    /** More than any submission has. */
    private static final int LENGTH_MAX = 16 * 1024;

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

    /** @throws IllegalArgumentException if the note holds no checkpoint */
    public Submission {
        Objects.requireNonNull(Checkpoint.parse(note.text()));
    }

    /** The checkpoint that is submitted. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** @throws IllegalArgumentException if it is no submission */
    public static Submission parse(String body) {
        int gap = body.indexOf("\n\n");
        if (body.length() > LENGTH_MAX || gap < 0) {
            throw new IllegalArgumentException(
                    "no submission: old size, proof, an empty line and a checkpoint are expected");
        }
        var lines = List.of(body.substring(0, gap).split("\n", -1));
        var old = OLD.matcher(lines.getFirst());
        if (!old.matches() || lines.size() > PROOF_LINES_MAX + 1) {
            throw new IllegalArgumentException("no submission: an old size and at most 63 lines of proof are expected");
        }
        var hashes = new ArrayList<Sha256>();
        for (var line : lines.subList(1, lines.size())) {
            hashes.add(Sha256.ofBytes(Base64.getDecoder().decode(line)));
        }
        return new Submission(
                Long.parseLong(old.group(1)), new ConsistencyProof(hashes), SignedNote.parse(body.substring(gap + 2)));
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return "old " + oldSize + "\n"
                + proof.path().stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash.bytes()) + "\n")
                        .collect(Collectors.joining())
                + "\n" + note;
    }
}
