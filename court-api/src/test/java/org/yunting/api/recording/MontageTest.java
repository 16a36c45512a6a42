package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.recording.CopyLane.Piece;
import org.yunting.law.kernel.PersonId;
import org.yunting.media.recording.Segment.Kind;

class MontageTest {
    private static final PersonId SOMEBODY = new PersonId(UUID.fromString("01936b7e-0000-7000-8000-000000000001"));
    private static final Instant BEGIN = Instant.parse("2026-11-20T07:05:00Z");

    @Test
    void a_gap_of_a_picture_is_black_for_as_long_as_it_lasts() {
        var montage = montage(lane(Kind.PICTURE, piece("a", 1_500, 2_000), piece("b", 8_000, 2_000)), none());

        assertThat(montage.lists().get("pictures-0.txt")).isEqualTo("""
            ffconcat version 1.0
            file black.webm
            duration 1.500000
            file a
            duration 2.000000
            file black.webm
            duration 4.500000
            file b
            duration 2.000000
            file black.webm
            duration 20.000000
            """);
    }

    @Test
    void a_long_silence_is_told_in_pieces() {
        var montage = montage(none(), lane(Kind.SOUND, piece("a", 0, 10_000)));

        assertThat(montage.lists().get("sounds-0.txt")).isEqualTo("""
            ffconcat version 1.0
            file silence.webm
            duration 0.001000
            file a
            duration 10.000000
            file silence.webm
            duration 10.000000
            file silence.webm
            duration 10.000000
            """);
    }

    @Test
    void between_segments_that_follow_each_other_the_last_picture_stays() {
        var montage = montage(lane(Kind.PICTURE, piece("a", 0, 9_900), piece("b", 10_000, 20_000)), none());

        assertThat(montage.lists().get("pictures-0.txt"))
                .contains("file a\nduration 10.000000\nfile b\nduration 20.000000\n")
                .endsWith("file b\nduration 20.000000\n");
    }

    @Test
    void a_picture_that_gives_way_ends_where_the_next_begins() {
        var montage = montage(lane(Kind.PICTURE, piece("a", 0, 10_000), piece("b", 9_000, 21_000)), none());

        assertThat(montage.lists().get("pictures-0.txt")).contains("file a\noutpoint 9.000000\nduration 9.000000\n");
    }

    @ParameterizedTest
    @CsvSource({"1, '', 640:h=360", "2, 0_0|480_0, 480:h=270", "5, 0_0|320_0|640_0|0_180|320_180, 320:h=180"})
    void pictures_stand_in_rows_from_the_left_and_from_above(int count, String layout, String size) {
        var lanes = IntStream.range(0, count).mapToObj(i -> none()).toList();

        var graph = String.join(" ", new Montage(lanes, List.of(none()), BEGIN, Duration.ofSeconds(30)).arguments());

        assertThat(graph).contains("w=" + size);
        if (layout.isEmpty()) {
            assertThat(graph).doesNotContain("xstack");
        } else {
            assertThat(graph).contains("xstack=inputs=" + count + ":layout=" + layout + ":");
        }
    }

    private static Montage montage(CopyLane picture, CopyLane sound) {
        return new Montage(List.of(picture), List.of(sound), BEGIN, Duration.ofSeconds(30));
    }

    private static CopyLane lane(Kind kind, Piece... pieces) {
        return CopyLane.of(SOMEBODY, kind, List.of(pieces)).getFirst();
    }

    private static CopyLane none() {
        return new CopyLane(SOMEBODY, List.of());
    }

    private static Piece piece(String file, long from, long length) {
        return Piece.whole(file, Duration.ofMillis(from), Duration.ofMillis(length));
    }
}
