package org.yunting.law.recording;

import org.yunting.law.kernel.Keyed;

/** Why a recording has no picture of somebody though it ran, and lacks none (AVR 3). None of them is held against a party (OLR 25). */
public enum BlankCause implements Keyed {
    /** They switched their camera off. */
    SWITCHED_OFF,
    /** The court stopped their camera. */
    STOPPED,
    /** Their own line was lost, so that nobody in the room saw them. */
    LINE_LOST
}
