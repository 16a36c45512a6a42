package org.yunting.media.embedded.rtp;

import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;

/** What a sender said last of the clock of a stream: which of its timestamps belongs to which moment (RFC 3550 section 6.4.1). */
public final class RtpTime {
    private static final int CLOCK_HZ = 90_000;

    private boolean known;
    private long ntpTime;
    private int timestamp;

    /** Takes what the sender says. */
    public void onSenderReport(SenderReport report) {
        known = true;
        ntpTime = report.ntpTime();
        timestamp = report.rtpTimestamp();
    }

    public boolean isKnown() {
        return known;
    }

    /** How far the timestamps of the second are ahead of those of the first at the same moment; only if both are known. */
    public static int difference(RtpTime first, RtpTime second) {
        long later = second.ntpTime - first.ntpTime;
        // 32.32 fixed point; the reports of one sender are seconds apart.
        long ticks = ((later >> 16) * CLOCK_HZ) >> 16;
        return second.timestamp - first.timestamp - (int) ticks;
    }

    /** Takes so much off the numbers of a packet, and gives it an SSRC. */
    public static void renumber(byte[] packet, long numbers, int timestamps, int ssrc) {
        Bits.putShort(packet, 2, (int) (Bits.shortAt(packet, 2) - numbers));
        Bits.putInt(packet, 4, Bits.intAt(packet, 4) - timestamps);
        Bits.putInt(packet, 8, ssrc);
    }
}
