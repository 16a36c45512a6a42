package org.yunting.law.asynctrial;

import org.yunting.law.kernel.Keyed;

/** When one side reads what the other has handed in. */
public enum Exchange implements Keyed {
    /** At once, and from the same moment as everybody else. */
    OPEN,
    /** Not before all have handed in or the window has ended. */
    SEALED,
    /** It was sealed and has been opened to all; it is never sealed again. */
    RELEASED
}
