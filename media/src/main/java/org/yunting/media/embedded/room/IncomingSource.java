package org.yunting.media.embedded.room;

import java.util.List;
import org.yunting.media.colibri2.MediaType;

/**
 * One thing an endpoint sends, in one or several streams (layers of the same picture). For now receivers are given the
 * first stream; choosing among several is the place to extend.
 */
final class IncomingSource {
    /** Browsers need about this long to make a key frame; asking more often only costs bandwidth. */
    private static final long KEY_FRAME_INTERVAL_MILLIS = 300;

    private final String name;
    private final MediaType type;
    private final List<IncomingStream> streams;
    private long keyFrameRequestedMillis = Long.MIN_VALUE / 2;
    private boolean keyFrameWanted;

    IncomingSource(String name, MediaType type, List<IncomingStream> streams) {
        this.name = name;
        this.type = type;
        this.streams = List.copyOf(streams);
    }

    String name() {
        return name;
    }

    MediaType type() {
        return type;
    }

    List<IncomingStream> streams() {
        return streams;
    }

    /** The stream that receivers are given. */
    IncomingStream forwarded() {
        return streams.getFirst();
    }

    /** Some receiver cannot decode without a key frame. */
    void wantKeyFrame() {
        keyFrameWanted = type == MediaType.VIDEO;
    }

    /** Whether the sender should be asked for a key frame now; at most once in the interval, however many want one. */
    boolean takeKeyFrameRequest(long nowMillis) {
        if (!keyFrameWanted || nowMillis - keyFrameRequestedMillis < KEY_FRAME_INTERVAL_MILLIS) {
            return false;
        }
        keyFrameWanted = false;
        keyFrameRequestedMillis = nowMillis;
        return true;
    }
}
