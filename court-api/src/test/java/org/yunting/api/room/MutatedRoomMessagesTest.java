package org.yunting.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a page that has gone mad, or a stranger, may send to a room: read as a whole, or refused with a fault that fits into a close frame. */
class MutatedRoomMessagesTest {
    private static final int MESSAGES = 100_000;
    private static final int CLOSE_REASON_BYTES_MAX = 123;
    private static final long SEED = Long.getLong("badinput.seed", 2026);

    private int read;
    private int refused;

    @Test
    void what_pages_said_is_read_as_it_was_said() throws IOException, MalformedMessage {
        for (String text : recorded()) {
            assertThat(RoomWire.read(text)).as(text).isNotNull();
        }
    }

    @Test
    void a_hundred_thousand_mutated_messages_are_read_or_refused_and_nothing_else() throws IOException {
        var recorded = recorded();
        var random = new Random(SEED);
        for (int i = 0; i < MESSAGES; i++) {
            hear(DamagedMessage.of(recorded, random));
        }

        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(MESSAGES / 2);
    }

    private void hear(String text) {
        try {
            Objects.requireNonNull(RoomWire.read(text));
            read++;
        } catch (MalformedMessage malformed) {
            refused++;
            assertThat(malformed.fault().getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(1, CLOSE_REASON_BYTES_MAX);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError("-Dbadinput.seed=" + SEED + " broke the reader with " + text, broken);
        }
    }

    private static List<String> recorded() throws IOException {
        try (var in = MutatedRoomMessagesTest.class.getResourceAsStream("from-browsers.json")) {
            var messages = new ArrayList<String>();
            for (JsonNode message : JsonMapper.builder().build().readTree(in)) {
                messages.add(message.toString());
            }
            return messages;
        }
    }
}
