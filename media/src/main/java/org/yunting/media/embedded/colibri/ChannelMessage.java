package org.yunting.media.embedded.colibri;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.room.VideoConstraints;

/** What an endpoint may say on its channel (Jitsi Videobridge, doc/constraints.md and {@code BridgeChannelMessage}). */
sealed interface ChannelMessage {
    /** ClientHello: it asks for a ServerHello. */
    record Hello() implements ChannelMessage {}

    /** ReceiverVideoConstraints: which videos it wants. What a message does not name stays as it was. */
    record Constraints(
            @Nullable Integer lastN,
            @Nullable List<String> preferred,
            @Nullable Integer defaultHeightMax,
            @Nullable Map<String, Integer> heightMax,
            @Nullable Long assumedBitsPerSecond)
            implements ChannelMessage {

        VideoConstraints appliedTo(VideoConstraints before) {
            return new VideoConstraints(
                    lastN == null ? before.lastN() : lastN,
                    preferred == null ? before.preferred() : preferred,
                    defaultHeightMax == null ? before.defaultHeightMax() : defaultHeightMax,
                    heightMax == null ? before.heightMax() : heightMax,
                    assumedBitsPerSecond == null ? before.assumedBitsPerSecond() : assumedBitsPerSecond);
        }
    }

    /**
     * EndpointMessage or EndpointStats: for another endpoint.
     *
     * @param to an endpoint id, or empty for all others
     */
    record ForOthers(String to, ObjectNode message) implements ChannelMessage {}

    /** A class of message that this bridge does not act upon. */
    record Ignored() implements ChannelMessage {}

    JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Sources an endpoint can name; more than a conference has. */
    int NAMES_MAX = 64;

    /** Reads a message, or answers null if it is malformed. */
    static @Nullable ChannelMessage read(String text) {
        try {
            if (!(MAPPER.readTree(text) instanceof ObjectNode message)
                    || !message.path("colibriClass").isTextual()) {
                return null;
            }
            return switch (message.get("colibriClass").asText()) {
                case "ClientHello" -> new Hello();
                case "ReceiverVideoConstraints" -> constraints(message);
                case "EndpointMessage" -> new ForOthers(message.path("to").asText(""), message);
                case "EndpointStats" -> new ForOthers("", message);
                default -> new Ignored();
            };
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable Constraints constraints(ObjectNode message) {
        JsonNode lastN = message.path("lastN");
        JsonNode assumed = message.path("assumedBandwidthBps");
        JsonNode defaultHeight = message.path("defaultConstraints").path("maxHeight");
        List<String> preferred = new ArrayList<>();
        for (String list : List.of("onStageSources", "selectedSources")) {
            message.path(list).forEach(name -> preferred.add(name.asText()));
        }
        Map<String, Integer> heights = new HashMap<>();
        message.path("constraints").properties().forEach(entry -> {
            JsonNode height = entry.getValue().path("maxHeight");
            if (height.isInt()) {
                heights.put(entry.getKey(), height.asInt());
            }
        });
        boolean shaped = (lastN.isMissingNode() || lastN.isInt())
                && (assumed.isMissingNode() || assumed.isIntegralNumber())
                && (defaultHeight.isMissingNode() || defaultHeight.isInt())
                && preferred.size() <= NAMES_MAX
                && heights.size() <= NAMES_MAX;
        if (!shaped) {
            return null;
        }
        boolean namesPreferred = message.has("onStageSources") || message.has("selectedSources");
        return new Constraints(
                lastN.isInt() ? lastN.asInt() : null,
                namesPreferred ? preferred : null,
                defaultHeight.isInt() ? defaultHeight.asInt() : null,
                message.has("constraints") ? heights : null,
                assumed.isIntegralNumber() ? assumed.asLong() : null);
    }
}
