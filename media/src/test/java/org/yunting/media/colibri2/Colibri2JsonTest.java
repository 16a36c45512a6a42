package org.yunting.media.colibri2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Colibri2JsonTest {

    private static final JsonMapper TREES = JsonMapper.builder().build();

    static Stream<RecordedExchange.Step> recordedSteps() {
        return RecordedExchange.load().steps().stream();
    }

    static Stream<RecordedExchange.Step> answeredSteps() {
        return recordedSteps().filter(step -> !step.response().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("recordedSteps")
    void a_recorded_request_is_written_as_it_was_read(RecordedExchange.Step step) {
        var request = Colibri2Json.readModify(step.request().toString());

        assertThat(tree(Colibri2Json.write(request))).isEqualTo(step.request());
    }

    @ParameterizedTest
    @MethodSource("answeredSteps")
    void a_recorded_reply_is_written_as_it_was_read(RecordedExchange.Step step) {
        var reply = Colibri2Json.readModified(step.response());

        assertThat(tree(Colibri2Json.write(reply))).isEqualTo(tree(step.response()));
    }

    @Test
    void the_transport_of_a_created_endpoint_is_found_in_the_reply() {
        var reply = Colibri2Json.readModified(
                recordedSteps().findFirst().orElseThrow().response());

        var transport = reply.transportOf("ep000010").orElseThrow();

        assertThat(transport.ufrag()).isEqualTo("23n5i1k84aovsh");
        assertThat(transport.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.ip()).isEqualTo("10.99.0.1");
            assertThat(candidate.port()).isEqualTo(10000);
            assertThat(candidate.priority()).isEqualTo(2130706431L);
        });
        assertThat(reply.transportOf("ep000099")).isEmpty();
    }

    @Test
    void what_a_newer_bridge_adds_is_ignored() {
        var reply = Colibri2Json.readModified("""
                {"endpoints":[{"id":"a","colour":"red","transport":{"transport":{"ufrag":"u","novel":[1]}}}],"relays":[]}""");

        assertThat(reply.transportOf("a").orElseThrow().ufrag()).isEqualTo("u");
        assertThat(Colibri2Json.write(reply)).doesNotContain("colour", "novel", "relays");
    }

    @Test
    void unmuting_is_written_out_because_absence_would_not_unmute() {
        var request = ConferenceModify.change("m", "m", Endpoint.forceMute("a", ForceMute.NONE));

        assertThat(Colibri2Json.write(request)).contains("\"force-mute\":{\"audio\":false,\"video\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"meeting-id\":null}",
                "{\"meeting-id\":\"m\"} {}",
                "{\"meeting-id\":\"m\",\"endpoints\":[{}]}",
                "{\"meeting-id\":\"m\",\"endpoints\":[null]}",
                "{\"meeting-id\":\"m\",\"endpoints\":[{\"id\":\"a\",\"medias\":[{\"type\":\"smell\"}]}]}",
                "{\"meeting-id\":\"m\",\"endpoints\":{\"id\":\"a\"}}"
            })
    void a_request_that_is_not_colibri2_is_malformed(String json) {
        assertThatThrownBy(() -> Colibri2Json.readModify(json)).isInstanceOf(MalformedColibri2Exception.class);
    }

    @Test
    void the_secrets_of_a_transport_do_not_reach_its_text() {
        var transport = RecordedExchange.load().steps().getFirst().response();

        assertThat(Colibri2Json.readModified(transport).toString())
                .doesNotContain("41283gg1rv7kaanrh4db2pdeq5", "il6nJBps1VfoaIfhVsprfSu4");
    }

    private static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
