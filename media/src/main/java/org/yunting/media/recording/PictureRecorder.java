package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records the pictures of one conference, from the instant it is made until it is closed. It is told of each packet of a camera as it came, who should be
 * seen, and the time at least four times a second; it tells what is finished, what is missing, and of whom a key frame is wanted. For one thread at a time.
 */
public final class PictureRecorder {
    /** After so long without a picture of somebody who should be seen, there is a gap. */
    public static final Duration PATIENCE = Recorder.PATIENCE;

    private static final int TRACKS_MAX = 256;

    /** Hears what is made. MUST return at once. */
    public interface Listener {
        /** A segment is finished; those of one endpoint come in order. */
        void finished(Segment segment);

        /** Pictures of somebody are missing from {@link Gap#from} on. */
        void gapBegan(Gap gap);

        /** They are there again. */
        void gapEnded(Gap gap, Instant until);

        /** There is no picture of somebody from {@link Blank#from} on, and none is missing. */
        void blankBegan(Blank blank);

        /** Pictures come again, are due again, or there is another cause. */
        void blankEnded(Blank blank, Instant until);

        /** Nothing can be kept of an endpoint, or will soon not be, without a key frame. Said again until there is one. */
        void keyFrameWanted(String endpoint);
    }

    private final Function<String, ChainLink> chains;
    private final Listener listener;
    private final Map<String, PictureTrack> tracks = new LinkedHashMap<>();
    private final Map<String, CameraWatch> watches = new LinkedHashMap<>();
    private boolean closed;
    private Instant now = Instant.MIN;

    /**
     * Begins to record.
     *
     * @param chains where the chain of an endpoint's pictures stands; {@link ChainLink#BEGINNING} for a new one
     */
    public PictureRecorder(Function<String, ChainLink> chains, Listener listener) {
        this.chains = chains;
        this.listener = listener;
    }

    /**
     * A packet came of a camera, decrypted.
     *
     * @param number RTP's sequence number
     * @param timestamp RTP's, unsigned, in 90,000ths of a second
     * @param isLast RTP's marker
     * @param payload VP8 behind its descriptor (RFC 7741); taken over, nobody else may write to it
     */
    public void received(String endpoint, int number, long timestamp, boolean isLast, byte[] payload, Instant at) {
        if (closed || (!tracks.containsKey(endpoint) && tracks.size() == TRACKS_MAX)) {
            return;
        }
        var track = tracks.computeIfAbsent(endpoint, this::begun);
        now = at;
        track.add(number, timestamp, isLast, payload, at);
    }

    /**
     * The way over which pictures come is another one from now on, or none; or what came before was brought to another recorder. Whoever has a camera on
     * is missed until they are seen again, though it is not known that their media flows.
     */
    public void interrupted(Instant at) {
        if (!closed) {
            // What is missing until now was missing before; it may be that nobody has looked at the time since.
            tick(at);
            tracks.values().forEach(PictureTrack::restart);
            watches.values().forEach(watch -> watch.interrupted(at));
        }
    }

    /**
     * Whose camera is in the conference from now on, and whether pictures are due from it. A camera that was there and is not any more is not missed.
     *
     * @param cameras by endpoint
     */
    public void expect(Map<String, CameraState> cameras, Instant at) {
        if (closed) {
            return;
        }
        tick(at);
        watches.entrySet().removeIf(known -> {
            var isGone = !cameras.containsKey(known.getKey());
            if (isGone) {
                known.getValue().end(at);
            }
            return isGone;
        });
        cameras.forEach((endpoint, state) -> {
            var known = watches.get(endpoint);
            if (known == null) {
                watches.put(endpoint, new CameraWatch(endpoint, state, at, listener));
            } else {
                known.becomes(state, at);
            }
        });
    }

    /** Looks what is due by time alone. */
    public void tick(Instant at) {
        if (closed) {
            return;
        }
        now = at;
        tracks.forEach((endpoint, track) -> {
            if (isDue(endpoint) || track.lastSeen().plus(PATIENCE).isAfter(at)) {
                track.tick(at);
            } else {
                track.finish();
            }
        });
        watches.forEach((endpoint, watch) -> {
            watch.tick(at);
            if (watch.isDue() && !tracks.containsKey(endpoint)) {
                listener.keyFrameWanted(endpoint);
            }
        });
    }

    /** Writes what is there, ends the gaps and blanks that are open, and records nothing more. */
    public void close(Instant at) {
        if (closed) {
            return;
        }
        closed = true;
        tracks.values().forEach(PictureTrack::finish);
        watches.values().forEach(watch -> watch.end(at));
    }

    private boolean isDue(String endpoint) {
        var watch = watches.get(endpoint);
        return watch != null && watch.isDue();
    }

    private PictureTrack begun(String endpoint) {
        return new PictureTrack(endpoint, chains.apply(endpoint), new OfTrack(endpoint));
    }

    /** What becomes of the pictures of one endpoint, for whoever watches it. */
    private final class OfTrack implements PictureTrack.Listener {
        private final String endpoint;

        private OfTrack(String endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public void begins(Instant start) {
            var watch = watch();
            if (watch != null) {
                watch.seenFrom(start);
            }
        }

        @Override
        public void kept(Instant at) {
            var watch = watch();
            if (watch != null) {
                watch.seen(at, now);
            }
        }

        @Override
        public void finished(Segment segment) {
            listener.finished(segment);
        }

        @Override
        public void keyFrameWanted() {
            listener.keyFrameWanted(endpoint);
        }

        private @Nullable CameraWatch watch() {
            return watches.get(endpoint);
        }
    }
}
