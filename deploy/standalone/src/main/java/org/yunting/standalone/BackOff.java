package org.yunting.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How long a program that fell waits before it is started again: the first time not at all, since a hearing may hang on it, and then twice as long each
 * time, so that one that cannot live does not eat the machine of those that can. Falls are forgotten after five minutes; the seventh within them is
 * the last.
 */
final class BackOff {
    /** More falls than this that are not forgotten, and the program is given up. */
    static final int FALLS_MAX = 6;

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private final Duration firstPause;
    private final Deque<Long> falls = new ArrayDeque<>();

    /** @param firstPause after the second fall; doubled for each further one */
    BackOff(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /**
     * Notes a fall.
     *
     * @param nanos of a clock that only goes forward
     * @return how long to wait; empty when the program is to be given up
     */
    Optional<Duration> afterFall(long nanos) {
        falls.removeIf(fall -> nanos - fall > FORGOTTEN_AFTER.toNanos());
        falls.addLast(nanos);
        if (falls.size() > FALLS_MAX) {
            return Optional.empty();
        }
        int before = falls.size() - 1;
        return Optional.of(before == 0 ? Duration.ZERO : firstPause.multipliedBy(1L << (before - 1)));
    }
}
