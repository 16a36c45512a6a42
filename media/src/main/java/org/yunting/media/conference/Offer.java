package org.yunting.media.conference;

import java.util.List;
import org.yunting.media.colibri2.MediaType;

/**
 * An SDP offer to one browser.
 *
 * <p>In the offer, line {@code 0} receives the browser's microphone and line {@code 1} its camera ({@code recvonly}: attach the
 * tracks to these transceivers). Every other active line is one remote source: the stream id of its {@code msid} is the
 * {@link EndpointId} of the sender. (Do not go by the track id: a line that is used again keeps its first one.) Lines without a
 * source are {@code inactive} and may carry another source later.
 *
 * @param connection the peer connection that the offer belongs to: when it differs from the one at hand, the browser closes that and
 *     makes a new one, because the bridge behind it is another or has forgotten it. It is also the session id in the {@code o=} line
 * @param serial names the offer; the answer repeats it. Serials of one endpoint only grow
 * @param sdp the offer itself
 * @param streams whose source each active line carries
 */
public record Offer(long connection, long serial, String sdp, List<Stream> streams) {

    public Offer {
        streams = List.copyOf(streams);
    }

    /** A line of the offer and the endpoint whose source it carries. */
    public record Stream(String mid, EndpointId endpoint, MediaType type) {}

    /** The offer holds the ICE password of the endpoint. */
    @Override
    public String toString() {
        return "Offer[connection=" + connection + ", serial=" + serial + "]";
    }
}
