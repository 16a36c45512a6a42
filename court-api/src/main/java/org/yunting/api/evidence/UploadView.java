package org.yunting.api.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.Problem;
import org.yunting.api.storage.StoredPart;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.CaseId;

/**
 * An upload, as its sender sees it.
 *
 * @param mediaType as the browser named it, and once it is sealed as the court found it
 * @param sha256 once it is sealed
 * @param playingMillis how long it plays, once it is sealed and if it does
 * @param pictures whether there is something to see in it
 */
public record UploadView(
        UUID id,
        String purpose,
        @Nullable UUID caseId,
        String state,
        String fileName,
        String mediaType,
        long size,
        @Nullable String title,
        long partSize,
        List<PartView> parts,
        Instant announcedAt,
        Instant expiresAt,
        @Nullable String sha256,
        @Nullable Long playingMillis,
        @Nullable Boolean pictures,
        @Nullable Problem refusal,
        @Nullable ExhibitView exhibit) {
    /**
     * A part.
     *
     * @param etag present once the store has it whole
     */
    public record PartView(
            int number, long offset, long size, @Nullable String etag) {}

    static UploadView of(Consignment consignment, List<StoredPart> stored, Optional<FiledExhibit> exhibit) {
        var upload = consignment.upload();
        CaseId caseId = upload.purpose().caseId();
        var file = upload.file();
        var playing = file.map(SealedFile::playing);
        return new UploadView(
                upload.id().value(),
                upload.purpose().key(),
                caseId == null ? null : caseId.value(),
                upload.state().key(),
                upload.announced().fileName(),
                file.map(SealedFile::mediaType).orElse(upload.announced().mediaType()),
                upload.announced().bytes(),
                upload.purpose() instanceof UploadPurpose.ForExhibit to
                        ? to.description().title()
                        : null,
                consignment.plan().partBytes(),
                parts(consignment.plan(), stored),
                consignment.announcedAt(),
                consignment.expiresAt(),
                file.map(kept -> kept.digest().hex()).orElse(null),
                playing.map(found -> found.length().toMillis()).orElse(null),
                playing.map(Playing::pictures).orElse(null),
                upload.refusal().map(Problem::of).orElse(null),
                exhibit.map(ExhibitView::of).orElse(null));
    }

    private static List<PartView> parts(PartPlan plan, List<StoredPart> stored) {
        return plan.parts().stream()
                .map(part -> new PartView(part.number(), part.offset(), part.size(), etag(part, stored)))
                .toList();
    }

    private static @Nullable String etag(PartPlan.Part planned, List<StoredPart> stored) {
        return stored.stream()
                .filter(planned::isWholeAs)
                .map(StoredPart::etag)
                .findFirst()
                .orElse(null);
    }
}
