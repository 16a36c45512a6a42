package org.yunting.media.colibri2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What a real Jitsi Videobridge was asked and answered, in order. */
public record RecordedExchange(
        List<Step> steps, Map<String, List<String>> channel, String offerSentToFirst, String answerOfFirst) {

    /** One request with its reply. An empty body is the empty string. */
    public record Step(int number, String method, String path, JsonNode request, int status, String response) {
        @Override
        public String toString() {
            return number + ": " + method + " answered " + status;
        }
    }

    /** The recording that is kept beside this class. */
    public static RecordedExchange load() {
        try (var in = Objects.requireNonNull(RecordedExchange.class.getResourceAsStream("recorded-exchange.json"))) {
            var root = JsonMapper.builder().build().readTree(in);
            var recorded = root.get("colibri2");
            var steps = IntStream.range(0, recorded.size())
                    .mapToObj(i -> step(i + 1, recorded.get(i)))
                    .toList();
            return new RecordedExchange(
                    steps,
                    channel(root.get("colibriWs")),
                    root.get("offerSentToFirst").asText(),
                    root.get("answerOfFirst").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(int number, JsonNode step) {
        var response = step.get("response");
        return new Step(
                number,
                step.get("method").asText(),
                step.get("path").asText(),
                step.get("request"),
                step.get("status").asInt(),
                response.isTextual() ? response.asText() : response.toString());
    }

    private static Map<String, List<String>> channel(JsonNode heard) {
        return heard.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> StreamSupport.stream(entry.getValue().spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
    }
}
