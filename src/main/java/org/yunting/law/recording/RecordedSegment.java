package org.yunting.law.recording;

import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Stretch;

/**
 * A piece of a track as it was found when it was read again.
 *
 * @param number in its track, from 1 on
 * @param when what of the hearing it holds
 */
public record RecordedSegment(long number, Stretch when, Found found) {
    /** What was found of it. The first that applies counts: of a file that is gone nothing else can be said. */
    public enum Found implements Keyed {
        /** Its file is the one that was kept, in its place in the chain, and in the ledger. */
        INTACT,
        /** It could not be kept when it was recorded: there is its digest, and never was a file. */
        NEVER_KEPT,
        /** Its file was kept, and is gone. */
        MISSING,
        /** Its file is another than the one that was kept. */
        ALTERED,
        /** The chain of its track does not lead over it. */
        OUT_OF_CHAIN,
        /** The ledger knows nothing of it. */
        NOT_IN_LEDGER
    }
}
