package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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

        /** Nothing can be kept of an endpoint, or will soon not be, without a key frame. Said again until there is one. */
        void keyFrameWanted(String endpoint);
    }

    private final Function<String, ChainLink> chains;
    private final Listener listener;
    private final Map<String, PictureTrack> tracks = new LinkedHashMap<>();
    /** Since when somebody should be seen. */
    private final Map<String, Instant> expected = new HashMap<>();

    /** Whose camera is on, whether media flows from it or not. */
    private Set<String> on = Set.of();
    /** Who was not seen again since an interruption. */
    private final Set<String> returning = new HashSet<>();

    private final Map<String, Gap> unseen = new HashMap<>();
    private boolean closed;

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
    public void received(String endpoint, int number, long timestamp, boolean isLast, byte[] payload, Instant now) {
        if (closed || (!tracks.containsKey(endpoint) && tracks.size() == TRACKS_MAX)) {
            return;
        }
        var track = tracks.computeIfAbsent(endpoint, this::begun);
        track.add(number, timestamp, isLast, payload, now);
        if (track.lastSeen().equals(now)) {
            returning.remove(endpoint);
            endGap(endpoint, now);
        }
    }

    /** The way over which pictures come is another one from now on, or none. */
    public void interrupted(Instant now) {
        if (!closed) {
            tracks.values().forEach(PictureTrack::restart);
            returning.addAll(on);
            on.forEach(endpoint -> expected.putIfAbsent(endpoint, now));
        }
    }

    /**
     * Who should be seen from now on, because their camera is on and nobody has stopped it.
     *
     * @param endpoints from which media flows
     * @param cutOff from which none flows; after an interruption, which is nobody's own, they are missed until they are seen again
     */
    public void expect(Set<String> endpoints, Set<String> cutOff, Instant now) {
        if (closed) {
            return;
        }
        on = union(endpoints, cutOff);
        returning.retainAll(on);
        var wanted = union(endpoints, returning);
        expected.keySet().retainAll(wanted);
        wanted.forEach(endpoint -> expected.putIfAbsent(endpoint, now));
        Set.copyOf(unseen.keySet()).stream()
                .filter(endpoint -> !expected.containsKey(endpoint))
                .forEach(endpoint -> endGap(endpoint, now));
    }

    /** Looks what is due by time alone. */
    public void tick(Instant now) {
        if (closed) {
            return;
        }
        tracks.forEach((endpoint, track) -> {
            if (expected.containsKey(endpoint)
                    || track.lastSeen().plus(PATIENCE).isAfter(now)) {
                track.tick(now);
            } else {
                track.finish();
            }
        });
        expected.forEach((endpoint, since) -> {
            var from = lastSeen(endpoint).isBefore(since) ? since : lastSeen(endpoint);
            if (!unseen.containsKey(endpoint) && from.plus(PATIENCE).isBefore(now)) {
                var gap = new Gap(endpoint, from, Gap.Cause.NOTHING_SEEN);
                unseen.put(endpoint, gap);
                listener.gapBegan(gap);
            }
            if (!tracks.containsKey(endpoint)) {
                listener.keyFrameWanted(endpoint);
            }
        });
    }

    /** Writes what is there, ends the gaps that are open, and records nothing more. */
    public void close(Instant now) {
        if (closed) {
            return;
        }
        closed = true;
        tracks.values().forEach(PictureTrack::finish);
        Set.copyOf(unseen.keySet()).forEach(endpoint -> endGap(endpoint, now));
    }

    private PictureTrack begun(String endpoint) {
        return new PictureTrack(
                endpoint, chains.apply(endpoint), listener::finished, () -> listener.keyFrameWanted(endpoint));
    }

    private Instant lastSeen(String endpoint) {
        var track = tracks.get(endpoint);
        return track == null ? Instant.MIN : track.lastSeen();
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void endGap(String endpoint, Instant now) {
        var gap = unseen.remove(endpoint);
        if (gap != null) {
            listener.gapEnded(gap, now);
        }
    }
}
