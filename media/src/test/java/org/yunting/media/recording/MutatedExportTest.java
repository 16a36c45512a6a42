package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.JsonMutation;
import org.yunting.media.badinput.Seeded;

/** A bridge that has gone mad: what it says is read or counted, and what was recorded before and after stays whole. */
@ExtendWith(Seeded.class)
class MutatedExportTest {
    private static final int MESSAGES = 100_000;
    private static final int AT_ONCE = 50;

    @Test
    void a_hundred_thousand_mutated_messages_break_no_chain_and_the_recorder_goes_on(Random random) throws IOException {
        var recorded = recorded();
        var line = Line.connected();
        line.speaks("ada", ofSeconds(1));

        for (int sent = 0; sent < MESSAGES; sent++) {
            line.recorder.heard(JsonMutation.of(recorded.get(random.nextInt(recorded.size())), random), line.now());
            if (sent % AT_ONCE == 0) {
                line.passes(ofMillis(20));
            }
        }
        line.passes(ofSeconds(3)).speaks("ada", ofSeconds(2)).recorder.close(line.now());

        assertThat(line.recorder.malformed()).isPositive();
        line.segments.stream()
                .collect(Collectors.groupingBy(Segment::endpoint))
                .values()
                .forEach(RecordingWalkTest::chainHolds);
        assertThat(line.segmentsOf("ada").getLast().duration()).isEqualTo(ofSeconds(2));
    }

    private static List<String> recorded() throws IOException {
        try (var in = Objects.requireNonNull(MutatedExportTest.class.getResourceAsStream("recorded-export.json"))) {
            var messages = new ArrayList<String>();
            for (JsonNode message : JsonMapper.builder().build().readTree(in)) {
                if (message.isTextual()) {
                    messages.add(message.asText());
                }
            }
            return messages;
        }
    }
}
