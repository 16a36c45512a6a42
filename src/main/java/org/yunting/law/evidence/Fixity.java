package org.yunting.law.evidence;

import java.util.List;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundDamaged;
import org.yunting.law.evidence.EvidenceEvent.ExhibitFoundIntactAgain;
import org.yunting.law.kernel.Act;
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
}
