package org.yunting.law.recording;

import org.yunting.law.kernel.Keyed;

/** What of a recording is copied into one file (AVR 11). */
public enum CopyKind implements Keyed {
    /** The voice and the picture of one person. */
    PERSON,
    /** Everybody, beside each other. */
    GRID
}
