package org.yunting.media.embedded.bandwidth;

/**
 * Whether packets take longer and longer: a queue on the way grows, because more is sent than the line carries.
 *
 * <p>Packets are taken in groups, those of one burst together (draft-ietf-rmcat-gcc-02 section 5.2); the delay variation between groups is accumulated; and the over-use
 * detector with its adaptive threshold is that of section 5.4. In place of the Kalman filter of section 5.3 stands the slope of a line through the
 * last {@link #WINDOW} accumulated delays, as libwebrtc has done since 2016, with its gains: it finds a queue that grows slowly, too.
 */
final class DelayTrend {
    /** What the delay does. */
    enum Signal {
        NORMAL,
        OVERUSED,
        UNDERUSED
    }

    private static final int WINDOW = 20;
    private static final double SMOOTHING = 0.9;
    private static final double GAIN = 4;
    private static final int GROUPS_COUNTED_MAX = 60;
    private static final double BURST_MILLIS = 5;
    private static final double OVERUSE_MILLIS = 10;
    private static final double THRESHOLD_MIN = 6;
    private static final double THRESHOLD_MAX = 600;
    private static final double THRESHOLD_UP = 0.0087;
    private static final double THRESHOLD_DOWN = 0.039;
    /** Peaks this far above the threshold are accidents of the line and do not move it. */
    private static final double THRESHOLD_REACH = 15;

    /** A gap in the reports after which the past says nothing: the line was away. */
    private static final double GAP_MILLIS = 3_000;

    /** Half of the time over which the fastest packet counts; a way that has become longer is known as such after it. */
    private static final double FASTEST_MILLIS = 15_000;

    private final double[] arrived = new double[WINDOW];
    private final double[] delays = new double[WINDOW];
    private int groups;
    private double accumulated;
    private double smoothed;
    private double threshold = 12.5;
    private double thresholdMillis = -1;
    private double overusedMillis = -1;
    private int overusedGroups;
    private double slopeBefore;
    private Signal signal = Signal.NORMAL;

    private double delay;
    private double fastest = Double.POSITIVE_INFINITY;
    private double fastestBefore = Double.POSITIVE_INFINITY;
    private double fastestSince = Double.NEGATIVE_INFINITY;

    private boolean grouping;
    private double groupSentFirst;
    private double groupSent;
    private double groupArrived;
    private double sentBefore;
    private double arrivedBefore;
    private boolean compared;

    /** How much longer the last packet took than the fastest of the last half minute: what waits on the way. */
    double queueMillis() {
        return delay - Math.min(fastest, fastestBefore);
    }

    Signal signal() {
        return signal;
    }

    /** Takes a packet, in the order of sending. The two clocks need not agree. */
    void onPacket(long sentMicros, long arrivedMicros) {
        double sent = sentMicros / 1_000.0;
        double arrival = arrivedMicros / 1_000.0;
        delay = arrival - sent;
        if (sent - fastestSince > FASTEST_MILLIS) {
            fastestBefore = fastest;
            fastest = delay;
            fastestSince = sent;
        }
        fastest = Math.min(fastest, delay);
        if (!grouping) {
            beginGroup(sent, arrival);
            return;
        }
        if (Math.abs(arrival - groupArrived) > GAP_MILLIS || Math.abs(sent - groupSent) > GAP_MILLIS) {
            reset(sent, arrival);
            return;
        }
        if (belongsToGroup(sent, arrival)) {
            groupSent = Math.max(groupSent, sent);
            groupArrived = Math.max(groupArrived, arrival);
            return;
        }
        if (compared) {
            onGroup(groupSent - sentBefore, groupArrived - arrivedBefore, groupArrived);
        }
        compared = true;
        sentBefore = groupSent;
        arrivedBefore = groupArrived;
        beginGroup(sent, arrival);
    }

    private void reset(double sent, double arrival) {
        groups = 0;
        accumulated = 0;
        smoothed = 0;
        overusedMillis = -1;
        overusedGroups = 0;
        compared = false;
        signal = Signal.NORMAL;
        beginGroup(sent, arrival);
    }

    private void beginGroup(double sent, double arrival) {
        grouping = true;
        groupSentFirst = sent;
        groupSent = sent;
        groupArrived = arrival;
    }

    private boolean belongsToGroup(double sent, double arrival) {
        if (sent - groupSentFirst <= BURST_MILLIS) {
            return true;
        }
        double later = arrival - groupArrived;
        // What a line held back and let go at once arrives together though it was sent apart.
        return later <= BURST_MILLIS && later - (sent - groupSent) < 0 && arrival - groupArrived >= 0;
    }

    private void onGroup(double sentDelta, double arrivedDelta, double arrival) {
        accumulated += arrivedDelta - sentDelta;
        smoothed = SMOOTHING * smoothed + (1 - SMOOTHING) * accumulated;
        arrived[groups % WINDOW] = arrival;
        delays[groups % WINDOW] = smoothed;
        groups++;
        double slope = groups < WINDOW ? 0 : slope();
        detect(Math.min(groups, GROUPS_COUNTED_MAX) * slope * GAIN, slope, sentDelta, arrival);
    }

    private double slope() {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < WINDOW; i++) {
            meanX += arrived[i] / WINDOW;
            meanY += delays[i] / WINDOW;
        }
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < WINDOW; i++) {
            numerator += (arrived[i] - meanX) * (delays[i] - meanY);
            denominator += (arrived[i] - meanX) * (arrived[i] - meanX);
        }
        return denominator == 0 ? 0 : numerator / denominator;
    }

    private void detect(double trend, double slope, double sentDelta, double nowMillis) {
        if (trend > threshold) {
            overusedMillis = overusedMillis < 0 ? sentDelta / 2 : overusedMillis + sentDelta;
            overusedGroups++;
            if (overusedMillis > OVERUSE_MILLIS && overusedGroups > 1 && slope >= slopeBefore) {
                overusedMillis = 0;
                overusedGroups = 0;
                signal = Signal.OVERUSED;
            }
        } else {
            overusedMillis = -1;
            overusedGroups = 0;
            signal = trend < -threshold ? Signal.UNDERUSED : Signal.NORMAL;
        }
        slopeBefore = slope;
        adapt(Math.abs(trend), nowMillis);
    }

    /** So that streams that fill every queue do not starve this one, and one that uses little is noticed soon. */
    private void adapt(double trend, double nowMillis) {
        double elapsed = thresholdMillis < 0 ? 0 : Math.clamp(nowMillis - thresholdMillis, 0, 100);
        thresholdMillis = nowMillis;
        if (trend <= threshold + THRESHOLD_REACH) {
            double gain = trend < threshold ? THRESHOLD_DOWN : THRESHOLD_UP;
            threshold = Math.clamp(threshold + gain * (trend - threshold) * elapsed, THRESHOLD_MIN, THRESHOLD_MAX);
        }
    }
}
