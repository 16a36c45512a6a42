package org.yunting.law.hearings;

import java.time.Instant;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

/**
 * The private room that somebody is in. A side has one at a time, so that side and hour name it.
 *
 * @param since when it was opened
 */
public record PrivateRoom(Side side, Instant since) {
    /** Whose room it is. */
    public enum Side implements Keyed {
        /** Judges and clerk, who deliberate. */
        BENCH,
        PLAINTIFF,
        DEFENDANT,
        THIRD_PARTY;

        /** Whether somebody belongs to the side by what they are in the case; interpreters do by whom they interpret for. */
        boolean has(Appearance appearance) {
            return switch (this) {
                case BENCH -> appearance.isBench();
                case PLAINTIFF -> appearance.capacity() == Capacity.PLAINTIFF;
                case DEFENDANT -> appearance.capacity() == Capacity.DEFENDANT;
                case THIRD_PARTY -> appearance.capacity() == Capacity.THIRD_PARTY;
            };
        }

        /** The bench deliberates apart (CPL 45); for a party, to speak in confidence is of the rights that it keeps online (OLR 22). */
        LegalBasis basis() {
            return this == BENCH ? HearingEvent.DELIBERATION : HearingEvent.RIGHTS_ONLINE;
        }
    }
}
