package org.yunting.law.kernel;

/** In what capacity somebody acts in one case. It comes from appointments in that case, never from a global role. */
public enum Capacity implements Keyed {
    PLAINTIFF,
    DEFENDANT,
    THIRD_PARTY,
    CLERK,
    JUDGE,
    /** Somebody who acts for themselves outside any case: registers, proves who they are. */
    ONESELF,
    /** The court itself, acting through its system: a digest compared, a line seen to be lost. */
    COURT;

    public boolean isParty() {
        return this == PLAINTIFF || this == DEFENDANT || this == THIRD_PARTY;
    }

    public boolean isCourtStaff() {
        return this == CLERK || this == JUDGE;
    }
}
