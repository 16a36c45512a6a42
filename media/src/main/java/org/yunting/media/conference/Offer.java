package org.yunting.media.conference;

/**
 * An SDP offer to one browser.
 *
 * <p>In the offer, line {@code 0} receives the browser's microphone and line {@code 1} its camera ({@code recvonly}: attach the
 * tracks to these transceivers). Every other active line is one remote source: the stream id of its {@code msid} is the
 * {@link EndpointId} of the sender, the track id the source name. Lines without a source are {@code inactive} and may carry another
 * source later.
 *
 * @param connection the peer connection that the offer belongs to: when it differs from the one at hand, the browser closes that and
 *     makes a new one, because the bridge behind it is another or has forgotten it
 * @param serial names the offer; the answer repeats it. Serials of one endpoint only grow
 * @param sdp the offer itself
 */
public record Offer(long connection, long serial, String sdp) {

    /** The offer holds the ICE password of the endpoint. */
    @Override
    public String toString() {
        return "Offer[connection=" + connection + ", serial=" + serial + "]";
    }
}
