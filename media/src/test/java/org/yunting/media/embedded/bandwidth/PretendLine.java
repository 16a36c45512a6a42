package org.yunting.media.embedded.bandwidth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpReader;

/** A line and a receiver behind it, on a clock that the test moves: what does not fit waits for at most half a second, and every 100 ms comes a report as browsers write it. */
final class PretendLine {
    static final long STEP_MICROS = 5_000;

    private static final long QUEUE_MICROS = 500_000;
    private static final long REPORT_MICROS = 100_000;

    private record OnTheWay(int number, long arrivesMicros) {}

    private final BandwidthEstimator estimator;
    private final Random random;
    private final ArrivalFeedback feedback = new ArrivalFeedback();
    private final Deque<OnTheWay> onTheWay = new ArrayDeque<>();
    private long itsClock = 77_000_000;
    private long bitsPerSecond;
    private long delayMicros = 20_000;
    private long jitterMicros;
    private double loss;
    private long freeMicros;
    private long leftMicros;
    private long reportedMicros;
    private long waitedMicros;
    private long nowMicros;

    PretendLine(BandwidthEstimator estimator, long bitsPerSecond, long seed) {
        this.estimator = estimator;
        this.bitsPerSecond = bitsPerSecond;
        this.random = new Random(seed);
    }

    /** The receiver's clock stood at this when the sender's began. */
    PretendLine withClockAt(long micros) {
        itsClock = micros;
        return this;
    }

    PretendLine losing(double share) {
        loss = share;
        return this;
    }

    PretendLine delaying(long millis, long upToMillisMore) {
        delayMicros = millis * 1_000;
        jitterMicros = upToMillisMore * 1_000;
        return this;
    }

    void carry(long newBitsPerSecond) {
        bitsPerSecond = newBitsPerSecond;
    }

    long nowMicros() {
        return nowMicros;
    }

    /** How long the last packet waited for those before it. */
    long waitedMillis() {
        return waitedMicros / 1_000;
    }

    void send(int bytes) {
        int number = estimator.onSent(bytes, nowMicros);
        boolean lost = random.nextDouble() < loss;
        long jitter = jitterMicros == 0 ? 0 : random.nextLong(jitterMicros);
        long begins = Math.max(nowMicros, freeMicros);
        if (lost || begins - nowMicros > QUEUE_MICROS) {
            return;
        }
        waitedMicros = begins - nowMicros;
        freeMicros = begins + 8_000_000L * (bytes + BandwidthEstimator.OVERHEAD_BYTES) / bitsPerSecond;
        leftMicros = Math.max(leftMicros, freeMicros + delayMicros + jitter);
        onTheWay.add(new OnTheWay(number, leftMicros));
    }

    /** Five milliseconds pass. */
    void step() {
        nowMicros += STEP_MICROS;
        while (!onTheWay.isEmpty() && onTheWay.peek().arrivesMicros() <= nowMicros) {
            OnTheWay arrived = onTheWay.remove();
            feedback.onPacket(arrived.number(), arrived.arrivesMicros() + itsClock);
        }
        if (nowMicros - reportedMicros >= REPORT_MICROS) {
            reportedMicros = nowMicros;
            for (byte[] message : feedback.report(1, 2)) {
                List<RtcpMessage> read = Objects.requireNonNull(RtcpReader.read(message, message.length));
                estimator.onReport((RtcpMessage.ArrivalReport) read.getFirst(), nowMicros);
            }
        }
    }
}
