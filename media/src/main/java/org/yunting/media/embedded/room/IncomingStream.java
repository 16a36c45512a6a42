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
    boolean keep(RtpPacket packet) {
        if (cache == null) {
            return true;
        }
        long index = sequence.peek(packet.sequenceNumber());
        long ahead = index - sequence.highest();
        boolean known = sequence.highest() >= 0;
        if (known && (ahead <= -PacketCache.SIZE || cached(packet.sequenceNumber()) != null)) {
            return false;
        }
        sequence.index(packet.sequenceNumber());
        cache.put(packet);
        return true;
    }

    /** Whether a repeated packet is near enough to what the stream itself has reached to be believed. */
    boolean isPlausible(RtpPacket repeated) {
        return sequence.highest() >= 0
                && Math.abs(sequence.peek(repeated.sequenceNumber()) - sequence.highest()) < PacketCache.SIZE;
    }

    @Nullable
    RtpPacket cached(int sequenceNumber) {
        return cache == null ? null : cache.get(sequenceNumber);
    }

    /** Whether the sender should be asked for this packet now; remembers that it was. */
    boolean shouldRequest(int sequenceNumber, long nowMillis) {
        int slot = sequenceNumber % REQUESTS_REMEMBERED;
        if (requestedNumber[slot] == sequenceNumber && nowMillis - requestedMillis[slot] < REPEAT_REQUEST_MILLIS) {
            return false;
        }
        requestedNumber[slot] = sequenceNumber;
        requestedMillis[slot] = nowMillis;
        return true;
    }
}
