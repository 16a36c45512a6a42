package org.yunting.law.evidence;

/** Whether a file opens as what it is. Evidence that nobody can open shows nothing to anybody, so it is refused while its sender still has another. */
public enum Legibility {
    /** It opens, or it is of a kind that the court does not open before it is shown. */
    LEGIBLE,
    /** It asks for a password that the court does not have. */
    LOCKED,
    /** It is torn, empty of pages, or not what its first bytes say. */
    ILLEGIBLE
}
