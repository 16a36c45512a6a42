package org.yunting.media.line;

import java.time.Duration;

/**
 * What one direction of a line does to packets.
 *
 * @param loss probability that a packet is lost, 0 to 1
 * @param delay every packet takes so long
 * @param jitter and up to so much longer, packets keeping their order
 * @param reordering probability that a packet is overtaken by those that follow within {@link #OVERTAKEN}
 * @param bitsPerSecond what passes; 0 for no limit. What does not fit waits for at most {@link #QUEUE}
 * @param cut nothing passes at all
 */
public record LineQuality(
        double loss, Duration delay, Duration jitter, double reordering, long bitsPerSecond, boolean cut) {
    /** How long the packets wait that a slow line holds back: a home router's buffer. What comes later is lost. */
    public static final Duration QUEUE = Duration.ofMillis(500);

    /** How much later an overtaken packet arrives. */
    public static final Duration OVERTAKEN = Duration.ofMillis(30);

    /** Everything passes at once. */
    public static final LineQuality PERFECT = new LineQuality(0, Duration.ZERO, Duration.ZERO, 0, 0, false);

    /** Nothing passes. */
    public static final LineQuality CUT = new LineQuality(0, Duration.ZERO, Duration.ZERO, 0, 0, true);

    public LineQuality {
        if (loss < 0 || loss > 1 || reordering < 0 || reordering > 1) {
            throw new IllegalArgumentException("a probability is from 0 to 1");
        }
        if (delay.isNegative() || jitter.isNegative() || bitsPerSecond < 0) {
            throw new IllegalArgumentException("no line is faster than the clock");
        }
    }

    public LineQuality withLoss(double probability) {
        return new LineQuality(probability, delay, jitter, reordering, bitsPerSecond, cut);
    }

    public LineQuality withDelay(Duration newDelay, Duration newJitter) {
        return new LineQuality(loss, newDelay, newJitter, reordering, bitsPerSecond, cut);
    }

    public LineQuality withReordering(double probability) {
        return new LineQuality(loss, delay, jitter, probability, bitsPerSecond, cut);
    }

    public LineQuality withBitsPerSecond(long limit) {
        return new LineQuality(loss, delay, jitter, reordering, limit, cut);
    }
}
