package org.yunting.law.evidence;

import java.util.List;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundDamaged;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundIntactAgain;
import org.yunting.law.evidence.EvidenceEvent.PaperFoundDamaged;
import org.yunting.law.evidence.EvidenceEvent.PaperFoundIntactAgain;
import org.yunting.law.evidence.EvidenceEvent.StatementFileFoundDamaged;
import org.yunting.law.evidence.EvidenceEvent.StatementFileFoundIntactAgain;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/**
 * Whether the bytes the court keeps are still those it sealed: fixity, as archives call it. What is kept by such means is presumed unaltered (OLR 16), so
 * the court has to look, and what it finds altered is shown to nobody as evidence.
 */
public enum Fixity implements Keyed {
    /** Same size, same digest. */
    INTACT,
    /** Bytes are there, and they are others. */
    ALTERED,
    /** No bytes are there. */
    MISSING;

    /** What was found of a file that was read again. */
    public static Fixity of(SealedFile sealed, Upload.Measured found) {
        boolean same = sealed.bytes() == found.bytes() && sealed.digest().equals(found.digest());
        return same ? INTACT : ALTERED;
    }

    /** The exhibit, to be shown. Bytes that are not those that were sealed are no evidence; the party may hand the original in again. */
    public Outcome<Exhibit> shows(Exhibit exhibit) {
        return this == INTACT
                ? Outcome.granted(exhibit)
                : Outcome.refused(Refusal.of(EvidenceRefusal.EXHIBIT_DAMAGED, EvidenceEvent.UNALTERED)
                        .with("number", exhibit.number())
                        .with("fixity", key())
                        .instead(List.of(CaseAct.ADD_EVIDENCE)));
    }

    /** What is to be told after a look at an exhibit: only what changed since the look before. */
    public List<EvidenceEvent> news(Fixity before, Exhibit exhibit, Act act) {
        if (this == before) {
            return List.of();
        }
        return this == INTACT
                ? List.of(new ExhibitFoundIntactAgain(exhibit.caseId(), exhibit.id(), exhibit.number(), act))
                : List.of(new ExhibitFoundDamaged(exhibit.caseId(), exhibit.id(), exhibit.number(), this, act));
    }

    /** A file under seal, to be shown; not where its bytes are others than were sealed. */
    public Outcome<FileUnderSeal> shows(FileUnderSeal file) {
        return this == INTACT
                ? Outcome.granted(file)
                : Outcome.refused(Refusal.of(EvidenceRefusal.FILE_UNDER_SEAL_DAMAGED, EvidenceEvent.UNALTERED)
                        .with("file", file.kind().key())
                        .with("fixity", key())
                        .instead(List.of(file.kind().instead())));
    }

    /** What is to be told after a look at a file under seal: only what changed since the look before. */
    public List<EvidenceEvent> news(Fixity before, CaseId caseId, FileUnderSeal file, Act act) {
        if (this == before) {
            return List.of();
        }
        return List.of(
                switch (file.kind()) {
                    case STATEMENT_FILE -> {
                        var upload = new UploadId(file.subject());
                        yield this == INTACT
                                ? new StatementFileFoundIntactAgain(caseId, upload, act)
                                : new StatementFileFoundDamaged(caseId, upload, this, act);
                    }
                    case PAPER ->
                        this == INTACT
                                ? new PaperFoundIntactAgain(caseId, file.subject(), act)
                                : new PaperFoundDamaged(caseId, file.subject(), this, act);
                });
    }
}
