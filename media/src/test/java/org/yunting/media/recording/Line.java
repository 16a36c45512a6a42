package org.yunting.media.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The line from a bridge to a recorder, on a clock that a test winds, and what the recorder made of it. */
final class Line implements Recorder.Listener {
    static final Instant BEGAN = Instant.parse("2026-11-27T07:00:00Z");
    static final int PACKET_TICKS = 960;
    private static final Duration PACKET = Duration.ofMillis(20);

    final List<Segment> segments = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final Map<Gap, Instant> ended = new HashMap<>();
    final Recorder recorder;
    private final Map<String, Long> chunks = new HashMap<>();
    private final Set<String> introduced = new HashSet<>();
    private Instant now = BEGAN;
    private Instant axis = BEGAN;
    private long number;

    Line() {
        this(fresh -> ChainLink.BEGINNING);
    }

    Line(Function<String, ChainLink> chains) {
        recorder = new Recorder(BEGAN, chains, this);
    }

    static Line connected() {
        var line = new Line();
        line.connects();
        return line;
    }

    Instant now() {
        return now;
    }

    /** Lets time pass, a quarter of a second at a time as the owner of a recorder does. */
    Line passes(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusMillis(250)) {
            now = now.plus(left.compareTo(Duration.ofMillis(250)) < 0 ? left : Duration.ofMillis(250));
            recorder.tick(now);
        }
        return this;
    }

    /** Lets time pass on a machine on which nothing else gets its turn. */
    Line passesUnseen(Duration time) {
        now = now.plus(time);
        return this;
    }

    void connects() {
        recorder.connected(now);
        introduced.clear();
        recorder.heard("{\"event\":\"info\",\"application\":\"test\",\"version\":\"1\"}", now);
    }

    /** Another bridge: its axis of time begins anew, and its numbers. */
    void connectsFromAnotherBridge() {
        axis = now;
        number = 0;
        connects();
    }

    void breaks() {
        recorder.disconnected(now);
    }

    /** Somebody speaks for so long, a packet each 20 ms. */
    Line speaks(String endpoint, Duration time) {
        for (long i = 0; i < time.dividedBy(PACKET); i++) {
            sends(endpoint);
            now = now.plus(PACKET);
            recorder.tick(now);
        }
        return this;
    }

    /** Somebody speaks for so long, and all of it comes here at the end of that time. */
    Line isHeldUp(String endpoint, Duration time) {
        var said = now;
        passes(time);
        for (; said.isBefore(now); said = said.plus(PACKET)) {
            sends(endpoint, new byte[] {0x78, 1, 2, 3}, said);
        }
        return this;
    }

    void sends(String endpoint) {
        sends(endpoint, new byte[] {0x78, 1, 2, 3});
    }

    void sends(String endpoint, byte[] opus) {
        sends(endpoint, opus, now);
    }

    private void sends(String endpoint, byte[] opus, Instant said) {
        if (introduced.add(endpoint)) {
            recorder.heard(start(endpoint), now);
        }
        var chunk = chunks.merge(endpoint, 1L, Long::sum);
        recorder.heard(packet(endpoint, chunk, Duration.between(axis, said).toMillis() * 48, opus), now);
    }

    /** Packets that never reach the bridge. */
    void loses(String endpoint, int packets) {
        chunks.merge(endpoint, (long) packets, Long::sum);
    }

    /** Events that the bridge drops on their way here. */
    void drops(String endpoint, int packets) {
        loses(endpoint, packets);
        number += packets;
    }

    private String start(String endpoint) {
        return "{\"event\":\"start\",\"sequenceNumber\":\"%d\",\"start\":{\"tag\":\"%s-a0\",\"mediaFormat\":{\"encoding\":\"opus\"},\"customParameters\":{\"endpointId\":\"%s\"}}}"
                .formatted(++number, endpoint, endpoint);
    }

    private String packet(String endpoint, long chunk, long timestamp, byte[] opus) {
        return "{\"event\":\"media\",\"sequenceNumber\":\"%d\",\"media\":{\"tag\":\"%s-a0\",\"chunk\":\"%d\",\"timestamp\":\"%d\",\"payload\":\"%s\"}}"
                .formatted(
                        ++number,
                        endpoint,
                        chunk,
                        timestamp,
                        Base64.getEncoder().encodeToString(opus));
    }

    List<Segment> segmentsOf(String endpoint) {
        return segments.stream()
                .filter(segment -> segment.endpoint().equals(endpoint))
                .toList();
    }

    /** The time from the first to the last sound of these, and what of it they hold. */
    static Duration held(List<Segment> segments) {
        return segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void finished(Segment segment) {
        segments.add(segment);
    }

    @Override
    public void gapBegan(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void gapEnded(Gap gap, Instant until) {
        ended.put(gap, until);
    }

    static boolean isSilence(byte[] opus) {
        return Arrays.equals(opus, OpusPacket.SILENCE.bytes());
    }
}
