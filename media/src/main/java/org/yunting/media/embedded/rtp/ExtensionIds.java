package org.yunting.media.embedded.rtp;

import java.util.BitSet;
import java.util.Set;

/**
 * Which header extension has which id in the packets of one endpoint, as signalled. Id 0 stands for "not negotiated":
 * RFC 8285 reserves it for padding.
 */
public final class ExtensionIds {
    public static final String AUDIO_LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    public static final String TRANSPORT_SEQUENCE =
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

    /**
     * What concerns only the hop from the sender to the bridge. A MID in particular belongs to the sender's session
     * description: forwarded, it makes a receiver bind the stream to an unrelated section of its own.
     */
    private static final Set<String> OF_ONE_HOP = Set.of(
            TRANSPORT_SEQUENCE,
            "urn:ietf:params:rtp-hdrext:sdes:mid",
            "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id",
            "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id",
            "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time");

    private final BitSet ofOneHop = new BitSet(256);
    private int audioLevel;
    private int transportSequence;

    /** Remembers an extension; ids outside 1 to 255 are ignored. */
    public void add(String uri, int id) {
        if (id < 1 || id > 255) {
            return;
        }
        if (uri.equals(AUDIO_LEVEL)) {
            audioLevel = id;
        }
        if (uri.equals(TRANSPORT_SEQUENCE)) {
            transportSequence = id;
        }
        if (OF_ONE_HOP.contains(uri)) {
            ofOneHop.set(id);
        }
    }

    public int audioLevel() {
        return audioLevel;
    }

    public int transportSequence() {
        return transportSequence;
    }

    /** Whether elements with this id must not be forwarded. */
    boolean isOfOneHop(int id) {
        return ofOneHop.get(id);
    }
}
