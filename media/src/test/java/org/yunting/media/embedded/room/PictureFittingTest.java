package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.media.embedded.room.PictureFitting.Wish;

class PictureFittingTest {
    private static final List<Long> THREE = List.of(150_000L, 500_000L, 1_500_000L);

    @ParameterizedTest
    @CsvSource({
        "100000,  -1",
        "160000,  -1", // something new needs 15 % to spare
        "180000,  0",
        "590000,  1",
        "1800000, 2"
    })
    void one_picture_gets_the_highest_layer_there_is_room_for(long room, int layer) {
        assertThat(PictureFitting.fit(List.of(new Wish(THREE, -1)), room, true).layers())
                .containsExactly(layer);
    }

    @ParameterizedTest
    @CsvSource({"150000, 0", "500000, 1", "499000, 0", "1500000, 2"})
    void what_is_sent_goes_on_as_long_as_it_just_fits(long room, int layer) {
        assertThat(PictureFitting.fit(List.of(new Wish(THREE, 2)), room, true).layers())
                .containsExactly(layer);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, -1 -1 -1",
        "180000, 0 -1 -1",
        "360000, 0 0 -1",
        "530000, 0 0 0",
        "960000, 1 0 0",
        "5000000, 2 2 2"
    })
    void everybody_is_seen_before_one_is_seen_sharply(long room, String layers) {
        Wish wish = new Wish(THREE, -1);

        assertThat(PictureFitting.fit(List.of(wish, wish, wish), room, true).layers())
                .isEqualTo(Stream.of(layers.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void as_long_as_nothing_is_known_against_it_the_lowest_is_sent_on_trust() {
        PictureFitting.Fitted fitted = PictureFitting.fit(List.of(new Wish(THREE, -1)), 100_000, false);

        assertThat(fitted.layers()).containsExactly(0);
    }

    @Test
    void a_layer_that_is_not_being_sent_is_passed_over() {
        Wish dark = new Wish(Arrays.asList(150_000L, -1L, 1_500_000L), 0);

        assertThat(PictureFitting.fit(List.of(dark), 1_000_000, true).layers()).containsExactly(0);
        assertThat(PictureFitting.fit(List.of(dark), 2_000_000, true).layers()).containsExactly(2);
    }

    @Test
    void the_next_step_is_what_a_probe_must_find_room_for() {
        assertThat(PictureFitting.fit(List.of(new Wish(THREE, 0)), 400_000, true)
                        .nextStep())
                .isEqualTo(575_000);
        assertThat(PictureFitting.fit(List.of(new Wish(THREE, -1)), 100_000, true)
                        .nextStep())
                .isEqualTo(172_500);
        assertThat(PictureFitting.fit(List.of(new Wish(THREE, 2)), 2_000_000, true)
                        .nextStep())
                .isZero();
    }
}
