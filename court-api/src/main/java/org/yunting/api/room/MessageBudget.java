package org.yunting.api.room;

import java.time.Duration;

/**
 * How many messages one socket may send: at most a number of them within any window. Exact, not an average: the window slides with each message.
 * Not thread-safe; a socket's messages come one after the other.
 */
final class MessageBudget {
    /** Times of the last messages, a ring; the oldest one is at {@link #oldest}. */
    private final long[] sentNanos;

    private final long windowNanos;
    private int count;
    private int oldest;

    MessageBudget(int messagesMax, Duration window) {
        this.sentNanos = new long[messagesMax];
        this.windowNanos = window.toNanos();
    }

    /** Counts a message that came at this reading of a monotonic clock, and says whether it was still within the budget. */
    boolean spend(long nowNanos) {
        if (count == sentNanos.length) {
            if (nowNanos - sentNanos[oldest] < windowNanos) {
                return false;
            }
            count--;
            oldest = (oldest + 1) % sentNanos.length;
        }
        sentNanos[(oldest + count) % sentNanos.length] = nowNanos;
        count++;
        return true;
    }
}
