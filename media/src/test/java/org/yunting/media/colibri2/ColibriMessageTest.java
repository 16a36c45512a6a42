package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;

class ColibriMessageTest {

    static Stream<String> recordedMessages() {
        return RecordedExchange.load().channel().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("recordedMessages")
    void a_recorded_message_is_written_as_it_was_read(String recorded) {
        var message = ColibriMessage.read(recorded).orElseThrow();

        assertThat(message).isInstanceOf(ColibriMessage.FromBridge.class);
        assertThat(tree(message.toJson())).isEqualTo(tree(recorded));
    }

    /** The recording had no lists at all; of those a bridge would keep what was wished before. */
    @Test
    void constraints_without_a_stage_say_so_and_are_otherwise_as_the_recording_sent_them() {
        var wanted = new ReceiverVideoConstraints(-1, List.of(), new MaxHeight(720), Map.of());

        assertThat(tree(wanted.toJson())).isEqualTo(tree("""
                        {"colibriClass":"ReceiverVideoConstraints","lastN":-1,"onStageSources":[],"defaultConstraints":{"maxHeight":720},
                         "constraints":{}}"""));
    }

    @Test
    void a_stage_is_written_by_source_name() {
        var wanted = new ReceiverVideoConstraints(
                5, List.of("abcd-v0"), new MaxHeight(360), Map.of("abcd-v0", new MaxHeight(720)));

        assertThat(ColibriMessage.read(wanted.toJson())).contains(wanted);
        assertThat(wanted.toJson())
                .contains("\"onStageSources\":[\"abcd-v0\"]", "\"constraints\":{\"abcd-v0\":{\"maxHeight\":720}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"colibriClass\":\"EndpointMessage\",\"to\":\"x\"}",
                "{\"colibriClass\":\"SenderSourceConstraints\"}",
                "{\"colibriClass\":7}",
                "not json"
            })
    void what_is_unknown_or_broken_is_passed_over(String text) {
        assertThat(ColibriMessage.read(text)).isEmpty();
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
