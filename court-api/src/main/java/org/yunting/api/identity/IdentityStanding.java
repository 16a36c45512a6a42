package org.yunting.api.identity;

import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.NameOnRecord.Check;

/** Whether the court knows who somebody is (OLR 7). */
public enum IdentityStanding implements Keyed {
    UNVERIFIED,
    SUBMITTED,
    VERIFIED,
    REFUSED;

    /** What it means for the name. */
    Check check() {
        return switch (this) {
            case UNVERIFIED -> Check.NONE;
            case SUBMITTED -> Check.UNDER_WAY;
            case VERIFIED -> Check.PASSED;
            case REFUSED -> Check.FAILED;
        };
    }
}
