package org.yunting.media.embedded.colibri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.embedded.room.VideoConstraints;

class ChannelMessageTest {
    @Test
    void constraints_change_what_they_name_and_leave_the_rest() {
        var before = new VideoConstraints(3, List.of("a-v0"), 360, Map.of("b-v0", 0), 900_000);
        ChannelMessage.Constraints message = constraints("""
                {"colibriClass":"ReceiverVideoConstraints","defaultConstraints":{"maxHeight":720}}""");

        assertThat(message.appliedTo(before))
                .isEqualTo(new VideoConstraints(3, List.of("a-v0"), 720, Map.of("b-v0", 0), 900_000));
    }

    @Test
    void everything_may_be_named() {
        ChannelMessage.Constraints message = constraints("""
                {"colibriClass":"ReceiverVideoConstraints","lastN":2,"onStageSources":["a-v0"],"selectedSources":["b-v0"],
                 "defaultConstraints":{"maxHeight":0},"constraints":{"a-v0":{"maxHeight":1080}},"assumedBandwidthBps":900000}""");

        assertThat(message.appliedTo(VideoConstraints.INITIAL))
                .isEqualTo(new VideoConstraints(2, List.of("a-v0", "b-v0"), 0, Map.of("a-v0", 1080), 900_000));
    }

    private static ChannelMessage.Constraints constraints(String text) {
        return (ChannelMessage.Constraints) Objects.requireNonNull(ChannelMessage.read(text));
    }

    @Test
    void unknown_classes_are_ignored() {
        assertThat(ChannelMessage.read("{\"colibriClass\":\"Telepathy\"}")).isEqualTo(new ChannelMessage.Ignored());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"colibriClass\":7}",
                "\"ClientHello\"",
                "{\"colibriClass\":\"ClientHello\"} {}",
                "{\"colibriClass\":\"ReceiverVideoConstraints\",\"lastN\":\"all\"}",
                "{\"colibriClass\":\"ReceiverVideoConstraints\",\"defaultConstraints\":{\"maxHeight\":[]}}"
            })
    void malformed_messages_are_refused(String text) {
        assertThat(ChannelMessage.read(text)).isNull();
    }
}
