package org.yunting.media.embedded.rtp;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to each SSRC. It is looked up for each packet, several times, which with a map of boxed numbers would make garbage each time. Nothing is taken out: streams come back.
 *
 * @param <V> what belongs to it
 */
public final class BySsrc<V> {
    private static final int SLOTS_MIN = 16;

    /** Multiplied by it, SSRCs that lie close together come far apart (Fibonacci hashing). */
    private static final int SPREAD = 0x9E3779B9;

    private int[] ssrcs = new int[SLOTS_MIN];
    private @Nullable Object[] values = new Object[SLOTS_MIN];
    private int size;

    /** What belongs to it, or null if nothing does. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(int ssrc) {
        return (V) values[slot(ssrc)];
    }

    public boolean contains(int ssrc) {
        return values[slot(ssrc)] != null;
    }

    public int size() {
        return size;
    }

    /** From now on this belongs to it. */
    public void put(int ssrc, V value) {
        int slot = slot(ssrc);
        if (values[slot] == null && 2 * ++size > values.length) {
            grow();
            slot = slot(ssrc);
        }
        ssrcs[slot] = ssrc;
        values[slot] = value;
    }

    /** What belongs to it; if nothing does, what is made for it. */
    public V getOrMake(int ssrc, IntFunction<V> maker) {
        V value = get(ssrc);
        if (value == null) {
            value = maker.apply(ssrc);
            put(ssrc, value);
        }
        return value;
    }

    private void grow() {
        int[] before = ssrcs;
        @Nullable Object[] valuesBefore = values;
        ssrcs = new int[2 * before.length];
        values = new Object[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (valuesBefore[i] != null) {
                int slot = slot(before[i]);
                ssrcs[slot] = before[i];
                values[slot] = valuesBefore[i];
            }
        }
    }

    /** Where it stands, or would. */
    private int slot(int ssrc) {
        int mask = values.length - 1;
        int slot = (ssrc * SPREAD) >>> 8 & mask;
        while (values[slot] != null && ssrcs[slot] != ssrc) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
