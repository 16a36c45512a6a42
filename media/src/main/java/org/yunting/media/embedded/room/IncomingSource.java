package org.yunting.media.embedded.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.MediaType;

/** One thing an endpoint sends, in one or several streams: layers of the same picture, the lowest first. */
final class IncomingSource {
    /** Browsers need about this long to make a key frame; asking more often only costs bandwidth. */
    private static final long KEY_FRAME_INTERVAL_MILLIS = 300;

    /** Pixels of the lowest layer's shorter side as long as no key frame has told; each layer above has twice as many. */
    private static final int LOWEST_SIDE = 180;

    private final String name;
    private final MediaType type;
    private final List<IncomingStream> streams;
    private final long[] keyFrameRequestedMillis;
    private final boolean[] keyFrameWanted;

    IncomingSource(String name, MediaType type, List<IncomingStream> streams) {
        this.name = name;
        this.type = type;
        this.streams = List.copyOf(streams);
        this.keyFrameWanted = new boolean[streams.size()];
        this.keyFrameRequestedMillis = new long[streams.size()];
        Arrays.fill(keyFrameRequestedMillis, Long.MIN_VALUE / 2);
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

    /** The stream under whose SSRC receivers know the source, whichever layer they are given. */
    IncomingStream primary() {
        return streams.getFirst();
    }

    /** Some receiver cannot decode without a key frame of whatever it will be given. */
    void wantKeyFrame() {
        Arrays.fill(keyFrameWanted, type == MediaType.VIDEO);
    }

    /** Some receiver cannot decode this layer without a key frame. */
    void wantKeyFrame(IncomingStream layer) {
        int index = streams.indexOf(layer);
        if (index >= 0) {
            keyFrameWanted[index] = type == MediaType.VIDEO;
        }
    }

    /**
     * The layer of which the sender should be asked for a key frame now, or null. Each at most once in the interval, however many want one; browsers answer for one layer with key frames of all, so one that is
     * asked for serves the others.
     */
    @Nullable
    IncomingStream takeKeyFrameRequest(long nowMillis) {
        for (int i = 0; i < streams.size(); i++) {
            if (keyFrameWanted[i] && nowMillis - keyFrameRequestedMillis[i] >= KEY_FRAME_INTERVAL_MILLIS) {
                keyFrameWanted[i] = false;
                keyFrameRequestedMillis[i] = nowMillis;
                return streams.get(i);
            }
        }
        return null;
    }

    /** What a receiver that wants it so high may be sent of it, which has this layer now. */
    PictureFitting.Wish wish(int heightMax, @Nullable IncomingStream now, long nowMicros) {
        List<Long> costs = new ArrayList<>(streams.size());
        for (int i = 0; i < streams.size(); i++) {
            IncomingStream stream = streams.get(i);
            int side = stream.shorterSide() > 0 ? stream.shorterSide() : LOWEST_SIDE << i;
            // The lowest is had however little is wanted.
            if (i > 0 && side > heightMax) {
                break;
            }
            costs.add(stream.isActive(nowMicros) ? stream.bitsPerSecond(nowMicros) : -1);
        }
        return new PictureFitting.Wish(costs, now == null ? -1 : streams.indexOf(now));
    }
}
