package org.yunting.media.embedded.room;

import java.util.concurrent.atomic.AtomicLongArray;

/** The current count of everything in {@link Counter}. Thread-safe. */
public final class Counters {
    private final AtomicLongArray counts = new AtomicLongArray(Counter.values().length);

    public void increment(Counter counter) {
        counts.incrementAndGet(slot(counter));
    }

    public long get(Counter counter) {
        return counts.get(slot(counter));
    }

    /** An array indexed by the order of declaration: counting must cost nothing. */
    @SuppressWarnings("EnumOrdinal")
    private static int slot(Counter counter) {
        return counter.ordinal();
    }
}
