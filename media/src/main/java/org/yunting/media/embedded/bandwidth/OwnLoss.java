package org.yunting.media.embedded.bandwidth;

/**
 * How much loss is the line's own. The draft takes all loss beyond a tenth for congestion (draft-ietf-rmcat-gcc-02 section 6), and on a radio link that always loses a fifth would
 * give up the picture for nothing: a loss that stays when much less is sent is not caused by what is sent, and is not counted.
 */
final class OwnLoss {
    private static final double MUCH_LESS = 0.7;
    private static final double ABOUT_AS_MUCH = 0.5;
    private static final double FORGETTING = 0.2;

    /** No line over which people can be heard loses more by itself. */
    private static final double OWN_MAX = 0.35;

    private double own;
    private double suspectedLoss = -1;
    private long suspectedBitsPerSecond;
    private long rateBefore;

    /** What of this loss is caused by sending too much. */
    double excess(double loss) {
        return Math.max(0, loss - own);
    }

    /** Sending less has been decided because of a loss; now it is to be seen whether that helps. */
    void suspect(double loss, long sentBitsPerSecond, long estimateBefore) {
        if (suspectedLoss < 0) {
            suspectedLoss = loss;
            suspectedBitsPerSecond = sentBitsPerSecond;
            rateBefore = estimateBefore;
        }
    }

    /**
     * Looks at the loss of another while.
     *
     * @return the estimate to go back to, because less was sent to no avail; 0 if there is no reason to
     */
    long onWindow(double loss, long sentBitsPerSecond) {
        own = loss < own ? own + FORGETTING * (loss - own) : own;
        if (suspectedLoss < 0 || sentBitsPerSecond > MUCH_LESS * suspectedBitsPerSecond) {
            return 0;
        }
        boolean stayed = loss >= ABOUT_AS_MUCH * suspectedLoss && loss <= OWN_MAX;
        double ofBoth = (loss + suspectedLoss) / 2;
        suspectedLoss = -1;
        if (!stayed) {
            return 0;
        }
        own = Math.max(own, ofBoth);
        return rateBefore;
    }
}
