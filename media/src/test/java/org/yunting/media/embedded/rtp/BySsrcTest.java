package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.Seeded;

@ExtendWith(Seeded.class)
class BySsrcTest {
    @Test
    void it_finds_what_a_map_finds(Random random) {
        BySsrc<String> found = new BySsrc<>();
        Map<Integer, String> expected = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            // Some lie close together, and 0 and negative numbers are as good as any.
            int ssrc = i % 2 == 0 ? random.nextInt() : random.nextInt(600) - 300;
            assertThat(found.get(ssrc)).isEqualTo(expected.get(ssrc));
            found.put(ssrc, "of " + i);
            expected.put(ssrc, "of " + i);
            assertThat(found.size()).isEqualTo(expected.size());
        }

        expected.forEach((ssrc, value) ->
                assertThat(found.getOrMake(ssrc, unused -> "made")).isEqualTo(value));
        assertThat(found.contains(1_000)).isEqualTo(expected.containsKey(1_000));
    }
}
