package org.yunting.law.evidence;

import java.util.UUID;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.CaseAct;

/**
 * A file that the court sealed and that is no exhibit. What is kept by technical means is presumed unaltered for all of them alike (OLR 16), so all of
 * them are looked at.
 *
 * @param subject id of the upload, or of the paper
 */
public record FileUnderSeal(Kind kind, UUID subject) {
    /** What it is. */
    public enum Kind implements Keyed {
        /** A recording or file that went with a statement; the party may hand the original in as an exhibit. */
        STATEMENT_FILE(CaseAct.ADD_EVIDENCE),
        /** A paper of the court; what it says stands on the pages of the case too. */
        PAPER(CaseAct.VIEW_CASE);

        private final CaseAct instead;

        Kind(CaseAct instead) {
            this.instead = instead;
        }

        /** What can be done where it cannot be shown. */
        public CaseAct instead() {
            return instead;
        }
    }
}
