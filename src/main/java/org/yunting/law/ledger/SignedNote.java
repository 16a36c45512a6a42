package org.yunting.law.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures under it (C2SP signed-note): the text, an empty line, one line for each signature.
 *
 * @param text ends with a line break, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final String GAP = "\n\n";

    public SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends with a line break");
        }
        signatures = List.copyOf(signatures);
    }

    public static SignedNote of(String text, NoteSignature... signatures) {
        return new SignedNote(text, List.of(signatures));
    }

    /** @throws IllegalArgumentException if it is no signed note */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf(GAP);
        if (gap < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note: text, an empty line and signature lines are expected");
        }
        var signatures = note.substring(gap + GAP.length())
                .lines()
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** The note with one signature more. */
    public SignedNote with(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Whether a signature is there under this key's name and id, right or wrong. */
    public boolean names(VerifierKey key) {
        return signatures.stream().anyMatch(signature -> signature.names(key));
    }

    /** Whether this key really signed: a signature under its name and id is there, and all such are right. */
    public boolean isSignedBy(VerifierKey key) {
        var own = signatures.stream().filter(signature -> signature.names(key)).toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> key.signed(text, signature.bytes()));
    }

    @Override
    public String toString() {
        return text + signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", "\n", ""));
    }
}
