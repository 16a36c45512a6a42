package org.yunting.api.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The JSON form of room messages. Reading is strict: an unknown type, an unknown, missing, doubled or wrongly typed field, anything after the
 * object, or more than 64 KiB makes the whole message malformed. It has a mapper of its own because the REST side must stay free to be lenient.
 */
final class RoomWire {
    /** Also the limit in bytes, since no character takes less than one. */
    static final int CHARACTERS_MAX = 64 * 1024;

    private static final int NESTING_MAX = 4;
    private static final int NUMBER_CHARACTERS_MAX = 20;

    /**
     * What may be left out, by the type of a message or the name of an act: what a page that was loaded before the court learned of it does not say, and what belongs to
     * one of several choices alone.
     */
    private static final Map<String, List<String>> LEFT_OUT = Map.of(
            "enter", List.of("heard"),
            "quality", List.of("picture"),
            "put-back", List.of("reason"),
            "decide-breakdown", List.of("startsAt", "durationMinutes"));

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING_MAX)
                            .maxNumberLength(NUMBER_CHARACTERS_MAX)
                            .maxStringLength(CHARACTERS_MAX)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private RoomWire() {}

    /** Reads one message. */
    static FromBrowser read(String text) throws MalformedMessage {
        if (text.length() > CHARACTERS_MAX || text.getBytes(StandardCharsets.UTF_8).length > CHARACTERS_MAX) {
            throw new MalformedMessage("larger than 64 KiB");
        }
        try {
            return JSON.readTree(text) instanceof ObjectNode message ? read(message) : notAnObject();
        } catch (JsonProcessingException fault) {
            throw new MalformedMessage(describe(fault));
        }
    }

    static String write(FromCourt message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a message of the court cannot be written", bug);
        }
    }

    private static FromBrowser read(ObjectNode message) throws MalformedMessage, JsonProcessingException {
        String type = message.path("type").textValue();
        boolean isAct = "act".equals(type);
        String named = isAct ? message.path("act").textValue() : type;
        for (var field : named == null ? List.<String>of() : LEFT_OUT.getOrDefault(named, List.of())) {
            if (!message.has(field)) {
                message.putNull(field);
            }
        }
        return isAct ? readAct(message) : JSON.treeToValue(message, FromBrowser.class);
    }

    private static FromBrowser readAct(ObjectNode message) throws MalformedMessage, JsonProcessingException {
        message.remove("type");
        JsonNode named = message.remove("id");
        UUID id = named == null ? null : JSON.treeToValue(named, UUID.class);
        if (id == null) {
            // Null, blank or not there: all the same.
            throw new MalformedMessage("id: missing");
        }
        return new FromBrowser.Asked(id, JSON.treeToValue(message, CourtAct.class));
    }

    private static FromBrowser notAnObject() throws MalformedMessage {
        throw new MalformedMessage("not a JSON object");
    }

    /** A close reason has 123 bytes and may end in a log: it must not carry what was sent. */
    private static String describe(JsonProcessingException fault) {
        return switch (fault) {
            case InvalidTypeIdException unknown -> "unknown type or act";
            case UnrecognizedPropertyException unknown -> "a field that is not in the protocol";
            case ValueInstantiationException invalid
            when invalid.getCause() instanceof IllegalArgumentException cause -> String.valueOf(cause.getMessage());
            case com.fasterxml.jackson.databind.JsonMappingException mapping ->
                "a field is missing or of the wrong kind";
            default -> "not JSON";
        };
    }
}
