package org.yunting.law.cases;

import org.yunting.law.kernel.Keyed;

/** A property of a case that decides which procedure it may take. */
public enum CaseTrait implements Keyed {
    /** Concerns personal status or who holds a title, as every divorce does. */
    STATUS_OR_TITLE,
    /** A party is foreign or habitually resident abroad, or the facts lie abroad (CPI 520). */
    FOREIGN_RELATED,
    APPRAISAL_NEEDED,
    /** A party's whereabouts are unknown at filing. */
    PARTY_MISSING,
    COUNTERCLAIM,
    REMANDED,
    MANY_PARTIES,
    TRIAL_SUPERVISION,
    PUBLIC_INTEREST,
    THIRD_PARTY_REVOCATION
}
