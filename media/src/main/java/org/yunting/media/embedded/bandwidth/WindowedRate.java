package org.yunting.media.embedded.bandwidth;

import java.util.Arrays;

/** Bits per second of what was counted during the last moments. Keeps a fixed number of sums, whatever the number of packets. */
public final class WindowedRate {
    private static final int BUCKETS = 10;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final long bucketMicros;
    private final long[] bytes = new long[BUCKETS];
    private long newest = Long.MIN_VALUE;
    private long first = Long.MIN_VALUE;

    /** @param windowMillis how far back it looks */
    public WindowedRate(long windowMillis) {
        bucketMicros = windowMillis * 1_000 / BUCKETS;
    }

    /** Counts what came at that moment of a clock that does not go back; what is older than the window is passed over. */
    public void add(int count, long micros) {
        long bucket = advance(micros);
        if (bucket > newest - BUCKETS) {
            bytes[Math.floorMod(bucket, BUCKETS)] += count;
        }
    }

    /** The rate as of that moment; of a stream younger than the window, its rate since it began. */
    public long bitsPerSecond(long micros) {
        if (first == Long.MIN_VALUE) {
            return 0;
        }
        advance(micros);
        long sum = 0;
        for (long inBucket : bytes) {
            sum += inBucket;
        }
        long buckets = Math.min(BUCKETS, newest - first + 1);
        return sum * 8 * MICROS_PER_SECOND / (buckets * bucketMicros);
    }

    /** Whether it has counted for as long as it looks back. */
    public boolean isFull() {
        return first != Long.MIN_VALUE && newest - first >= BUCKETS;
    }

    private long advance(long micros) {
        long bucket = Math.floorDiv(micros, bucketMicros);
        if (first == Long.MIN_VALUE) {
            first = bucket;
            newest = bucket;
        }
        if (bucket - newest >= BUCKETS) {
            Arrays.fill(bytes, 0);
            newest = bucket;
        }
        while (newest < bucket) {
            newest++;
            bytes[Math.floorMod(newest, BUCKETS)] = 0;
        }
        return bucket;
    }
}
