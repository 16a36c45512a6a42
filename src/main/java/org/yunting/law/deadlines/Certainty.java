package org.yunting.law.deadlines;

import org.yunting.law.kernel.Keyed;

/** How far a date that depends on the holiday calendar can be relied on. */
public enum Certainty implements Keyed {
    /** The State Council's notice for the years concerned is published and entered. */
    OFFICIAL,
    /** Made from the standing holiday regulation, or from weekends alone; make-up workdays are not yet known. */
    PROVISIONAL
}
