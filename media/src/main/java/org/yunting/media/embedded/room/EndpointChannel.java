package org.yunting.media.embedded.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What an endpoint is told beside its media. One implementation for each open channel; a message to a channel that has
 * just closed is lost, and the next channel begins with the current state. Called on the loop's thread.
 */
public interface EndpointChannel {
    /** Names of the video sources that the endpoint receives now. */
    void forwardedSources(List<String> names);

    /** @param previous endpoints that spoke before, the latest first */
    void dominantSpeaker(String endpointId, List<String> previous);

    /** How high the picture of this source of the endpoint's own need be at most, in pixels; 0 if nobody watches. */
    void senderConstraint(String sourceName, int heightMax);

    /** What its line carries, in bits per second, as far as is known. */
    void downlink(long bitsPerSecond);

    /** A message of another endpoint, which the bridge passes on without reading it. */
    void relayed(ObjectNode message);

    /** The endpoint is gone; nothing follows. */
    void close();
}
