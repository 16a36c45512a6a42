package org.yunting.media.embedded.rtp;

/** What a receiver reports about one stream (RFC 3550 appendices A.3 and A.8). */
public final class ReceptionStatistics {
    private final SequenceNumbers sequence = new SequenceNumbers();
    private final int clockRate;
    private long baseIndex = -1;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private long transitBefore;
    private double jitter;
    private int lastSenderReport;
    private long lastSenderReportMillis;

    /** @param clockRate of the payload, in Hz */
    public ReceptionStatistics(int clockRate) {
        this.clockRate = clockRate;
    }

    /** Counts a packet that arrived at that moment of a monotonic clock. */
    public void onPacket(RtpPacket packet, long nowMicros) {
        long index = sequence.index(packet.sequenceNumber());
        long transit = nowMicros * clockRate / 1_000_000 - packet.timestamp();
        if (baseIndex < 0) {
            baseIndex = index;
        } else {
            // Timestamps wrap at 32 bits, so the difference is taken in 32 bits.
            int difference = Math.abs((int) (transit - transitBefore));
            jitter += (difference - jitter) / 16;
        }
        transitBefore = transit;
        received++;
    }

    /** Remembers the middle of a sender report's NTP time, for the sender to compute the round trip from. */
    public void onSenderReport(RtcpMessage.SenderReport report, long nowMillis) {
        lastSenderReport = (int) (report.ntpTime() >>> 16);
        lastSenderReportMillis = nowMillis;
    }

    public boolean hasPackets() {
        return baseIndex >= 0;
    }

    /** Packets that should have arrived and have not, since the first one. */
    public long lost() {
        return Math.max(0, expected() - received);
    }

    /** The report block for this stream; a new reporting interval begins. */
    public RtcpMessage.ReportBlock report(int ssrc, long nowMillis) {
        long expectedInterval = expected() - expectedBefore;
        long lostInterval = expectedInterval - (received - receivedBefore);
        expectedBefore = expected();
        receivedBefore = received;
        int fraction = expectedInterval <= 0 || lostInterval <= 0
                ? 0
                : (int) Math.min(255, lostInterval * 256 / expectedInterval);
        long delay = lastSenderReport == 0 ? 0 : (nowMillis - lastSenderReportMillis) * 65_536 / 1000;
        return new RtcpMessage.ReportBlock(
                ssrc,
                fraction,
                (int) Math.min(lost(), 0x7F_FFFF),
                (int) (sequence.highest() - 65_536),
                (int) jitter,
                lastSenderReport,
                (int) delay);
    }

    private long expected() {
        return baseIndex < 0 ? 0 : sequence.highest() - baseIndex + 1;
    }
}
