package org.yunting.media.line;

import java.util.OptionalLong;
import java.util.Random;

/** One direction of a line: decides when each packet leaves it, if ever. It moves nothing itself. Thread-safe. */
final class Passage {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Random random;
    private LineQuality quality = LineQuality.PERFECT;
    private long freeNanos = Long.MIN_VALUE;
    private long lastLeftNanos = Long.MIN_VALUE;

    Passage(long seed) {
        random = new Random(seed);
    }

    synchronized void setQuality(LineQuality newQuality) {
        quality = newQuality;
    }

    /** When a packet of that size that enters at that moment comes out; empty if it is lost. */
    synchronized OptionalLong leavesAt(int bytes, long nowNanos) {
        // All dice are rolled for every packet, so that changing one quality does not change the others' luck.
        boolean lost = random.nextDouble() < quality.loss();
        boolean overtaken = random.nextDouble() < quality.reordering();
        long jitter = (long) (random.nextDouble() * quality.jitter().toNanos());
        if (lost || quality.cut()) {
            return OptionalLong.empty();
        }
        long sent = nowNanos;
        if (quality.bitsPerSecond() > 0) {
            long begins = Math.max(nowNanos, freeNanos);
            if (begins - nowNanos > LineQuality.QUEUE.toNanos()) {
                return OptionalLong.empty();
            }
            sent = begins + 8L * bytes * NANOS_PER_SECOND / quality.bitsPerSecond();
            freeNanos = sent;
        }
        long leaves = Math.max(sent + quality.delay().toNanos() + jitter, lastLeftNanos);
        if (overtaken) {
            return OptionalLong.of(leaves + LineQuality.OVERTAKEN.toNanos());
        }
        lastLeftNanos = leaves;
        return OptionalLong.of(leaves);
    }
}
