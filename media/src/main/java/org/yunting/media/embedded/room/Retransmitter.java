package org.yunting.media.embedded.room;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * Sends packets again to one receiver, each under the retransmission stream of its source. That stream's sequence
 * numbers are the receiver's own: what the sender repeats towards the bridge is unpacked there and never passed on.
 */
final class Retransmitter {
    /** Packets sent again in one tick at most: some 10 Mbit/s, so that a NACK cannot be used to amplify. */
    private static final int PER_TICK_MAX = 100;

    /** Kept for streams that ended, too: numbering that began again under the same key would use AES-GCM nonces twice. */
    private final Map<Integer, Integer> lastSequence = new HashMap<>();

    private int left = PER_TICK_MAX;

    /** A new tick begins. */
    void refill() {
        left = PER_TICK_MAX;
    }

    /**
     * What is sent for a packet that did not arrive: the packet under the retransmission stream, or, where none is negotiated, the very same bytes once more, since with a changed header the AES-GCM nonce
     * would be used for two messages.
     *
     * @param ssrc of the retransmission stream; null if there is none
     * @return null if the allowance of this tick is used up
     */
    byte @Nullable [] repetition(RtpPacket packet, @Nullable Integer ssrc, MediaFormats formats) {
        if (left == 0) {
            return null;
        }
        left--;
        int payloadType = formats.retransmissionFor(packet.payloadType());
        return ssrc == null || payloadType < 0
                ? packet.bytes()
                : Retransmission.wrap(packet, ssrc, payloadType, nextSequence(ssrc));
    }

    /** The next number of a retransmission stream towards the receiver. */
    int nextSequence(Integer ssrc) {
        return lastSequence.merge(ssrc, 1, (last, one) -> (last + one) & 0xFFFF);
    }
}
