package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VideoConstraintsTest {
    private static final List<String> OFFERED = List.of("ada-v0", "bao-v0", "cem-v0");

    @Test
    void without_a_wish_everything_is_forwarded_in_its_order() {
        assertThat(VideoConstraints.INITIAL.choose(OFFERED)).isEqualTo(OFFERED);
    }

    @Test
    void the_limit_keeps_the_most_important() {
        assertThat(new VideoConstraints(2, List.of(), 720, Map.of(), -1).choose(OFFERED))
                .containsExactly("ada-v0", "bao-v0");
        assertThat(new VideoConstraints(0, List.of(), 720, Map.of(), -1).choose(OFFERED))
                .isEmpty();
    }

    @Test
    void preferred_sources_come_first() {
        assertThat(new VideoConstraints(1, List.of("cem-v0"), 720, Map.of(), -1).choose(OFFERED))
                .containsExactly("cem-v0");
    }

    @Test
    void a_source_wanted_at_no_height_is_not_forwarded() {
        assertThat(new VideoConstraints(-1, List.of(), 720, Map.of("ada-v0", 0), -1).choose(OFFERED))
                .containsExactly("bao-v0", "cem-v0");
        assertThat(new VideoConstraints(-1, List.of(), 0, Map.of("ada-v0", 180), -1).choose(OFFERED))
                .containsExactly("ada-v0");
    }
}
