package org.yunting.law.hearings;

import org.yunting.law.kernel.Keyed;

/** What of a person reaches the others. */
public enum Channel implements Keyed {
    AUDIO,
    VIDEO
}
