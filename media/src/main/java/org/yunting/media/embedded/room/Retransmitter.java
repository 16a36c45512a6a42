package org.yunting.media.embedded.room;

import java.util.HashMap;
import java.util.Map;
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

    /** Sends a packet again; false if the allowance of this tick is used up or there is no way to the receiver. */
    boolean resend(RtpPacket packet, IncomingStream stream, Endpoint receiver) {
        if (left == 0) {
            return false;
        }
        left--;
        int payloadType = receiver.formats().retransmissionFor(packet.payloadType());
        Integer ssrc = stream.retransmissionSsrc();
        if (ssrc == null || payloadType < 0) {
            // The very same bytes once more: with a changed header the AES-GCM nonce would be used for two messages.
            return receiver.transport().sendRtp(packet.bytes());
        }
        int sequence = lastSequence.merge(ssrc, 1, (last, one) -> (last + one) & 0xFFFF);
        return receiver.transport().sendRtp(Retransmission.wrap(packet, ssrc, payloadType, sequence));
    }
}
