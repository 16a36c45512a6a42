package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the line does in whatever order: chains hold, segments are in order and short enough, and what is missing is named. */
class RecordingWalkTest {
    private static final int STEPS = 60;
    private static final List<String> PEOPLE = List.of("ada", "bao");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private record Span(Instant from, Instant until) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_line_does_the_chain_holds_and_no_gap_is_unannounced(int seed) {
        var random = new Random(seed);
        var line = Line.connected();
        var up = true;
        var spoken = new ArrayList<Span>();

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (up) {
                        line.breaks();
                        up = false;
                    }
                }
                case 1 -> {
                    if (!up) {
                        line.connectsFromAnotherBridge();
                        up = true;
                    }
                }
                case 2 -> line.passes(ofMillis(random.nextInt(4_000)));
                case 3 -> line.drops("ada", 1 + random.nextInt(30));
                case 4 -> line.loses("bao", 1 + random.nextInt(30));
                default -> {
                    var from = line.now();
                    line.speaks(PEOPLE.get(random.nextInt(2)), ofMillis(20L * (1 + random.nextInt(900))));
                    spoken.add(new Span(from, line.now()));
                }
            }
        }
        line.recorder.close(line.now());

        PEOPLE.forEach(person -> chainHolds(line.segmentsOf(person)));
        assertThat(line.ended.keySet()).isEqualTo(Set.copyOf(line.gaps));
        spoken.forEach(span -> isRecordedOrNamed(span, line));
    }

    static void chainHolds(List<Segment> segments) {
        var link = ChainLink.BEGINNING;
        var end = Instant.MIN;
        for (var segment : segments) {
            assertThat(segment.digest()).isEqualTo(Digest.over(segment.webm()));
            link = link.then(segment.digest());
            assertThat(segment.link()).isEqualTo(link);
            assertThat(segment.duration()).isPositive().isLessThanOrEqualTo(Recorder.SEGMENT_MAX);
            assertThat(segment.start()).isAfterOrEqualTo(end);
            end = segment.end();
        }
    }

    /** Somebody spoke all of that time: each moment of it is in a segment, or in a gap that says so. */
    private static void isRecordedOrNamed(Span span, Line line) {
        for (var at = span.from(); at.isBefore(span.until()); at = at.plus(ofMillis(500))) {
            var moment = at;
            var recorded = line.segments.stream().anyMatch(segment -> covers(segment.start(), segment.end(), moment));
            var named = line.gaps.stream()
                    .anyMatch(gap -> covers(gap.from(), line.ended.getOrDefault(gap, line.now()), moment));
            assertThat(recorded || named).as("%s of %s", moment, line.segments).isTrue();
        }
    }

    private static boolean covers(Instant from, Instant until, Instant moment) {
        var slack = Duration.ofMillis(20);
        return !moment.isBefore(from.minus(slack)) && !moment.isAfter(until.plus(slack));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_segment_left_out_put_in_or_exchanged_breaks_every_link_after_it(int seed) {
        var random = new Random(seed);
        var digests = new ArrayList<Digest>();
        for (int i = 0; i < 12; i++) {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            digests.add(Digest.over(bytes));
        }
        var honest = chain(digests);
        var tampered = new ArrayList<>(digests);
        switch (seed % 3) {
            case 0 -> tampered.remove(random.nextInt(11));
            case 1 -> tampered.add(random.nextInt(12), Digest.over(new byte[] {1}));
            default -> tampered.set(random.nextInt(12), Digest.over(new byte[] {2}));
        }

        assertThat(chain(tampered).digest()).isNotEqualTo(honest.digest());
    }

    private static ChainLink chain(List<Digest> digests) {
        var link = ChainLink.BEGINNING;
        for (var digest : digests) {
            link = link.then(digest);
        }
        return link;
    }
}
