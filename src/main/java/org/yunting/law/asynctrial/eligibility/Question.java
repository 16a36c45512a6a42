package org.yunting.law.asynctrial.eligibility;

import org.yunting.law.kernel.Keyed;

/** What the file alone does not tell and the judge finds, on a rule that makes it matter. */
public enum Question implements Keyed {
    /** Whether it really is difficult to attend at the same time (OLR 20(2)). */
    ATTENDANCE_DIFFICULT,
    /** Whether a party has applied for it in writing (OLR 20(2)). */
    APPLIED_IN_WRITING,
    /** Whether, after exchange or inquiry, main facts and evidence are undisputed (OLR 20(2)). */
    FACTS_UNDISPUTED,
    /** Whether the parties chose to examine evidence at different times; if not, it is done together (OLR 14). */
    EXAMINATION_APART_CHOSEN,
    /** Whether each spouse acts in person, or has given a written opinion (CPL 65). */
    SPOUSES_SPEAK_FOR_THEMSELVES,
    /** Whether a witness or expert is to be heard in another state. */
    PERSON_HEARD_ABROAD,
    /** Whether that state leaves room for it, by treaty, by leave or because nothing forbids it (CPL 284). */
    FOREIGN_STATE_PERMITS,
    /** Whether the dispute arose on the internet, as the pilot courts require. */
    INTERNET_RELATED,
    /** Whether a tribunal has been given this kind of claim. */
    WITHIN_JURISDICTION,
    /** Whether the matter is clear enough to be decided on papers. */
    DECIDABLE_IN_WRITING,
    /** A party objects with good reason (OLR 21). */
    OBJECTION_WITH_REASON,
    /** Nobody has the equipment or the skill (OLR 21). */
    NO_EQUIPMENT_OR_SKILL,
    /** Identity, originals or objects must be checked on the spot (OLR 21). */
    CHECK_ON_THE_SPOT,
    /** Hard or complex, or much evidence, so that online would hurt the finding of facts (OLR 21). */
    HARD_OR_BULKY,
    /** State security or state secrets (OLR 21). */
    STATE_SECRET,
    /** Much public attention (OLR 21). */
    PUBLIC_ATTENTION,
    /** Another ground on which the court finds it unsuitable (OLR 21). */
    OTHERWISE_UNSUITABLE
}
