package org.yunting.law.permissions;

import org.yunting.law.kernel.Keyed;

/** On what it rests that somebody takes part from another state (CPL 284). */
public enum PermissionBasis implements Keyed {
    /** A treaty with that state, or one that both have joined. */
    TREATY,
    /** That state was asked, through diplomatic channels or its central authority, and consented. */
    STATE_CONSENT,
    /** A national of China is heard through the consulate. */
    NATIONALITY,
    /** By an instant messaging tool, with the consent of both parties, where that state's law does not forbid it. */
    MESSAGING_TOOL,
    /** In another way that both parties consent to, where that state's law does not forbid it. */
    OTHER_WAY_AGREED
}
