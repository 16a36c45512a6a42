package org.yunting.api.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.evidence.Announcement;
import org.yunting.law.evidence.ExhibitCategory;
import org.yunting.law.evidence.UploadPurpose.Description;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;

/**
 * A file about to come, as the contract has it.
 *
 * @param sha256 digest of the whole file, in hexadecimal, if the browser has computed it by now
 */
public record UploadAnnouncement(
        String purpose,
        @Nullable UUID caseId,
        String fileName,
        String mediaType,
        long size,
        @Nullable String sha256,
        @Nullable String title,
        @Nullable String category,
        @Nullable String purposeOfProof) {
    boolean isExhibit() {
        return purpose.equals("exhibit");
    }

    boolean isOfStatement() {
        return purpose.startsWith("statement-");
    }

    boolean isRecording() {
        return purpose.equals("statement-recording");
    }

    /** The case that a statement is for. */
    CaseId caseOfStatement() {
        if (caseId == null) {
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation("/caseId", "required")))
                    .asException();
        }
        return new CaseId(caseId);
    }

    Announcement file() {
        return new Announcement(fileName, mediaType, size, sha256 == null ? null : new Sha256(sha256));
    }

    /**
     * What is said about an exhibit.
     *
     * @throws org.yunting.api.problem.ProblemException that lists all that is missing
     */
    ExhibitAnnouncement exhibit() {
        if (caseId == null || title == null || category == null || purposeOfProof == null) {
            throw Problem.of(EvidenceProblem.EXHIBIT_DESCRIPTION_INCOMPLETE)
                    .violating(missing())
                    .asException();
        }
        return new ExhibitAnnouncement(
                caseId, new Description(title, Keys.constant(ExhibitCategory.class, category), purposeOfProof));
    }

    private List<Violation> missing() {
        var missing = new ArrayList<Violation>();
        require(missing, "/caseId", caseId);
        require(missing, "/title", title);
        require(missing, "/category", category);
        require(missing, "/purposeOfProof", purposeOfProof);
        return missing;
    }

    private static void require(List<Violation> missing, String pointer, @Nullable Object value) {
        if (value == null) {
            missing.add(new Violation(pointer, "required"));
        }
    }

    /** The part of an announcement that only exhibits have. */
    record ExhibitAnnouncement(UUID caseId, Description description) {}
}
