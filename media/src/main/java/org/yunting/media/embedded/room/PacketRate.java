package org.yunting.media.embedded.room;

/** Packets a second, by what was counted during the last {@link #SECONDS} seconds. It is asked once a second and costs nothing in between. */
public final class PacketRate {
    static final int SECONDS = 10;

    private static final long MILLIS_PER_SECOND = 1_000;

    private final long[] totals = new long[SECONDS + 1];
    private final long[] takenMillis = new long[SECONDS + 1];
    private int taken;

    /** Takes the total counted so far, at a moment of a monotonic clock; what comes less than a second after the last is passed over. */
    void take(long total, long nowMillis) {
        if (taken > 0 && nowMillis - takenMillis[slot(taken - 1)] < MILLIS_PER_SECOND) {
            return;
        }
        totals[slot(taken)] = total;
        takenMillis[slot(taken)] = nowMillis;
        taken++;
    }

    /** The rate; 0 in the first second. */
    public long perSecond() {
        if (taken < 2) {
            return 0;
        }
        int newest = slot(taken - 1);
        int oldest = slot(Math.max(0, taken - totals.length));
        long millis = takenMillis[newest] - takenMillis[oldest];
        return (totals[newest] - totals[oldest]) * MILLIS_PER_SECOND / millis;
    }

    private int slot(int index) {
        return index % totals.length;
    }
}
