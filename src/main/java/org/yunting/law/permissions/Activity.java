package org.yunting.law.permissions;

import org.yunting.law.kernel.Keyed;

/**
 * What somebody in another state does before the court, the weightiest first. Evidence that is taken there touches that state's sovereignty; what is written and
 * sent from there does not (CPL 284).
 */
public enum Activity implements Keyed {
    /** Is heard as a witness or an expert: evidence is taken, and nobody does that abroad without a way that is open. */
    TESTIFY(Want.LACKING),
    /** Speaks to the case as a party; a party's statement is evidence too (CPL 66), yet the judge says whether this one is. */
    MAKE_STATEMENTS(Want.LEFT_TO_JUDGE),
    /** Is there while the court sits, by voice or in pictures. */
    ATTEND_HEARING(Want.LEFT_TO_JUDGE),
    /** Reads and sends in writing: needs nobody's leave. */
    READ_AND_FILE(Want.NONE);

    /** What follows where there is no entry that carries the activity. */
    private enum Want {
        LACKING,
        LEFT_TO_JUDGE,
        NONE
    }

    private final Want want;

    Activity(Want want) {
        this.want = want;
    }

    public boolean needsEntry() {
        return want != Want.NONE;
    }

    /** How it stands with nobody's leave, or with one that is not there any more. */
    Standing withoutLeave() {
        return switch (want) {
            case LACKING -> Standing.LACKING;
            case LEFT_TO_JUDGE -> Standing.LEFT_TO_JUDGE;
            case NONE -> Standing.SUFFICES;
        };
    }
}
