package org.yunting.media.conference;

import java.time.Duration;

/**
 * How patient a focus is.
 *
 * @param requestTimeout after which a bridge that does not answer is taken for gone; too low moves conferences for a pause of its
 *     garbage collector, too high leaves people in silence
 * @param probeInterval how often a bridge is asked whether it still has the conference: with the timeout, the longest time in which a
 *     bridge dies unnoticed
 * @param retryDelay the first wait before a bridge or a channel is tried again; it doubles with each failure
 * @param maxRetryDelay where the doubling ends
 */
public record FocusSettings(
        Duration requestTimeout, Duration probeInterval, Duration retryDelay, Duration maxRetryDelay) {

    /** Notices a bridge that died at once, and one that hangs within 4 s; leaves 3 s to one that is merely busy. */
    public static final FocusSettings DEFAULT = new FocusSettings(
            Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(250), Duration.ofSeconds(5));

    /** The wait after so many failures in a row. */
    Duration delayAfter(int failures) {
        var doubled = retryDelay.multipliedBy(1L << Math.min(failures, 16));
        return doubled.compareTo(maxRetryDelay) < 0 ? doubled : maxRetryDelay;
    }
}
