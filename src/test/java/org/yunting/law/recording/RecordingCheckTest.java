package org.yunting.law.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.recording.RecordedSegment.Found;
import org.yunting.law.recording.RecordingCheck.Announced;

/** AVR 1, 3, 4, 5: the whole of each sitting is recorded, what the judge excepts has a reason, each flaw is noted, and what was kept stays as it was. */
class RecordingCheckTest {
    private static final Instant NINE = Instant.parse("2026-11-27T01:00:00Z");
    private static final PersonId LIN = new PersonId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));
    private static final PersonId WU = new PersonId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));
    private static final UUID TRACK = UUID.fromString("019ab000-0000-7000-8000-000000000003");

    @ParameterizedTest(name = "AVR 1, 3: sits {0}, runs {1}, paused {2}: not recorded {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "0-600 | 0-600 | never | never",
                "0-600 | 60-600 | never | never",
                "0-600 | 61-600 | never | 0-61",
                "0-600 | never | never | 0-600",
                "0-600 | 0-200 400-600 | 200-400 | never",
                "0-600 | 0-200 400-600 | never | 200-400",
                "0-200 400-600 | 0-200 400-600 | never | never",
                "0-200 400-600 | 0-200 | never | 400-600",
                "never | never | never | never",
            })
    void the_whole_of_each_sitting_is_recorded_but_for_what_the_judge_paused(
            @Nullable String sittings, @Nullable String running, @Nullable String pauses, @Nullable String lacking) {
        var runs = seconds(running);
        var check = new RecordingCheck(seconds(sittings), runs, seconds(pauses), List.of(sound(LIN, runs)), List.of());

        assertThat(check.shortfalls())
                .containsExactlyElementsOf(shortfalls(Shortfall.Kind.SITTING_NOT_RECORDED, lacking, null, null));
    }

    @ParameterizedTest(name = "AVR 4: runs 0-600, heard {0}, announced {1}: nobody heard {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "0-600 | never | never",
                "10-590 | never | never",
                "11-600 | never | 0-11",
                "0-200 230-600 | never | 200-230",
                "0-200 230-600 | 199-231 | never",
                "0-200 230-600 | 200-215 | 215-230",
                "never | 0-600 | never",
                "never | never | 0-600",
            })
    void where_nothing_is_heard_of_anybody_a_gap_was_announced(
            @Nullable String heard, @Nullable String announced, @Nullable String lacking) {
        var whole = seconds("0-600");
        var told = seconds(announced).stream()
                .map(when -> new Announced(null, when))
                .toList();

        var check = new RecordingCheck(whole, whole, List.of(), List.of(sound(LIN, seconds(heard))), told);

        assertThat(check.shortfalls())
                .containsExactlyElementsOf(shortfalls(Shortfall.Kind.NOBODY_HEARD, lacking, null, null));
    }

    @ParameterizedTest(name = "AVR 4: runs 0-300 400-600, seen {0}, told {1}: hole {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "0-300 400-600 | never | never",
                "50-300 400-550 | never | never",
                "0-100 102-300 400-600 | never | never",
                "0-100 103-300 400-600 | never | 100-103",
                "0-100 150-300 400-600 | 100-150 | never",
                "0-100 150-300 400-600 | 90-130 | 130-150",
                "0-290 410-600 | never | 290-300 400-410",
            })
    void a_hole_in_the_picture_of_a_camera_was_announced_or_explained(
            String seen, @Nullable String told, @Nullable String lacking) {
        var running = seconds("0-300 400-600");
        var announced =
                seconds(told).stream().map(when -> new Announced(WU, when)).toList();
        var tracks = List.of(sound(LIN, running), new RecordedTrack(TRACK, WU, true, intact(seconds(seen))));

        var check = new RecordingCheck(running, running, List.of(), tracks, announced);

        assertThat(check.shortfalls())
                .containsExactlyElementsOf(shortfalls(Shortfall.Kind.PICTURE_WITH_HOLE, lacking, TRACK, WU));
    }

    @Test
    void what_was_told_of_one_person_explains_nothing_of_another() {
        var running = seconds("0-600");
        var tracks = List.of(sound(LIN, running), new RecordedTrack(TRACK, WU, true, intact(seconds("0-100 200-600"))));

        var check = new RecordingCheck(
                running,
                running,
                List.of(),
                tracks,
                List.of(new Announced(LIN, seconds("100-200").getFirst())));

        assertThat(check.shortfalls()).extracting(Shortfall::person).containsExactly(WU);
    }

    @ParameterizedTest(name = "AVR 5: a segment found {0} is told")
    @EnumSource(
            value = Found.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INTACT"})
    void a_segment_that_is_not_as_it_was_kept_is_told_and_neighbours_that_lack_the_same_once(Found found) {
        var running = seconds("0-50");
        var states = List.of(Found.INTACT, found, found, Found.INTACT, found);
        var segments = new ArrayList<RecordedSegment>();
        for (int place = 0; place < states.size(); place++) {
            segments.add(new RecordedSegment(place + 1, tens(place, place + 1), states.get(place)));
        }

        var check = new RecordingCheck(
                running, running, List.of(), List.of(new RecordedTrack(TRACK, LIN, false, segments)), List.of());

        assertThat(check.shortfalls()).extracting(Shortfall::when).containsExactly(tens(1, 3), tens(4, 5));
        assertThat(check.shortfalls())
                .extracting(shortfall -> shortfall.kind().key())
                .containsOnly("segment-" + found.key());
    }

    @Test
    void a_segment_that_could_not_be_kept_is_no_shortfall_where_that_was_announced() {
        var running = seconds("0-20");
        var track = new RecordedTrack(
                TRACK,
                LIN,
                false,
                List.of(
                        new RecordedSegment(1, tens(0, 1), Found.INTACT),
                        new RecordedSegment(2, tens(1, 2), Found.NEVER_KEPT)));

        var check = new RecordingCheck(
                running, running, List.of(), List.of(track), List.of(new Announced(null, tens(1, 2))));

        assertThat(check.shortfalls()).isEmpty();
    }

    @Test
    void a_number_that_is_left_out_is_told_with_the_time_between_its_neighbours() {
        var running = seconds("0-30");
        var track = new RecordedTrack(
                TRACK,
                LIN,
                false,
                List.of(
                        new RecordedSegment(1, tens(0, 1), Found.INTACT),
                        new RecordedSegment(3, tens(2, 3), Found.INTACT)));

        var check = new RecordingCheck(running, running, List.of(), List.of(track), List.of());

        assertThat(check.shortfalls())
                .containsExactly(new Shortfall(Shortfall.Kind.SEGMENT_LEFT_OUT, tens(1, 2), TRACK, LIN));
    }

    @Test
    void a_hearing_that_nobody_ended_lacks_its_end_once_its_day_is_over_and_each_night_the_same() {
        var opened = Instant.parse("2026-11-27T07:00:00Z");
        var midnight = Instant.parse("2026-11-27T16:00:00Z");

        var night = Shortfall.notClosed(opened, midnight, midnight.plusSeconds(7_200));

        assertThat(Shortfall.notClosed(opened, midnight, midnight.minusSeconds(1)))
                .isEmpty();
        assertThat(night).map(Shortfall::kind).contains(Shortfall.Kind.HEARING_NOT_CLOSED);
        assertThat(Shortfall.notClosed(opened, midnight, midnight.plusSeconds(100_000)))
                .isEqualTo(night);
    }

    private static List<Shortfall> shortfalls(
            Shortfall.Kind kind, @Nullable String when, @Nullable UUID track, @Nullable PersonId person) {
        return seconds(when).stream()
                .map(stretch -> new Shortfall(kind, stretch, track, person))
                .toList();
    }

    private static RecordedTrack sound(PersonId person, List<Stretch> heard) {
        return new RecordedTrack(new UUID(1, 1), person, false, intact(heard));
    }

    private static List<RecordedSegment> intact(List<Stretch> stretches) {
        var segments = new ArrayList<RecordedSegment>();
        stretches.forEach(when -> segments.add(new RecordedSegment(segments.size() + 1L, when, Found.INTACT)));
        return segments;
    }

    private static Stretch tens(int from, int until) {
        return new Stretch(NINE.plusSeconds(10L * from), NINE.plusSeconds(10L * until));
    }

    /** Reads {@code 10-30 40-60}: seconds after nine. */
    private static List<Stretch> seconds(@Nullable String written) {
        return written == null
                ? List.of()
                : Stream.of(written.trim().split(" "))
                        .map(stretch -> stretch.split("-"))
                        .map(ends -> new Stretch(
                                NINE.plusSeconds(Long.parseLong(ends[0])), NINE.plusSeconds(Long.parseLong(ends[1]))))
                        .toList();
    }
}
