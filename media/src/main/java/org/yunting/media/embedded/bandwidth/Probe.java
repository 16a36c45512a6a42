package org.yunting.media.embedded.bandwidth;

/**
 * Finds out whether a line carries more than is sent over it, by sending padding for a moment. Nothing else would tell: as long as little is sent, little arrives
 * (the reason for probes in every implementation of draft-ietf-rmcat-gcc-02, which leaves them out). A probe that was too much is tried again later each time.
 */
public final class Probe {
    private static final long LASTS_MICROS = 700_000;
    private static final long AGAIN_MICROS = 400_000;
    private static final long RETREAT_MIN_MICROS = 5_000_000;
    private static final long RETREAT_MAX_MICROS = 40_000_000;

    /** No further than so many times what is known to be carried. */
    private static final double REACH = 2;

    private long beganMicros = Long.MIN_VALUE / 2;
    private long nextMicros = Long.MIN_VALUE / 2;
    private long retreatMicros = RETREAT_MIN_MICROS;
    private long paddingBitsPerSecond;
    private long sentBytes;
    private boolean running;
    private boolean judged = true;

    /**
     * Called every so often: begins a probe where one is due, ends it, and learns from how it went.
     *
     * @param wantedBitsPerSecond what is to be carried in all; 0 if the present is enough
     */
    public void onTick(BandwidthEstimator estimator, long wantedBitsPerSecond, long nowMicros) {
        boolean tooMuch = estimator.hasFallenWithin(nowMicros - beganMicros, nowMicros);
        if (!judged && tooMuch) {
            running = false;
            judged = true;
            nextMicros = nowMicros + retreatMicros;
            retreatMicros = Math.min(RETREAT_MAX_MICROS, 2 * retreatMicros);
        } else if (running && nowMicros - beganMicros > LASTS_MICROS) {
            running = false;
            nextMicros = nowMicros + AGAIN_MICROS;
        }
        long sending = estimator.sentBitsPerSecond(nowMicros);
        if (running
                || nowMicros < nextMicros
                || wantedBitsPerSecond <= estimator.bitsPerSecond()
                || !estimator.isKnown()) {
            return;
        }
        if (!judged) {
            judged = true;
            retreatMicros = RETREAT_MIN_MICROS;
        }
        long total = Math.min(wantedBitsPerSecond * 11 / 10, (long) (REACH * estimator.bitsPerSecond()));
        if (total > sending) {
            begin(total - sending, nowMicros);
        }
    }

    /** Bytes of padding to be sent now, headers included; 0 or less for none. */
    public long due(long nowMicros) {
        if (!running) {
            return 0;
        }
        long elapsed = Math.min(LASTS_MICROS, nowMicros - beganMicros);
        return paddingBitsPerSecond * elapsed / 8_000_000 - sentBytes;
    }

    /** So much padding was sent. */
    public void onSent(int bytes) {
        sentBytes += bytes;
    }

    private void begin(long bitsPerSecond, long nowMicros) {
        running = true;
        judged = false;
        beganMicros = nowMicros;
        paddingBitsPerSecond = bitsPerSecond;
        sentBytes = 0;
    }
}
