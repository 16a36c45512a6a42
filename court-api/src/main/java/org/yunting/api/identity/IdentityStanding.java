package org.yunting.api.identity;

import org.yunting.law.kernel.Keyed;

/** Whether the court knows who somebody is (OLR 7). */
public enum IdentityStanding implements Keyed {
    UNVERIFIED,
    SUBMITTED,
    VERIFIED,
    REFUSED
}
