package org.yunting.law.ledger;

import java.util.Base64;
import org.yunting.law.kernel.Sha256;

/**
 * What a court signs of its ledger (C2SP tlog-checkpoint): whose ledger, how many leaves, which root.
 *
 * @param origin name of the ledger, unique and for ever; also the name of its key
 */
public record Checkpoint(String origin, TreeHead head) {
    /** @throws IllegalArgumentException if the text is no checkpoint */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isBlank() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: origin, size and root are expected, a line each");
        }
        var root = Sha256.ofBytes(Base64.getDecoder().decode(lines[2]));
        return new Checkpoint(lines[0], new TreeHead(Long.parseLong(lines[1]), root));
    }

    /** The text that is signed. */
    public String text() {
        var root = Base64.getEncoder().encodeToString(head.root().bytes());
        return origin + "\n" + head.size() + "\n" + root + "\n";
    }
}
