package org.yunting.law.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** What happens to uploads and exhibits. */
public sealed interface EvidenceEvent extends DomainEvent {
    LegalBasis UPLOAD = LegalBasis.of(Law.OLR, 11);
    LegalBasis REVIEW = LegalBasis.of(Law.OLR, 12);
    LegalBasis UNALTERED = LegalBasis.of(Law.OLR, 16);

    /** An event of one upload; it belongs to a case if the file is to be an exhibit. */
    sealed interface UploadEvent extends EvidenceEvent {
        UploadId upload();

        @Override
        default LegalBasis basis() {
            return UPLOAD;
        }
    }

    record UploadAnnounced(@Nullable CaseId caseId, UploadId upload, long bytes, Act act) implements UploadEvent {}

    record UploadBegun(@Nullable CaseId caseId, UploadId upload, Act act) implements UploadEvent {}

    record UploadCompleted(@Nullable CaseId caseId, UploadId upload, Sha256 declared, Act act) implements UploadEvent {}

    record UploadSealed(@Nullable CaseId caseId, UploadId upload, SealedFile file, Act act) implements UploadEvent {}

    record UploadRefused(@Nullable CaseId caseId, UploadId upload, List<EvidenceRefusal> faults, Act act)
            implements UploadEvent {
        public UploadRefused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The court refused a file when its sender was no longer there to be answered. Of no case: nobody else of it learns of what was not filed.
     *
     * @param person who sent it
     * @param intendedFor the case in which it was to be an exhibit; null if it was to be something else
     * @param fault the first of the grounds; all of them stand with the upload
     */
    record FileRefusedAfterwards(
            PersonId person, UploadId upload, @Nullable CaseId intendedFor, EvidenceRefusal fault, Act act)
            implements EvidenceEvent {
        @Override
        public @Nullable CaseId caseId() {
            return null;
        }

        @Override
        public LegalBasis basis() {
            return REVIEW;
        }
    }

    /** It went with a statement that was handed in; the statement's own event tells it, with the digest over both. */
    record UploadEnclosed(CaseId caseId, UploadId upload, Act act) implements UploadEvent {}

    record UploadAbandoned(@Nullable CaseId caseId, UploadId upload, Act act) implements UploadEvent {}

    record ExhibitFiled(CaseId caseId, ExhibitId exhibit, ExhibitNumber number, Sha256 digest, Act act)
            implements EvidenceEvent {
        @Override
        public LegalBasis basis() {
            return REVIEW;
        }
    }

    /** The court read an exhibit again and found other bytes than it had sealed, or none. */
    record ExhibitFoundDamaged(CaseId caseId, ExhibitId exhibit, ExhibitNumber number, Fixity fixity, Act act)
            implements EvidenceEvent {
        @Override
        public LegalBasis basis() {
            return UNALTERED;
        }
    }

    /** What was damaged has been put back, byte for byte. */
    record ExhibitFoundIntactAgain(CaseId caseId, ExhibitId exhibit, ExhibitNumber number, Act act)
            implements EvidenceEvent {
        @Override
        public LegalBasis basis() {
            return UNALTERED;
        }
    }

    /** Told of files under seal after a look. Names nothing of what is in them: the statement that a file went with may still be sealed. */
    sealed interface FileUnderSealLookedAt extends EvidenceEvent {
        @Override
        default LegalBasis basis() {
            return UNALTERED;
        }
    }

    record StatementFileFoundDamaged(CaseId caseId, UploadId upload, Fixity fixity, Act act)
            implements FileUnderSealLookedAt {}

    record StatementFileFoundIntactAgain(CaseId caseId, UploadId upload, Act act) implements FileUnderSealLookedAt {}

    record PaperFoundDamaged(CaseId caseId, UUID paper, Fixity fixity, Act act) implements FileUnderSealLookedAt {}

    record PaperFoundIntactAgain(CaseId caseId, UUID paper, Act act) implements FileUnderSealLookedAt {}
}
