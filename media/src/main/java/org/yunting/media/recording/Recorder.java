package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yunting.media.recording.Gap.Cause;

/**
 * Records one conference, from the instant it is made until it is closed. It is told what comes over the line from the bridge, who should be heard,
 * and the time at least four times a second; it tells what is finished and what is missing. For one thread at a time.
 *
 * <pre>
 *   waiting ─connected─▶ hearing ⇄ (disconnected) waiting          any ─closed─▶ nothing more
 * </pre>
 *
 * Silence and loss are told apart by two numbers. Where a packet follows another of its source by number but not by time, the sender was silent. Where a number
 * of the source is missing but none of the bridge's events, the bridge never had it, and nobody heard it. Where an event is missing, the
 * recorder alone lost something, and that is a gap.
 */
public final class Recorder {
    /** No segment is longer. */
    public static final Duration SEGMENT_MAX = Duration.ofSeconds(10);

    /** After so long without a line, or without a sound of somebody who should be heard, there is a gap. Alarms are due within two seconds. */
    public static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** More sources than a conference has people, with what they change in a day. */
    private static final int TRACKS_MAX = 256;

    /** Hears what is made. MUST return at once. */
    public interface Listener {
        /** A segment is finished; those of one endpoint come in order. */
        void finished(Segment segment);

        /** Something is missing from {@link Gap#from} on. */
        void gapBegan(Gap gap);

        /** What was missing is there again. */
        void gapEnded(Gap gap, Instant until);
    }

    private final Function<String, ChainLink> chains;
    private final Listener listener;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, String> endpointOfTag = new HashMap<>();
    /** Since when somebody should be heard. */
    private final Map<String, Instant> expected = new HashMap<>();

    /** Who has an open microphone, whether media flows from it or not. */
    private Set<String> open = Set.of();
    /** Who was not heard again since the line was down: until then their part of the gap lasts. */
    private final Set<String> returning = new HashSet<>();

    private final Map<String, Gap> silent = new HashMap<>();
    private @Nullable Gap lineDown;
    private boolean connected;
    private boolean closed;
    private Instant lastWord;
    private long lastNumber = -1;
    private long malformed;

    /**
     * Begins to record.
     *
     * @param chains where the chain of an endpoint stands that was recorded before; {@link ChainLink#BEGINNING} for a new one
     */
    public Recorder(Instant now, Function<String, ChainLink> chains, Listener listener) {
        this.lastWord = now;
        this.chains = chains;
        this.listener = listener;
    }

    /** The bridge has connected. */
    public void connected(Instant now) {
        if (closed) {
            return;
        }
        connected = true;
        lastNumber = -1;
        endpointOfTag.clear();
        if (lineDown != null) {
            // What was missing until now was missing of everybody. A line that was there in time is no gap, so whoever
            // is due stays due since then.
            expected.replaceAll((endpoint, since) -> now);
            listener.gapEnded(lineDown, now);
            lineDown = null;
            missUntilHeard(now);
        }
        lastWord = now;
    }

    /**
     * What came before was brought to another recorder, which is gone: whoever has an open microphone is missed until they are heard here, though it is not
     * known that their media flows.
     */
    public void interrupted(Instant now) {
        if (!closed) {
            missUntilHeard(now);
        }
    }

    /** The bridge is gone: a gap from its last word on, until it is back. */
    public void disconnected(Instant now) {
        if (closed || !connected) {
            return;
        }
        connected = false;
        tracks.values().forEach(Track::finishForGood);
        endSilences(now);
        beginLineDown();
    }

    /** The bridge says something. What cannot be read is counted and passed over. */
    public void heard(String message, Instant now) {
        if (closed || !connected) {
            return;
        }
        switch (MediaJson.read(message).orElse(null)) {
            case null -> malformed++;
            case MediaJson.Start start -> {
                follow(start.number(), now);
                introduce(start);
            }
            case MediaJson.Packet packet -> {
                follow(packet.number(), now);
                add(packet, now);
            }
            case MediaJson.Other other -> {}
        }
        lastWord = now;
    }

    /**
     * Who should be heard from now on, because they speak into an open microphone that nobody has muted.
     *
     * @param endpoints from which media flows
     * @param cutOff from which none flows: their own line is lost, and nobody hears them; but after the line to the bridge was down, which
     *     is nobody's own, they are missed until they are heard again
     */
    public void expect(Set<String> endpoints, Set<String> cutOff, Instant now) {
        if (closed) {
            return;
        }
        open = union(endpoints, cutOff);
        returning.retainAll(open);
        var wanted = union(endpoints, returning);
        expected.keySet().retainAll(wanted);
        wanted.forEach(endpoint -> expected.putIfAbsent(endpoint, now));
        Set.copyOf(silent.keySet()).stream()
                .filter(endpoint -> !expected.containsKey(endpoint))
                .forEach(endpoint -> endSilence(endpoint, now));
    }

    /** Looks what is due by time alone. */
    public void tick(Instant now) {
        if (closed) {
            return;
        }
        if (!connected) {
            if (lastWord.plus(PATIENCE).isBefore(now)) {
                beginLineDown();
            }
            return;
        }
        tracks.values().forEach(track -> track.finishIfSilent(now));
        expected.forEach((endpoint, since) -> {
            var last = lastHeard(endpoint);
            var from = last.isBefore(since) ? since : last;
            if (!silent.containsKey(endpoint) && from.plus(PATIENCE).isBefore(now)) {
                var gap = new Gap(endpoint, from, Cause.NOTHING_HEARD);
                silent.put(endpoint, gap);
                listener.gapBegan(gap);
            }
        });
    }

    /** Writes what is there, ends the gaps that are open, and records nothing more. */
    public void close(Instant now) {
        if (closed) {
            return;
        }
        closed = true;
        tracks.values().forEach(Track::finish);
        endSilences(now);
        if (lineDown != null) {
            listener.gapEnded(lineDown, now);
            lineDown = null;
        }
    }

    public boolean isConnected() {
        return connected;
    }

    /** Messages that could not be read. */
    public long malformed() {
        return malformed;
    }

    /** A number that is missing was dropped by the bridge, since its line to here did not take it. */
    private void follow(long number, Instant now) {
        if (lastNumber >= 0 && number > lastNumber + 1) {
            var gap = new Gap(null, lastWord, Cause.LINE_OVERRUN);
            listener.gapBegan(gap);
            listener.gapEnded(gap, now);
        }
        lastNumber = number;
    }

    private void introduce(MediaJson.Start start) {
        if (start.isOpus() && endpointOfTag.size() < TRACKS_MAX) {
            endpointOfTag.put(start.tag(), start.endpoint());
        }
    }

    /** A bridge that connects again may take its introductions for known: then the name of the source tells whose it is. */
    private void add(MediaJson.Packet packet, Instant now) {
        var endpoint = endpointOfTag.getOrDefault(packet.tag(), MediaJson.endpointIn(packet.tag()));
        if (!tracks.containsKey(endpoint) && tracks.size() == TRACKS_MAX) {
            return;
        }
        tracks.computeIfAbsent(endpoint, fresh -> new Track(fresh, chains.apply(fresh), new OfTrack(fresh)))
                .add(packet, now);
        returning.remove(endpoint);
        endSilence(endpoint, now);
    }

    private Instant lastHeard(String endpoint) {
        var track = tracks.get(endpoint);
        return track == null ? Instant.MIN : track.lastHeard();
    }

    private void missUntilHeard(Instant now) {
        returning.addAll(open);
        open.forEach(endpoint -> expected.putIfAbsent(endpoint, now));
    }

    private void beginLineDown() {
        if (lineDown == null) {
            lineDown = new Gap(null, lastWord, Cause.LINE_DOWN);
            listener.gapBegan(lineDown);
        }
    }

    private void endSilences(Instant now) {
        Set.copyOf(silent.keySet()).forEach(endpoint -> endSilence(endpoint, now));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void endSilence(String endpoint, Instant now) {
        var gap = silent.remove(endpoint);
        if (gap != null) {
            listener.gapEnded(gap, now);
        }
    }

    /** What becomes of the sound of one endpoint. */
    private final class OfTrack implements Track.Listener {
        private final String endpoint;

        private OfTrack(String endpoint) {
            this.endpoint = endpoint;
        }

        /** It may be that nobody looked at the time while nothing came, or that what came is placed anew. */
        @Override
        public void begins(Instant coveredUntil, Instant start) {
            var since = expected.get(endpoint);
            if (since == null || silent.containsKey(endpoint)) {
                return;
            }
            var from = coveredUntil.isBefore(since) ? since : coveredUntil;
            if (from.plus(PATIENCE).isBefore(start)) {
                var gap = new Gap(endpoint, from, Cause.NOTHING_HEARD);
                listener.gapBegan(gap);
                listener.gapEnded(gap, start);
            }
        }

        @Override
        public void finished(Segment segment) {
            listener.finished(segment);
        }
    }
}
