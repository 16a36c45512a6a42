package org.yunting.media.embedded.bandwidth;

import org.yunting.media.embedded.bandwidth.DelayTrend.Signal;
import org.yunting.media.embedded.rtp.RtcpMessage.ArrivalReport;

/**
 * What the line to one receiver carries: Google Congestion Control on the sender's side, from transport-wide feedback (draft-ietf-rmcat-gcc-02). The rate rises by 8 % a
 * second, or slowly near where it was too high last; it falls to 85 % of what arrived when {@link DelayTrend delays grow}, and by half of the loss beyond a tenth that is not
 * the {@link OwnLoss line's own}. What arrived while delays did not grow is carried, so the estimate is never below it: this is how a probe raises it at once.
 */
public final class BandwidthEstimator {
    /** What is assumed before anything is known: the lowest layer and some people's sound. */
    public static final long INITIAL_BITS_PER_SECOND = 300_000;

    /** What a datagram adds to an RTP packet: IPv4 and UDP headers and the authentication tag. */
    public static final int OVERHEAD_BYTES = 44;

    private static final long MIN = 30_000;
    private static final long MAX = 30_000_000;
    private static final double DECREASE = 0.85;
    private static final double INCREASE_PER_SECOND = 1.08;
    private static final double ARRIVED_COUNTS = 0.95;
    private static final double ARRIVED_MAX_FACTOR = 1.5;
    private static final double NEAR = 0.85;
    private static final double INCREASE_NEAR_PER_SECOND = 1.03;
    private static final long BETWEEN_DECREASES_MICROS = 300_000;
    private static final long LOSS_WINDOW_MICROS = 1_000_000;
    private static final int LOSS_PACKETS_MIN = 80;
    private static final double LOSS_TOLERATED = 0.1;

    /** A line that lets nearly nothing through was cut, and says nothing about what it carries otherwise. */
    private static final double LOSS_OF_A_CUT = 0.8;

    /** As long as so much waits on the way, the estimate does not rise, whatever the trend: the queue is to drain first. */
    private static final double QUEUE_MILLIS = 100;

    /** The clock in the reports has 24 bits of 64 ms: it begins anew every twelve days, which need not be when a hearing begins. */
    private static final long CLOCK_MICROS = (1L << 24) * 64_000;

    private final SentPackets sent = new SentPackets();
    private final DelayTrend trend = new DelayTrend();
    private final OwnLoss ownLoss = new OwnLoss();
    private final WindowedRate arrivedRate = new WindowedRate(500);
    private final WindowedRate sentRate = new WindowedRate(500);
    private long bitsPerSecond = INITIAL_BITS_PER_SECOND;
    private long tooHighBitsPerSecond;
    private boolean reported;
    private boolean limited;
    private long reportedMicros;
    private long decreasedMicros = Long.MIN_VALUE / 2;
    private long normalSinceMicros;
    private long latestArrivalMicros = Long.MIN_VALUE / 2;
    private long wrappedMicros;
    private long lossSinceMicros;
    private int lossArrived;
    private int lossMissing;

    /**
     * A packet goes out.
     *
     * @param bytes of RTP
     * @return the transport-wide sequence number it goes out with
     */
    public int onSent(int bytes, long nowMicros) {
        sentRate.add(bytes + OVERHEAD_BYTES, nowMicros);
        return sent.add(bytes + OVERHEAD_BYTES, nowMicros);
    }

    /** The receiver says what arrived, and when by its own clock. */
    public void onReport(ArrivalReport report, long nowMicros) {
        if (!reported) {
            reported = true;
            reportedMicros = nowMicros;
            lossSinceMicros = nowMicros;
            normalSinceMicros = nowMicros;
        }
        boolean overused = false;
        for (int i = 0; i < report.count(); i++) {
            int number = (report.first() + i) & 0xFFFF;
            int bytes = sent.bytes(number);
            if (bytes > 0 && report.arrived(i)) {
                onArrival(number, bytes, report.arrivedMicros(i));
                overused |= trend.signal() == Signal.OVERUSED;
            } else if (bytes > 0) {
                lossMissing++;
            }
        }
        long arrived = arrivedRate.bitsPerSecond(latestArrivalMicros);
        if (overused || trend.signal() == Signal.OVERUSED) {
            normalSinceMicros = nowMicros;
            onOveruse(arrived, nowMicros);
        } else if (trend.signal() == Signal.NORMAL && trend.queueMillis() < QUEUE_MILLIS) {
            increase(arrived, nowMicros);
        } else {
            normalSinceMicros = nowMicros;
        }
        reportedMicros = nowMicros;
        onLoss(nowMicros);
    }

    /** Whether the receiver reports at all; of one that does not, nothing is known. */
    public boolean isKnown() {
        return reported;
    }

    /** Whether the estimate is where it is because the line did not carry more, and not because nobody tried. */
    public boolean isLimited() {
        return limited;
    }

    /** Whether it had to fall within the time before, in microseconds. */
    public boolean hasFallenWithin(long micros, long nowMicros) {
        return nowMicros - decreasedMicros < micros;
    }

    /** The estimate, datagram headers included. */
    public long bitsPerSecond() {
        return bitsPerSecond;
    }

    /** What is sent at present, by the last half second. */
    public long sentBitsPerSecond(long nowMicros) {
        return sentRate.bitsPerSecond(nowMicros);
    }

    private void onArrival(int number, int bytes, long arrivedMicros) {
        lossArrived++;
        while (arrivedMicros + wrappedMicros < latestArrivalMicros - CLOCK_MICROS / 2) {
            wrappedMicros += CLOCK_MICROS;
        }
        long arrived = arrivedMicros + wrappedMicros;
        latestArrivalMicros = Math.max(latestArrivalMicros, arrived);
        arrivedRate.add(bytes, arrived);
        trend.onPacket(sent.sentMicros(number), arrived);
        sent.forget(number);
    }

    /** What arrives while a queue grows is what the line carries, be that less or more than was believed. */
    private void onOveruse(long arrived, long nowMicros) {
        if (nowMicros - decreasedMicros < BETWEEN_DECREASES_MICROS) {
            return;
        }
        long fits = Math.max(MIN, (long) (DECREASE * arrived));
        bitsPerSecond = arrivedRate.isFull() ? fits : Math.min(fits, bitsPerSecond);
        tooHighBitsPerSecond = arrived;
        decreasedMicros = nowMicros;
        limited = true;
    }

    private void increase(long arrived, long nowMicros) {
        double seconds = Math.min(1, (nowMicros - reportedMicros) / 1e6);
        boolean near = tooHighBitsPerSecond > 0
                && bitsPerSecond > NEAR * tooHighBitsPerSecond
                && bitsPerSecond < tooHighBitsPerSecond / NEAR;
        double pace = near ? INCREASE_NEAR_PER_SECOND : INCREASE_PER_SECOND;
        long grown = (long) (bitsPerSecond * Math.pow(pace, seconds));
        // Who sends little learns nothing about much.
        long capped = Math.min(grown, Math.max(bitsPerSecond, (long) (ARRIVED_MAX_FACTOR * arrived)));
        boolean proved = arrivedRate.isFull() && nowMicros - normalSinceMicros >= LOSS_WINDOW_MICROS / 3;
        // While a queue drains more arrives than is sent; that would only keep it filled.
        long steady = Math.min(arrived, sentRate.bitsPerSecond(nowMicros));
        long carried = proved ? (long) (ARRIVED_COUNTS * steady) : 0;
        bitsPerSecond = Math.clamp(Math.max(capped, carried), MIN, MAX);
    }

    private void onLoss(long nowMicros) {
        int packets = lossArrived + lossMissing;
        if (nowMicros - lossSinceMicros < LOSS_WINDOW_MICROS || packets < LOSS_PACKETS_MIN) {
            return;
        }
        double loss = (double) lossMissing / packets;
        lossSinceMicros = nowMicros;
        lossArrived = 0;
        lossMissing = 0;
        // Behind a queue that stands even little is lost, and much of much: that is neither the line's own loss nor a
        // cut.
        boolean full = trend.queueMillis() >= QUEUE_MILLIS;
        if (loss > LOSS_OF_A_CUT && !full) {
            return;
        }
        long sending = sentRate.bitsPerSecond(nowMicros);
        long restored = full ? 0 : ownLoss.onWindow(loss, sending);
        double excess = full ? loss : ownLoss.excess(loss);
        if (restored > 0) {
            bitsPerSecond = Math.max(bitsPerSecond, restored);
            limited = false;
        } else if (excess > LOSS_TOLERATED) {
            ownLoss.suspect(loss, sending, bitsPerSecond);
            long base = Math.min(bitsPerSecond, Math.max(sending, MIN));
            bitsPerSecond = Math.max(MIN, (long) (base * (1 - excess / 2)));
            decreasedMicros = nowMicros;
            limited = true;
        }
    }
}
