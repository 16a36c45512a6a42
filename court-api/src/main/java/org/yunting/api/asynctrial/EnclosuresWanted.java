package org.yunting.api.asynctrial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.asynctrial.Enclosures;
import org.yunting.law.asynctrial.Enclosures.Attachment;
import org.yunting.law.asynctrial.Enclosures.Reference;
import org.yunting.law.asynctrial.Enclosures.Spoken;
import org.yunting.law.asynctrial.Enclosures.ToExhibit;
import org.yunting.law.asynctrial.Enclosures.ToParagraph;
import org.yunting.law.asynctrial.Enclosures.Transcript;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Upload;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Violation;

/**
 * What is to go with a text, as the contract has it; files by the uploads under which they came.
 *
 * @param recording of which the text is the transcript
 * @param transcript whether that was typed, or made by a machine
 * @param transcriptConfirmed whether the speaker has read it and says that it is what they said
 */
record EnclosuresWanted(
        @Nullable UUID recording,
        @Nullable String transcript,
        @Nullable Boolean transcriptConfirmed,
        @Nullable List<UUID> attachments,
        @Nullable List<ReferenceWanted> references) {
    static final EnclosuresWanted NONE = new EnclosuresWanted(null, null, null, null, null);

    /** To an exhibit with its number, or to a paragraph of an item. */
    record ReferenceWanted(
            @Nullable UUID exhibit,
            @Nullable String exhibitNumber,
            @Nullable UUID item,
            @Nullable Integer paragraph) {
        Reference reference() {
            if (exhibit != null && exhibitNumber != null) {
                return new ToExhibit(
                        new ExhibitId(exhibit),
                        ExhibitNumber.parse(exhibitNumber).orElseThrow());
            }
            if (item != null && paragraph != null) {
                return new ToParagraph(new ItemId(item), paragraph);
            }
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation("/enclosures/references", "required")))
                    .asException();
        }
    }

    boolean hasRecording() {
        return recording != null;
    }

    boolean confirmsTranscript() {
        return Boolean.TRUE.equals(transcriptConfirmed);
    }

    /** The recording first, if there is one. */
    List<UploadId> uploads() {
        var uploads = new ArrayList<UploadId>();
        if (recording != null) {
            uploads.add(new UploadId(recording));
        }
        files().forEach(file -> uploads.add(new UploadId(file)));
        return uploads;
    }

    /**
     * What goes with the text.
     *
     * @param found the uploads, in the order of {@link #uploads()}
     */
    Enclosures with(List<Upload> found) {
        var attachments = found.stream()
                .skip(hasRecording() ? 1 : 0)
                .map(EnclosuresWanted::attachment)
                .toList();
        return new Enclosures(hasRecording() ? spoken(found.getFirst()) : null, attachments, pointedTo());
    }

    private Spoken spoken(Upload upload) {
        var origin = transcript == null ? Transcript.TYPED : Keys.constant(Transcript.class, transcript);
        return new Spoken(upload.id(), Refusals.found(upload.file()), origin);
    }

    private static Attachment attachment(Upload upload) {
        return new Attachment(upload.id(), Refusals.found(upload.file()));
    }

    private List<UUID> files() {
        return Objects.requireNonNullElse(attachments, List.of());
    }

    /** What the text points to. */
    List<Reference> pointedTo() {
        return Objects.requireNonNullElse(references, List.<ReferenceWanted>of()).stream()
                .map(ReferenceWanted::reference)
                .toList();
    }
}
