package org.yunting.law.cases;

import org.yunting.law.kernel.Keyed;

/** How far mediation has come in a case, as far as the decision asks for it (CPI 145). */
public enum MediationProgress implements Keyed {
    /** Nothing is on record. */
    NOT_ATTEMPTED,
    /** One goes on. */
    UNDER_WAY,
    /** It was held, a party refused it, or the judge found none possible, and none goes on. */
    ATTEMPTED;

    /** Whether the court may decide a case in which mediation is compulsory. */
    public boolean leavesRoomForDecision() {
        return this == ATTEMPTED;
    }
}
