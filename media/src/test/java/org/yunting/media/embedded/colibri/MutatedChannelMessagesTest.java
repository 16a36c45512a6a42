package org.yunting.media.embedded.colibri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.JsonMutation;
import org.yunting.media.badinput.Seeded;
import org.yunting.media.embedded.room.VideoConstraints;

@ExtendWith(Seeded.class)
class MutatedChannelMessagesTest {
    private static final int MESSAGES = 100_000;
    private static final List<String> GENUINE = List.of(
            "{\"colibriClass\":\"ClientHello\"}",
            "{\"colibriClass\":\"ReceiverVideoConstraints\",\"lastN\":-1,\"onStageSources\":[\"ep000011-v0\"],"
                    + "\"defaultConstraints\":{\"maxHeight\":360},\"constraints\":{\"ep000011-v0\":{\"maxHeight\":720}}}",
            "{\"colibriClass\":\"EndpointMessage\",\"to\":\"ep000011\",\"msgPayload\":{\"type\":\"hello\",\"at\":[1,2]}}",
            "{\"colibriClass\":\"EndpointStats\",\"bitrate\":{\"audio\":{\"upload\":40}},\"connectionQuality\":99.5}");

    @Test
    void mutated_messages_of_an_endpoint_are_taken_or_refused_whole(Random random) {
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < MESSAGES; i++) {
            String text = JsonMutation.of(GENUINE.get(random.nextInt(GENUINE.size())), random);
            switch (ChannelMessage.read(text)) {
                case null -> refused++;
                case ChannelMessage.Constraints wanted -> {
                    taken++;
                    assertThat(wanted.appliedTo(VideoConstraints.INITIAL).preferred())
                            .hasSizeLessThanOrEqualTo(ChannelMessage.NAMES_MAX);
                }
                // It goes to others as it came, but for who says it.
                case ChannelMessage.ForOthers(var to, var message) -> {
                    taken++;
                    assertThat(message.put("from", "ep1").toString()).isNotEmpty();
                }
                case ChannelMessage.Hello hello -> taken++;
                case ChannelMessage.Ignored ignored -> taken++;
            }
        }

        assertThat(taken).isPositive();
        assertThat(refused).isGreaterThan(MESSAGES / 4);
    }
}
