package org.yunting.media.embedded.rtp;

/** Unwraps 16-bit sequence numbers into ever-growing indexes: the number plus 65,536 for each wrap. */
public final class SequenceNumbers {
    private long highest = -1;

    /** The index of this number, nearest to the highest index seen; remembers it if it is higher. */
    public long index(int sequenceNumber) {
        long index = peek(sequenceNumber);
        highest = Math.max(highest, index);
        return index;
    }

    /** As {@link #index}, without remembering. */
    public long peek(int sequenceNumber) {
        if (highest < 0) {
            // One wrap up, so that a number from before the first has a positive index too.
            return 65_536L + sequenceNumber;
        }
        return highest + (short) (sequenceNumber - (int) highest);
    }

    /** The highest index seen, or -1 before the first. */
    public long highest() {
        return highest;
    }
}
