package org.yunting.media.embedded.room;

import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * Somebody outside of the conference who is given the sound of all its endpoints. Called on the loop's thread between receiving a packet and
 * forwarding the next: it MUST return at once, and drop what it has no room for.
 */
public interface AudioExport {
    /** Whether anything arrives there now. */
    boolean isConnected();

    /**
     * A packet as it is forwarded to the others: decrypted, announced, not muted by force.
     *
     * @param nowMicros when it was received, on the loop's clock
     */
    void onAudio(String endpointId, String sourceName, RtpPacket packet, AudioLevel level, long nowMicros);

    /** Nothing follows. */
    void close();
}
