package org.yunting.media.embedded;

import java.util.Arrays;

/** What of one steady stream of packets arrived, and when. Seconds are counted by the time of sending. */
final class HeardTrack {
    private final long[] sentNanos;
    private final long[] arrivedNanos;
    private final int perSecond;
    private int sent;

    /** @param perSecond packets sent in a second */
    HeardTrack(int perSecond, int seconds) {
        this.perSecond = perSecond;
        this.sentNanos = new long[perSecond * seconds + perSecond];
        this.arrivedNanos = new long[sentNanos.length];
    }

    /** The next packet goes out; its number. */
    int nextSent(long nowNanos) {
        sentNanos[sent] = nowNanos;
        return sent++;
    }

    void arrived(int number, long nowNanos) {
        if (number < sent && arrivedNanos[number] == 0) {
            arrivedNanos[number] = nowNanos;
        }
    }

    int percentArrived() {
        return sent == 0 ? 100 : (int) (100L * countArrived(0, sent) / sent);
    }

    /** Whole seconds of which less than half arrived: nobody understands those. */
    int secondsLost() {
        int lost = 0;
        for (int from = 0; from + perSecond <= sent; from += perSecond) {
            lost += 2 * countArrived(from, from + perSecond) < perSecond ? 1 : 0;
        }
        return lost;
    }

    /** Whether most of the last seconds arrived. */
    boolean isHeardInTheLast(int seconds) {
        return 2 * countArrived(Math.max(0, sent - seconds * perSecond), sent) > seconds * perSecond;
    }

    /** Milliseconds from that moment to the first arrival of a packet sent after it; -1 if there was none. */
    long millisToFirstAfter(long nanos) {
        for (int number = 0; number < sent; number++) {
            if (sentNanos[number] >= nanos && arrivedNanos[number] != 0) {
                return (arrivedNanos[number] - nanos) / 1_000_000;
            }
        }
        return -1;
    }

    /** Median milliseconds on the way, of those that arrived. */
    long medianDelayMillis() {
        long[] delays = new long[sent];
        int arrived = 0;
        for (int number = 0; number < sent; number++) {
            if (arrivedNanos[number] != 0) {
                delays[arrived++] = (arrivedNanos[number] - sentNanos[number]) / 1_000_000;
            }
        }
        Arrays.sort(delays, 0, arrived);
        return arrived == 0 ? -1 : delays[arrived / 2];
    }

    private int countArrived(int from, int to) {
        int arrived = 0;
        for (int number = from; number < to; number++) {
            arrived += arrivedNanos[number] != 0 ? 1 : 0;
        }
        return arrived;
    }
}
