package org.yunting.law.asynctrial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/**
 * What goes with a text that is handed in: how it was spoken, files, and what it refers to. Sealed together with the text, under one digest.
 *
 * @param spoken the recording of which the text is the transcript; absent where it was written
 */
public record Enclosures(@Nullable Spoken spoken, List<Attachment> attachments, List<Reference> references) {
    public static final Enclosures NONE = new Enclosures(null, List.of(), List.of());

    public static final int ATTACHMENTS_MAX = 20;
    public static final int REFERENCES_MAX = 50;

    /** Parts one enclosure from the next. No text that is accepted has it, so no text can pass for a text with enclosures. */
    private static final String NEXT = "\u001E";

    public Enclosures {
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
    }

    /** Where a transcript comes from. */
    public enum Transcript implements Keyed {
        TYPED,
        /** Made by a speech service, and confirmed by the speaker since. */
        MACHINE
    }

    /**
     * A statement in voice, or in voice and pictures.
     *
     * @param upload under which the recording came
     * @param transcript where the text comes from
     */
    public record Spoken(UploadId upload, SealedFile file, Transcript transcript) {}

    /** A file beside the text. */
    public record Attachment(UploadId upload, SealedFile file) {}

    /** What a text points to. */
    public sealed interface Reference {
        /** One line, for the digest and for the record. */
        String line();
    }

    public record ToExhibit(ExhibitId exhibit, ExhibitNumber number) implements Reference {
        @Override
        public String line() {
            return "exhibit " + number.render();
        }
    }

    /**
     * A paragraph of something handed in before.
     *
     * @param paragraph counted from 1; blank lines are none
     */
    public record ToParagraph(ItemId item, int paragraph) implements Reference {
        @Override
        public String line() {
            return "paragraph " + item + " " + paragraph;
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Over the text and all that goes with it; over the text alone where nothing does. In UTF-8. */
    public Sha256 digestWith(String text) {
        return Sha256.over(sealedWith(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The text and all that goes with it, in the one form that is digested. */
    String sealedWith(String text) {
        return text + String.join("", lines().stream().map(NEXT::concat).toList());
    }

    /** One for each enclosure, in order. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (spoken != null) {
            lines.add("recording " + spoken.file().digest() + " "
                    + spoken.transcript().key());
        }
        attachments.forEach(attachment -> lines.add("attachment "
                + attachment.file().digest() + " " + attachment.file().fileName()));
        references.forEach(reference -> lines.add(reference.line()));
        return lines;
    }

    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (attachments.size() > ATTACHMENTS_MAX) {
            found.add(new Violation("/enclosures/attachments", "too-many"));
        }
        if (new HashSet<>(attachments).size() < attachments.size()) {
            found.add(new Violation("/enclosures/attachments", "named-twice"));
        }
        if (references.size() > REFERENCES_MAX) {
            found.add(new Violation("/enclosures/references", "too-many"));
        }
        if (new HashSet<>(references).size() < references.size()) {
            found.add(new Violation("/enclosures/references", "named-twice"));
        }
        return found;
    }
}
