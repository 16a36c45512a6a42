package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.media.recording.Gap.Cause;

class RecorderTest {
    @Test
    void speech_is_cut_into_segments_of_ten_seconds_that_join_without_a_seam() {
        var line = Line.connected();

        line.speaks("ada", ofSeconds(25)).recorder.close(line.now());

        assertThat(line.segments)
                .extracting(Segment::duration)
                .containsExactly(ofSeconds(10), ofSeconds(10), ofSeconds(5));
        assertThat(line.segments.get(0).start()).isEqualTo(Line.BEGAN);
        assertThat(line.segments.get(1).start()).isEqualTo(line.segments.get(0).end());
        assertThat(line.segments.get(2).start()).isEqualTo(line.segments.get(1).end());
        assertThat(line.gaps).isEmpty();
    }

    @Test
    void each_endpoint_has_a_track_of_its_own() {
        var line = Line.connected();

        for (int i = 0; i < 100; i++) {
            line.sends("ada");
            line.sends("bao");
            line.passes(ofMillis(20));
        }
        line.recorder.close(line.now());

        assertThat(line.segments).extracting(Segment::endpoint).containsExactly("ada", "bao");
        assertThat(line.segments)
                .allSatisfy(segment -> assertThat(segment.duration()).isEqualTo(ofSeconds(2)));
    }

    @Test
    void a_short_silence_is_written_as_silence_so_that_nothing_after_it_is_early() {
        var line = Line.connected();

        line.speaks("ada", ofSeconds(1))
                .passes(ofMillis(400))
                .speaks("ada", ofSeconds(1))
                .recorder
                .close(line.now());

        assertThat(line.segments).singleElement().satisfies(segment -> {
            assertThat(segment.duration()).isEqualTo(ofMillis(2_400));
            assertThat(segment.lost()).isZero();
            assertThat(WebmReading.of(segment).blocks().stream().filter(Line::isSilence))
                    .hasSize(20);
        });
        assertThat(line.gaps).isEmpty();
    }

    @Test
    void a_long_silence_ends_a_segment_and_is_no_gap() {
        var line = Line.connected();

        line.speaks("ada", ofSeconds(1))
                .passes(ofSeconds(5))
                .speaks("ada", ofSeconds(1))
                .recorder
                .close(line.now());

        assertThat(line.segments).extracting(Segment::start).containsExactly(Line.BEGAN, Line.BEGAN.plusSeconds(6));
        assertThat(line.gaps).isEmpty();
    }

    @Test
    void what_was_held_up_on_its_way_stands_where_it_was_said() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(8));

        line.isHeldUp("ada", ofSeconds(4)).speaks("ada", ofSeconds(20)).recorder.close(line.now());

        assertThat(line.segments).extracting(Segment::start).first().isEqualTo(Line.BEGAN);
        for (var i = 1; i < line.segments.size(); i++) {
            assertThat(line.segments.get(i).start())
                    .isEqualTo(line.segments.get(i - 1).end());
        }
        assertThat(line.segments.getLast().end()).isEqualTo(line.now());
    }

    @Test
    void after_another_bridge_has_connected_its_clock_counts() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(3)).breaks();
        line.passes(ofSeconds(2)).connectsFromAnotherBridge();
        var again = line.now();

        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());

        assertThat(line.segments).extracting(Segment::start).containsExactly(Line.BEGAN, again);
    }

    @Test
    void what_never_reached_the_bridge_is_counted_and_is_no_gap_of_the_recorder() {
        var line = Line.connected();

        line.speaks("ada", ofSeconds(1));
        line.loses("ada", 3);
        line.passes(ofMillis(60)).speaks("ada", ofSeconds(1)).recorder.close(line.now());

        assertThat(line.segments).singleElement().satisfies(segment -> {
            assertThat(segment.lost()).isEqualTo(3);
            assertThat(segment.duration()).isEqualTo(ofMillis(2_060));
        });
        assertThat(line.gaps).isEmpty();
    }

    @Test
    void what_the_bridge_dropped_on_its_way_here_is_a_gap() {
        var line = Line.connected();

        line.speaks("ada", ofSeconds(1));
        var before = line.now().minusMillis(20);
        line.drops("ada", 10);
        line.passes(ofMillis(200)).speaks("ada", ofSeconds(1));

        assertThat(line.gaps).containsExactly(new Gap(null, before, Cause.LINE_OVERRUN));
        assertThat(line.ended).containsValue(before.plusMillis(220));
    }

    @Test
    void a_broken_line_is_a_gap_from_the_last_word_until_the_bridge_is_back() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(3));
        var last = line.now().minusMillis(20);

        line.passes(ofMillis(500)).breaks();
        var gap = new Gap(null, last, Cause.LINE_DOWN);
        assertThat(line.gaps).containsExactly(gap);
        assertThat(line.segments).hasSize(1);

        line.passes(ofSeconds(4)).connects();
        assertThat(line.ended).isEqualTo(Map.of(gap, line.now()));
    }

    @Test
    void after_a_broken_line_whoever_is_not_heard_again_is_missed_until_they_are_even_if_their_media_does_not_flow() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada", "bao"), Set.of(), line.now());
        line.speaks("ada", ofSeconds(2));
        line.sends("bao");
        line.breaks();
        // Their pages say that nothing flows, as they must: the bridge is gone.
        line.recorder.expect(Set.of(), Set.of("ada", "bao"), line.now());
        line.passes(ofSeconds(1)).connects();
        var back = line.now();

        line.passes(ofSeconds(2));
        line.sends("ada");
        line.recorder.expect(Set.of("ada"), Set.of("bao"), line.now());

        assertThat(line.gaps)
                .contains(new Gap("ada", back, Cause.NOTHING_HEARD), new Gap("bao", back, Cause.NOTHING_HEARD));
        assertThat(line.ended).containsEntry(new Gap("ada", back, Cause.NOTHING_HEARD), line.now());
        assertThat(line.ended).doesNotContainKey(new Gap("bao", back, Cause.NOTHING_HEARD));
        line.passes(ofSeconds(1)).sends("bao");
        assertThat(line.ended).containsEntry(new Gap("bao", back, Cause.NOTHING_HEARD), line.now());
    }

    @Test
    void a_recorder_that_takes_up_a_recording_misses_whoever_is_not_heard_though_their_media_is_not_known_to_flow() {
        var line = Line.connected();
        line.recorder.expect(Set.of(), Set.of("ada"), line.now());
        line.recorder.interrupted(line.now());

        line.passes(ofSeconds(3));

        assertThat(line.gaps).containsExactly(new Gap("ada", Line.BEGAN, Cause.NOTHING_HEARD));
        line.sends("ada");
        assertThat(line.ended).containsValue(line.now());
    }

    @Test
    void whose_own_line_is_lost_is_not_missed_by_the_recording() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada"), Set.of("bao"), line.now());
        line.speaks("ada", ofSeconds(4));

        assertThat(line.gaps).isEmpty();
    }

    @Test
    void a_bridge_that_never_connects_is_an_alarm_within_two_seconds() {
        var line = new Line();

        line.passes(ofSeconds(2));

        assertThat(line.gaps).containsExactly(new Gap(null, Line.BEGAN, Cause.LINE_DOWN));
    }

    @Test
    void a_bridge_that_connects_in_time_is_no_alarm() {
        var line = new Line();

        line.passes(ofSeconds(1)).connects();

        assertThat(line.passes(ofSeconds(5)).gaps).isEmpty();
    }

    @Test
    void whoever_is_heard_late_over_a_line_that_came_in_time_is_missed_since_the_recorder_began() {
        var line = new Line();
        line.recorder.expect(Set.of("ada"), Set.of(), line.now());

        line.passes(ofMillis(1_400)).connects();
        line.passes(ofMillis(900)).sends("ada");

        var missed = new Gap("ada", Line.BEGAN, Cause.NOTHING_HEARD);
        assertThat(line.gaps).containsExactly(missed);
        assertThat(line.ended).containsEntry(missed, line.now());
    }

    @Test
    void what_is_missing_is_a_gap_though_nobody_looked_at_the_time_meanwhile() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada"), Set.of(), line.now());
        line.speaks("ada", ofSeconds(1));
        var last = line.now();

        line.passesUnseen(ofSeconds(3)).speaks("ada", ofSeconds(1));

        var missed = new Gap("ada", last, Cause.NOTHING_HEARD);
        assertThat(line.gaps).containsExactly(missed);
        assertThat(line.ended).containsEntry(missed, last.plusSeconds(3));
    }

    @Test
    void somebody_who_should_be_heard_and_is_not_is_an_alarm_within_two_seconds() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada", "bao"), Set.of(), line.now());
        line.speaks("ada", ofSeconds(2));

        assertThat(line.gaps).containsExactly(new Gap("bao", Line.BEGAN, Cause.NOTHING_HEARD));

        line.sends("bao");
        assertThat(line.ended).containsValue(line.now());
    }

    @Test
    void somebody_who_is_muted_meanwhile_is_missed_no_longer() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada"), Set.of(), line.now());
        line.passes(ofSeconds(2));

        line.recorder.expect(Set.of(), Set.of(), line.now());

        assertThat(line.gaps).hasSize(1);
        assertThat(line.ended).containsValue(line.now());
        assertThat(line.passes(ofSeconds(5)).gaps).hasSize(1);
    }

    @Test
    void while_the_line_is_down_nobody_is_missed_for_themselves() {
        var line = Line.connected();
        line.recorder.expect(Set.of("ada"), Set.of(), line.now());
        line.speaks("ada", ofSeconds(1)).breaks();

        line.passes(ofSeconds(5)).connects();
        line.passes(ofSeconds(1));

        assertThat(line.gaps).extracting(Gap::cause).containsExactly(Cause.LINE_DOWN);
    }

    @Test
    void from_another_bridge_the_track_goes_on_where_the_clock_of_the_court_is() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(3)).breaks();

        line.passes(ofSeconds(2)).connectsFromAnotherBridge();
        var back = line.now();
        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());

        assertThat(line.segments).extracting(Segment::start).containsExactly(Line.BEGAN, back);
        assertThat(line.segments.get(1).link())
                .isEqualTo(line.segments.get(0).link().then(line.segments.get(1).digest()));
    }

    @Test
    void a_recorder_goes_on_with_the_chains_of_the_one_before() {
        var before = new ChainLink(7, Digest.over(new byte[] {7}));
        var line = new Line(endpoint -> before);
        line.connects();

        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());

        assertThat(line.segments.getFirst().link())
                .isEqualTo(before.then(line.segments.getFirst().digest()));
        assertThat(line.segments.getFirst().link().number()).isEqualTo(8);
    }

    @Test
    void nothing_is_kept_after_it_was_closed() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());

        line.speaks("ada", ofSeconds(20));
        line.breaks();

        assertThat(line.segments).hasSize(1);
        assertThat(line.gaps).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_counted_and_disturbs_nobody() {
        var line = Line.connected();
        line.speaks("ada", ofSeconds(1));

        for (var nonsense : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"event\":\"media\"}",
                "{\"event\":\"media\",\"sequenceNumber\":\"x\"}",
                "{\"event\":\"media\",\"sequenceNumber\":\"51\",\"media\":{\"tag\":\"ada-a0\",\"chunk\":\"1\",\"timestamp\":\"1\",\"payload\":\"%%\"}}",
                "x".repeat(20_000))) {
            line.recorder.heard(nonsense, line.now());
        }
        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());

        assertThat(line.recorder.malformed()).isEqualTo(8);
        assertThat(line.segments)
                .singleElement()
                .satisfies(segment -> assertThat(segment.duration()).isEqualTo(ofSeconds(2)));
    }
}
