package org.yunting.media.sdp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;

/**
 * One m-line of an offer. Its place and its {@code mid} never change while the session lives (RFC 8829 §5.2.2); only what it carries
 * does.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "carries")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MediaLine.Own.class, name = "own"),
    @JsonSubTypes.Type(value = MediaLine.Remote.class, name = "remote"),
    @JsonSubTypes.Type(value = MediaLine.Idle.class, name = "idle")
})
public sealed interface MediaLine {

    String mid();

    MediaType type();

    /** What the offerer, that is the bridge, does on this line. */
    Direction direction();

    /** Something the browser itself sends: microphone, camera, later a screen. */
    record Own(String mid, MediaType type) implements MediaLine {
        @Override
        public Direction direction() {
            return Direction.RECVONLY;
        }
    }

    /**
     * A source of somebody else.
     *
     * @param stream the stream id, equal for all sources that are to be played in step
     */
    record Remote(String mid, String stream, MediaSource source) implements MediaLine {
        @Override
        public MediaType type() {
            return source.type();
        }

        @Override
        public Direction direction() {
            return Direction.SENDONLY;
        }
    }

    /** A line whose source has left; it waits for another one. */
    record Idle(String mid, MediaType type) implements MediaLine {
        @Override
        public Direction direction() {
            return Direction.INACTIVE;
        }
    }
}
