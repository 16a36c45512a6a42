package org.yunting.law.permissions;

import org.yunting.law.kernel.Keyed;

/** What the register answers for an activity on a day. */
public enum Standing implements Keyed {
    /** There is what it needs. */
    SUFFICES,
    /** There is not, or not yet; the judge says whether it is needed. */
    LEFT_TO_JUDGE,
    /** Without it, it must not be done. */
    LACKING
}
