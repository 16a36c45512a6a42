package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yunting.api.recording.CopyLane.Piece;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.recording.Segment.Kind;

class CopyLaneTest {
    private static final PersonId SOMEBODY = new PersonId(UUID.fromString("01936b7e-0000-7000-8000-000000000001"));

    @Test
    void whoever_comes_again_on_another_device_goes_on_in_the_same_lane() {
        var lanes = lanes(Kind.PICTURE, piece("before", 0, 10_000), piece("after", 42_000, 10_000));

        assertThat(lanes).hasSize(1);
        assertThat(files(lanes.getFirst())).containsExactly("before", "after");
    }

    @Test
    void whoever_has_two_devices_at_once_has_two_lanes_and_nothing_is_left_out() {
        var lanes = lanes(
                Kind.PICTURE,
                piece("phone", 0, 10_000),
                piece("table", 5_000, 10_000),
                piece("phone2", 10_000, 10_000));

        assertThat(lanes).hasSize(2);
        assertThat(files(lanes.getFirst())).containsExactly("phone", "phone2");
        assertThat(files(lanes.getLast())).containsExactly("table");
    }

    @Test
    void the_picture_of_a_device_that_is_being_left_gives_way() {
        var lanes = lanes(Kind.PICTURE, piece("left", 0, 10_000), piece("new", 8_500, 10_000));

        assertThat(lanes).hasSize(1);
        var left = lanes.getFirst().pieces().getFirst();
        assertThat(left.until()).isEqualTo(Duration.ofMillis(8_500));
        assertThat(left.isCut()).isTrue();
    }

    @Test
    void of_sounds_at_once_none_gives_way() {
        var lanes = lanes(Kind.SOUND, piece("left", 0, 10_000), piece("new", 8_500, 10_000));

        assertThat(lanes).hasSize(2);
        assertThat(lanes).allSatisfy(lane -> assertThat(lane.pieces()).noneMatch(Piece::isCut));
    }

    @Test
    void segments_that_touch_by_the_clock_are_one_sound() {
        var lanes = lanes(Kind.SOUND, piece("one", 0, 10_000), piece("two", 9_990, 10_000));

        assertThat(lanes).hasSize(1);
    }

    @Test
    void of_whom_there_is_nothing_has_an_empty_lane() {
        var lanes = lanes(Kind.PICTURE);

        assertThat(lanes).containsExactly(new CopyLane(SOMEBODY, List.of()));
    }

    @Test
    void in_whatever_order_they_come_they_lie_in_the_order_of_time() {
        var lanes = lanes(
                Kind.SOUND, piece("three", 20_000, 10_000), piece("one", 0, 10_000), piece("two", 10_000, 10_000));

        assertThat(files(lanes.getFirst())).containsExactly("one", "two", "three");
    }

    private static List<CopyLane> lanes(Kind kind, Piece... pieces) {
        return CopyLane.of(SOMEBODY, kind, List.of(pieces));
    }

    private static Piece piece(String file, long from, long length) {
        return Piece.whole(file, Duration.ofMillis(from), Duration.ofMillis(length));
    }

    private static List<String> files(CopyLane lane) {
        return lane.pieces().stream().map(Piece::file).toList();
    }
}
