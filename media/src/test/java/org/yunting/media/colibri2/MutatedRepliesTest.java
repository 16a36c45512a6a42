package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.JsonMutation;
import org.yunting.media.badinput.Seeded;

/** A bridge that has gone mad, as its focus hears it: what it says is read as a whole or not at all. */
@ExtendWith(Seeded.class)
class MutatedRepliesTest {
    private static final int MESSAGES = 100_000;

    private int read;
    private int refused;

    @Test
    void mutated_replies_are_read_or_malformed_and_nothing_else(Random random) {
        var recorded = RecordedExchange.load().steps().stream()
                .map(RecordedExchange.Step::response)
                .filter(response -> !response.isBlank())
                .toList();

        for (int i = 0; i < MESSAGES; i++) {
            takeReply(JsonMutation.of(anyOf(recorded, random), random));
        }

        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(MESSAGES / 4);
    }

    @Test
    void mutated_messages_on_the_channel_are_read_or_passed_over(Random random) {
        var recorded = RecordedExchange.load().channel().values().stream()
                .flatMap(List::stream)
                .toList();

        for (int i = 0; i < MESSAGES; i++) {
            ColibriMessage.read(JsonMutation.of(anyOf(recorded, random), random))
                    .map(ColibriMessage::toJson)
                    .ifPresentOrElse(written -> read++, () -> refused++);
        }

        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(MESSAGES / 4);
    }

    private void takeReply(String reply) {
        try {
            var modified = Colibri2Json.readModified(reply);
            var ofFirst = modified.transportOf("ep000010");
            assertThat(Colibri2Json.write(modified).contains("transport") || ofFirst.isEmpty())
                    .isTrue();
            read++;
        } catch (MalformedColibri2Exception malformed) {
            refused++;
        }
    }

    private static String anyOf(List<String> recorded, Random random) {
        return recorded.get(random.nextInt(recorded.size()));
    }
}
