package org.yunting.media.embedded.room;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.bandwidth.BandwidthEstimator;
import org.yunting.media.embedded.bandwidth.WindowedRate;
import org.yunting.media.embedded.rtp.PacketCache;
import org.yunting.media.embedded.rtp.ReceptionStatistics;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.RtpTime;
import org.yunting.media.embedded.rtp.SequenceNumbers;
import org.yunting.media.embedded.rtp.Vp8Header;

/**
 * One RTP stream as it arrives from its sender: what was received of it, and what was asked for again.
 *
 * <p>What a mute withholds leaves no hole in the numbers under which the stream is forwarded. A receiver tells the SRTP index of a packet
 * from the highest it has seen (RFC 3711 section 3.3.1): after a hole of 32,768 numbers, eleven minutes of muted sound, it would take
 * everything for old and play nothing until the numbers came round again.
 */
final class IncomingStream {
    /** A packet is asked for again after so long: a usual round trip. */
    private static final long REPEAT_REQUEST_MILLIS = 100;

    private static final int REQUESTS_REMEMBERED = 1024;
    private static final int AUDIO_CLOCK_HZ = 48_000;
    private static final int VIDEO_CLOCK_HZ = 90_000;

    /** A camera in the dark may give five frames a second, and a layer that is switched off none. */
    private static final long ACTIVE_MICROS = 1_500_000;

    private static final long RATE_WINDOW_MILLIS = 1_000;

    private final int ssrc;
    private final WindowedRate rate = new WindowedRate(RATE_WINDOW_MILLIS);
    private final RtpTime clock = new RtpTime();
    private long activeMicros = Long.MIN_VALUE / 2;
    private int shorterSide;
    private long firstForwarded;

    /** How far the sender's numbers are ahead of the forwarded ones. */
    private long withheld;

    /** The highest forwarded index, in the forwarded numbering; -1 before the first. */
    private long lastForwarded = -1;

    private @Nullable Integer retransmissionSsrc;
    private final @Nullable PacketCache cache;
    private final SequenceNumbers sequence = new SequenceNumbers();
    private final ReceptionStatistics statistics;
    private final long[] requestedMillis = new long[REQUESTS_REMEMBERED];
    private final int[] requestedNumber = new int[REQUESTS_REMEMBERED];

    IncomingStream(int ssrc, MediaType type) {
        this.ssrc = ssrc;
        // Lost audio is concealed sooner than repeated.
        this.cache = type == MediaType.VIDEO ? new PacketCache() : null;
        this.statistics = new ReceptionStatistics(type == MediaType.VIDEO ? VIDEO_CLOCK_HZ : AUDIO_CLOCK_HZ);
        Arrays.fill(requestedNumber, -1);
    }

    int ssrc() {
        return ssrc;
    }

    /** Notes what a packet of it, that is to be forwarded, tells of it. */
    void observe(RtpPacket packet, Vp8Header picture, long nowMicros) {
        rate.add(packet.length() + BandwidthEstimator.OVERHEAD_BYTES, nowMicros);
        activeMicros = nowMicros;
        shorterSide = picture.shorterSide() > 0 ? picture.shorterSide() : shorterSide;
    }

    /** Whether its sender is sending it at all. */
    boolean isActive(long nowMicros) {
        return nowMicros - activeMicros < ACTIVE_MICROS;
    }

    /** What it takes to forward it, datagram headers included. */
    long bitsPerSecond(long nowMicros) {
        return rate.bitsPerSecond(nowMicros);
    }

    /** Pixels of the shorter side of its picture, or 0 before its first key frame. */
    int shorterSide() {
        return shorterSide;
    }

    /** What its sender said last of its clock. */
    RtpTime clock() {
        return clock;
    }

    /** The stream that repeats this one, or null if there is none. */
    @Nullable
    Integer retransmissionSsrc() {
        return retransmissionSsrc;
    }

    void setRetransmissionSsrc(@Nullable Integer newSsrc) {
        retransmissionSsrc = newSsrc;
    }

    ReceptionStatistics statistics() {
        return statistics;
    }

    /**
     * Takes a packet for forwarding, whether it came by itself or was repeated, and gives it its number for that.
     *
     * @return false if it must not be forwarded: its number was forwarded before, or may have been. Two different packets
     *     under one number would be encrypted with one AES-GCM nonce
     */
    boolean keep(RtpPacket packet, long nowMillis) {
        long index = sequence.peek(packet.sequenceNumber());
        if (index < firstForwarded || isKept(index)) {
            return false;
        }
        sequence.index(packet.sequenceNumber());
        lastForwarded = Math.max(lastForwarded, index - withheld);
        int number = (int) (index - withheld) & 0xFFFF;
        packet.renumber(number);
        if (cache != null) {
            cache.put(packet, nowMillis);
        }
        return true;
    }

    private boolean isKept(long index) {
        boolean tooOld = sequence.highest() >= 0 && index - sequence.highest() <= -PacketCache.SIZE;
        return cache != null && (tooOld || cache.contains((int) (index - withheld) & 0xFFFF));
    }

    /** Passes over a packet that must never be forwarded, nor anything before it that is still on its way. */
    void withhold(RtpPacket packet) {
        sequence.index(packet.sequenceNumber());
        firstForwarded = sequence.highest() + 1;
        if (lastForwarded >= 0) {
            withheld = firstForwarded - lastForwarded - 1;
        }
    }

    /** Whether a repeated packet is near enough to what the stream itself has reached to be believed. */
    boolean isPlausible(RtpPacket repeated) {
        return sequence.highest() >= 0
                && Math.abs(sequence.peek(repeated.sequenceNumber()) - sequence.highest()) < PacketCache.SIZE;
    }

    /**
     * Copies the packet out that was forwarded under this number, if it was kept at that time or later.
     *
     * @param target large enough for any packet
     * @return its length, or 0 if there is none
     */
    int keptSince(int sequenceNumber, long sinceMillis, byte[] target) {
        boolean kept = cache != null && cache.keptMillis(sequenceNumber) >= sinceMillis;
        return kept && cache != null ? cache.read(sequenceNumber, target) : 0;
    }

    /** What the sender calls the packet that is forwarded under this number. */
    int sentAs(int sequenceNumber) {
        return (int) (sequenceNumber + withheld) & 0xFFFF;
    }

    /** Whether the sender should be asked for the packet of this number now: it is missing and was not asked for a moment ago. */
    boolean shouldRequest(int sequenceNumber, long nowMillis) {
        boolean known = cache == null || cache.contains(sequenceNumber);
        if (known || sequence.peek(sentAs(sequenceNumber)) < firstForwarded) {
            return false;
        }
        int slot = sequenceNumber % REQUESTS_REMEMBERED;
        if (requestedNumber[slot] == sequenceNumber && nowMillis - requestedMillis[slot] < REPEAT_REQUEST_MILLIS) {
            return false;
        }
        requestedNumber[slot] = sequenceNumber;
        requestedMillis[slot] = nowMillis;
        return true;
    }
}
