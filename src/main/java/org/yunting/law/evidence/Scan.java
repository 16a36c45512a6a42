package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;

/** Whether a file was looked through for what would harm whoever opens it, when it came in. */
public enum Scan implements Keyed {
    /** The court has no scanner, or it was away, or the file was too large for it. Filing waits for none of them: a period may end tonight. */
    NOT_SCANNED,
    /** Nothing was found, which is not to say that nothing is there. */
    CLEAN,
    /** Something was found. What may be evidence is kept under seal, and opened to nobody. */
    QUARANTINED
}
