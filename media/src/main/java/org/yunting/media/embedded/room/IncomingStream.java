package org.yunting.media.embedded.room;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.rtp.PacketCache;
import org.yunting.media.embedded.rtp.ReceptionStatistics;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.SequenceNumbers;

/** One RTP stream as it arrives from its sender: what was received of it, and what was asked for again. */
final class IncomingStream {
    /** A packet is asked for again after so long: a usual round trip. */
    private static final long REPEAT_REQUEST_MILLIS = 100;

    private static final int REQUESTS_REMEMBERED = 1024;
    private static final int AUDIO_CLOCK_HZ = 48_000;
    private static final int VIDEO_CLOCK_HZ = 90_000;

    private final int ssrc;
    private long firstForwarded;
    private @Nullable Integer retransmissionSsrc;
    private final @Nullable PacketCache cache;
    private final SequenceNumbers sequence = new SequenceNumbers();
    private final ReceptionStatistics statistics;
    private final long[] keptMillis = new long[PacketCache.SIZE];
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
     * Keeps a packet, whether it came by itself or was repeated.
     *
     * @return false if it must not be forwarded: its number was forwarded before, or may have been. Two different packets
     *     under one number would be encrypted with one AES-GCM nonce
     */
    boolean keep(RtpPacket packet, long nowMillis) {
        if (cache == null) {
            return true;
        }
        int number = packet.sequenceNumber();
        long index = sequence.peek(number);
        boolean tooOld = sequence.highest() >= 0 && index - sequence.highest() <= -PacketCache.SIZE;
        if (index < firstForwarded || tooOld || cache.get(number) != null) {
            return false;
        }
        sequence.index(number);
        cache.put(packet);
        keptMillis[number % PacketCache.SIZE] = nowMillis;
        return true;
    }

    /** Passes over a packet that must never be forwarded, nor anything before it that is still on its way. */
    void withhold(RtpPacket packet) {
        sequence.index(packet.sequenceNumber());
        firstForwarded = sequence.highest() + 1;
    }

    /** Whether a repeated packet is near enough to what the stream itself has reached to be believed. */
    boolean isPlausible(RtpPacket repeated) {
        return sequence.highest() >= 0
                && Math.abs(sequence.peek(repeated.sequenceNumber()) - sequence.highest()) < PacketCache.SIZE;
    }

    /** The packet of this number if it was kept at that time or later. */
    @Nullable
    RtpPacket keptSince(int sequenceNumber, long sinceMillis) {
        RtpPacket packet = cache == null ? null : cache.get(sequenceNumber);
        return packet != null && keptMillis[sequenceNumber % PacketCache.SIZE] >= sinceMillis ? packet : null;
    }

    /** Whether the sender should be asked for this packet now: it is missing and was not asked for a moment ago. */
    boolean shouldRequest(int sequenceNumber, long nowMillis) {
        boolean known = cache == null || cache.get(sequenceNumber) != null;
        if (known || sequence.peek(sequenceNumber) < firstForwarded) {
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
