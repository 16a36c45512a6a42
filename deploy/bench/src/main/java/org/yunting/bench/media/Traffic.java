package org.yunting.bench.media;

import java.util.Arrays;
import java.util.List;

/** What went through one endpoint in some time. Written by the thread that reads; summed up afterwards. */
final class Traffic {
    private static final double NANOS_PER_MILLI = 1e6;

    private long sent;
    private long received;
    private long receivedBytes;
    private long[] delays = new long[1 << 16];

    void sent(long packets) {
        sent += packets;
    }

    void arrived(int bytes, long nanosOnTheWay) {
        if (received == delays.length) {
            delays = Arrays.copyOf(delays, 2 * delays.length);
        }
        delays[(int) received++] = nanosOnTheWay;
        receivedBytes += bytes;
    }

    long packets() {
        return sent + received;
    }

    long sentPackets() {
        return sent;
    }

    long receivedPackets() {
        return received;
    }

    double receivedGigabits() {
        return receivedBytes * 8 / 1e9;
    }

    /** Milliseconds from one endpoint to another that so many percent of the packets did not exceed. */
    double delayMillis(double percent) {
        if (received == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(delays, (int) received);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(received - 1, (long) (received * percent / 100))] / NANOS_PER_MILLI;
    }

    static Traffic sumOf(List<Traffic> parts) {
        Traffic sum = new Traffic();
        sum.delays = new long
                [Math.toIntExact(Math.max(
                        1, parts.stream().mapToLong(Traffic::receivedPackets).sum()))];
        for (Traffic part : parts) {
            System.arraycopy(part.delays, 0, sum.delays, (int) sum.received, (int) part.received);
            sum.sent += part.sent;
            sum.received += part.received;
            sum.receivedBytes += part.receivedBytes;
        }
        return sum;
    }
}
