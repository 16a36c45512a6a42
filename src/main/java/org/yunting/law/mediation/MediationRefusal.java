package org.yunting.law.mediation;

import org.yunting.law.kernel.RefusalCode;

/** Why something was refused because of mediation, or in it. */
public enum MediationRefusal implements RefusalCode {
    /** A divorce is not decided before mediation was attempted (CPI 145). */
    MEDIATION_NOT_ATTEMPTED(Kind.WRONG_STATE),
    MEDIATION_GOES_ON(Kind.WRONG_STATE),
    MEDIATION_NOT_UNDER_WAY(Kind.WRONG_STATE),
    MEDIATION_ACT_NOT_YOURS(Kind.NOT_ENTITLED),
    MEDIATION_REASON_MISSING(Kind.INVALID),
    MEDIATION_REASON_NOT_ACCEPTED(Kind.INVALID);

    private final Kind kind;

    MediationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
