package org.yunting.law.kernel;

/** In what capacity somebody acts in one case. It comes from appointments in that case, never from a global role. */
public enum Capacity implements Keyed {
    PLAINTIFF,
    DEFENDANT,
    THIRD_PARTY,
    CLERK,
    JUDGE,
    /** Testifies to what they perceived (CPL 75). */
    WITNESS,
    /** Made an appraisal that is in dispute, and answers for it (CPL 81). */
    APPRAISER,
    /** Somebody with special knowledge, called by a party (CPL 82). */
    SPECIALIST,
    INTERPRETER,
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

    /** Whether somebody takes part in a hearing without being a party or of the court. */
    public boolean isParticipant() {
        return testifies() || this == INTERPRETER;
    }

    /** Whether somebody may not hear the hearing but while they testify (OLR 26). */
    public boolean testifies() {
        return this == WITNESS || this == APPRAISER || this == SPECIALIST;
    }
}
