package org.yunting.law.evidence;

import java.time.Instant;
import java.util.List;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/** Evidence that a party has put into a case: a sealed file, what it is, and what it is to prove. Never altered. */
public record Exhibit(
        ExhibitId id,
        CaseId caseId,
        ExhibitNumber number,
        PersonId by,
        UploadPurpose.Description description,
        SealedFile file,
        Instant sealedAt) {
    /** The exhibit, to be opened; not where its file would harm whoever opens it. Its party may hand in a copy that does not. */
    public Outcome<Exhibit> open() {
        return file.scan() == Scan.QUARANTINED
                ? Outcome.refused(Refusal.of(EvidenceRefusal.EXHIBIT_QUARANTINED, LegalBasis.house("quarantine"))
                        .with("number", number)
                        .instead(List.of(CaseAct.ADD_EVIDENCE)))
                : Outcome.granted(this);
    }

    /** Makes the exhibit of a sealed upload; in the same transaction as the sealing, so that neither exists without the other. */
    public static Outcome<Exhibit> of(ExhibitId id, ExhibitNumber number, Upload upload, Act act) {
        if (!(upload.state() instanceof UploadState.Sealed(var file, var sealedAt))
                || !(upload.purpose() instanceof UploadPurpose.ForExhibit(var caseId, var side, var description))) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.UPLOAD_NOT_SEALED, EvidenceEvent.REVIEW)
                    .with("state", upload.state().key())
                    .instead(upload.state().acts()));
        }
        if (number.side() != side) {
            return Outcome.refused(Refusal.of(EvidenceRefusal.EXHIBIT_NUMBER_OF_OTHER_SIDE, EvidenceEvent.REVIEW)
                    .with("number", number));
        }
        return Outcome.granted(
                new Exhibit(id, caseId, number, upload.by(), description, file, sealedAt),
                new EvidenceEvent.ExhibitFiled(caseId, id, number, file.digest(), act));
    }
}
