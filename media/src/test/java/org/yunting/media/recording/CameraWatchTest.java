package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of a camera every second is either there, or announced as missing, or it is said why there could be none. */
class CameraWatchTest {
    private static final long SEED = 2026;
    private static final Duration NO_HOLE = ofSeconds(2);
    private final Camera camera = new Camera();

    @Test
    void a_recorder_that_takes_up_a_recording_misses_whoever_is_not_seen_though_their_media_is_not_known_to_flow() {
        camera.becomes(CameraState.CUT_OFF);
        camera.recorder.interrupted(camera.now());
        camera.passes(ofSeconds(6));

        var gap = new Gap(Camera.ADA, Camera.BEGAN, Gap.Cause.NOTHING_SEEN);
        assertThat(camera.gaps).containsExactly(gap);
        assertThat(camera.blanks).isEmpty();
        camera.sends(true);
        assertThat(camera.ended).containsEntry(gap, camera.now());
    }

    @Test
    void a_page_that_tells_nothing_new_of_itself_until_it_is_seen_again_is_missed_all_the_while() {
        camera.becomes(CameraState.CUT_OFF);
        camera.recorder.interrupted(camera.now());
        camera.passes(ofSeconds(3));
        camera.becomes(CameraState.ON);
        camera.passes(ofSeconds(3)).sends(true);

        assertThat(camera.gaps).hasSize(1);
        assertThat(camera.ended).containsValue(camera.now());
    }

    @Test
    void a_recorder_that_was_halted_and_lost_what_came_announces_it_though_nobody_told_it_the_time() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(2));
        camera.isNotListenedTo(ofSeconds(4)).shows(ofSeconds(3)).recorder.close(camera.now());

        assertThat(camera.segments).hasSize(2);
        assertThat(camera.gaps).singleElement().satisfies(gap -> {
            assertThat(gap.from()).isBetween(Camera.BEGAN.plusMillis(1_900), Camera.BEGAN.plusMillis(2_100));
            assertThat(camera.ended)
                    .containsEntry(gap, camera.segments.getLast().start());
        });
    }

    @Test
    void pictures_that_stood_still_while_nobody_looked_at_the_time_are_not_stretched_over_what_is_missing() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1));
        camera.stands(ofSeconds(3)).shows(ofSeconds(3)).recorder.close(camera.now());

        assertThat(camera.segments).hasSize(2);
        assertThat(camera.segments.getFirst().duration()).isLessThan(ofMillis(1_200));
        assertThat(camera.gaps).hasSize(1);
    }

    @Test
    void a_moment_without_pictures_is_no_gap() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1));
        camera.stands(ofSeconds(1)).shows(ofSeconds(1)).recorder.close(camera.now());

        assertThat(camera.gaps).isEmpty();
    }

    @Test
    void a_camera_that_its_owner_switched_off_is_told_from_one_that_the_court_stopped_and_neither_is_a_gap() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1)).becomes(CameraState.SWITCHED_OFF);
        var off = camera.now();
        camera.passes(ofSeconds(5)).becomes(CameraState.STOPPED);
        var stopped = camera.now();
        camera.passes(ofSeconds(5)).becomes(CameraState.ON);
        var on = camera.now();
        camera.sends(true);

        assertThat(camera.gaps).isEmpty();
        assertThat(camera.blanks)
                .containsExactly(
                        new Blank(Camera.ADA, off, Blank.Cause.SWITCHED_OFF),
                        new Blank(Camera.ADA, stopped, Blank.Cause.STOPPED));
        assertThat(camera.blanksEnded)
                .containsEntry(camera.blanks.get(0), stopped)
                .containsEntry(camera.blanks.get(1), on);
    }

    @Test
    void a_gap_ends_where_the_owner_switches_the_camera_off() {
        camera.isExpected();
        camera.passes(ofSeconds(3)).becomes(CameraState.SWITCHED_OFF);

        assertThat(camera.ended).containsEntry(camera.gaps.getFirst(), camera.now());
        assertThat(camera.passes(ofSeconds(3)).gaps).hasSize(1);
    }

    @Test
    void a_camera_that_is_on_again_and_sends_nothing_is_a_gap_from_then_on() {
        camera.becomes(CameraState.SWITCHED_OFF);
        camera.passes(ofSeconds(5)).becomes(CameraState.ON);
        var on = camera.now();
        camera.passes(ofSeconds(2));

        assertThat(camera.gaps).containsExactly(new Gap(Camera.ADA, on, Gap.Cause.NOTHING_SEEN));
    }

    @Test
    void whose_own_line_is_lost_is_not_missed_but_it_is_said_that_it_was_lost() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1));
        camera.becomes(CameraState.AWAY);
        camera.passes(ofSeconds(20));
        assertThat(camera.gaps).isEmpty();
        assertThat(camera.blanks).extracting(Blank::cause).containsExactly(Blank.Cause.LINE_LOST);

        camera.becomes(CameraState.ON);
        camera.sends(true);
        assertThat(camera.blanksEnded).containsValue(camera.now());
    }

    @Test
    void a_gap_that_turns_out_to_be_the_owners_own_line_goes_on_as_that() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1)).passes(ofSeconds(3)).becomes(CameraState.CUT_OFF);
        var known = camera.now();
        camera.passes(ofSeconds(3));

        assertThat(camera.ended).containsEntry(camera.gaps.getFirst(), known);
        assertThat(camera.blanks).containsExactly(new Blank(Camera.ADA, known, Blank.Cause.LINE_LOST));
    }

    @Test
    void a_line_that_seemed_lost_when_it_was_the_bridge_that_had_died_is_missed_after_all() {
        camera.isExpected();
        camera.sends(true);
        camera.shows(ofSeconds(1)).passes(ofSeconds(3)).becomes(CameraState.CUT_OFF);
        var known = camera.now();
        camera.passes(ofSeconds(3)).recorder.interrupted(camera.now());
        camera.passes(ofSeconds(2)).sends(true);

        assertThat(camera.gaps).extracting(Gap::from).contains(known);
        assertThat(camera.ended).containsEntry(camera.gaps.getLast(), camera.now());
    }

    @Test
    void pictures_that_come_though_nobody_knows_whether_media_flows_are_kept_and_nothing_is_said() {
        camera.becomes(CameraState.CUT_OFF);
        camera.sends(true);
        camera.shows(ofSeconds(8)).recorder.close(camera.now());

        assertThat(camera.segments).isNotEmpty();
        assertThat(camera.gaps).isEmpty();
        assertThat(camera.blanks).isEmpty();
    }

    @Test
    void who_leaves_ends_what_was_said_of_them() {
        camera.isExpected();
        camera.passes(ofSeconds(2)).leaves();

        assertThat(camera.ended).containsEntry(camera.gaps.getFirst(), camera.now());
    }

    @Test
    void whatever_happens_each_second_is_there_or_announced_or_explained() {
        var random = new Random(SEED);
        var states = List.of(CameraState.values());
        camera.isExpected();
        for (var i = 0; i < 2_000; i++) {
            switch (random.nextInt(10)) {
                case 0 -> camera.becomes(states.get(random.nextInt(states.size())));
                case 1 -> camera.recorder.interrupted(camera.now());
                case 2 -> camera.isNotListenedTo(ofSeconds(random.nextInt(6)));
                case 3 -> camera.stands(ofSeconds(random.nextInt(6)));
                case 4 -> camera.passes(ofSeconds(random.nextInt(6)));
                case 5 -> camera.losesHalf();
                case 6 -> camera.numbersFrom(random.nextInt(65_536));
                default -> camera.shows(ofSeconds(1 + random.nextInt(4)));
            }
        }
        camera.recorder.close(camera.now());

        assertThat(holes()).isEmpty();
    }

    private List<String> holes() {
        var spans = new ArrayList<Instant[]>();
        camera.segments.forEach(segment -> spans.add(new Instant[] {segment.start(), segment.end()}));
        camera.gaps.forEach(gap -> spans.add(new Instant[] {gap.from(), camera.ended.get(gap)}));
        camera.blanks.forEach(blank -> spans.add(new Instant[] {blank.from(), camera.blanksEnded.get(blank)}));
        spans.sort((one, other) -> one[0].compareTo(other[0]));
        var holes = new ArrayList<String>();
        var covered = Camera.BEGAN;
        for (var span : spans) {
            if (covered.plus(NO_HOLE).isBefore(span[0])) {
                holes.add(covered + " to " + span[0]);
            }
            covered = span[1].isAfter(covered) ? span[1] : covered;
        }
        return holes;
    }
}
