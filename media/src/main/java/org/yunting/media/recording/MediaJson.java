package org.yunting.media.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the messages of a bridge to its recorder ({@code mediajson}). Numbers are strings there, and {@code event} is named twice; both forms are
 * read, and events of another kind are passed over.
 */
sealed interface MediaJson {

    int CHARACTERS_MAX = 16 * 1024;

    /** A source is introduced. */
    record Start(long number, String tag, String endpoint, boolean isOpus) implements MediaJson {}

    /**
     * One packet.
     *
     * @param number of the event among all of this bridge; one that is missing was dropped by the bridge
     * @param chunk of the packet among those of its source; one that is missing never reached the bridge
     * @param timestamp in 48,000ths of a second, the same axis for all sources
     */
    record Packet(long number, String tag, long chunk, long timestamp, OpusPacket payload) implements MediaJson {}

    /** Nothing of interest. */
    record Other() implements MediaJson {}

    /** Reads one message; empty if it is malformed. */
    static Optional<MediaJson> read(String text) {
        if (text.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        try {
            return Form.of(Form.MAPPER.readTree(text));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The form on the wire. */
    final class Form {
        private static final int NESTING_MAX = 8;
        private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

        private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(NESTING_MAX)
                                .maxStringLength(CHARACTERS_MAX)
                                .build())
                        .build())
                .build();

        private Form() {}

        private static Optional<MediaJson> of(JsonNode event) {
            return switch (event.path("event").asText()) {
                case "" -> Optional.empty();
                case "start" -> Optional.of(start(event));
                case "media" -> Optional.of(packet(event));
                default -> Optional.of(new Other());
            };
        }

        private static Start start(JsonNode event) {
            var start = event.path("start");
            var tag = tag(start.path("tag"));
            var named = start.path("customParameters").path("endpointId");
            return new Start(
                    number(event.path("sequenceNumber")),
                    tag,
                    named.isTextual() ? tag(named) : endpointIn(tag),
                    start.path("mediaFormat").path("encoding").asText().equalsIgnoreCase("opus"));
        }

        private static Packet packet(JsonNode event) {
            var media = event.path("media");
            return new Packet(
                    number(event.path("sequenceNumber")),
                    tag(media.path("tag")),
                    number(media.path("chunk")),
                    number(media.path("timestamp")),
                    new OpusPacket(
                            Base64.getDecoder().decode(media.path("payload").asText())));
        }

        private static String tag(JsonNode text) {
            if (!TAG.matcher(text.asText()).matches()) {
                throw new IllegalArgumentException("not a tag");
            }
            return text.asText();
        }

        private static long number(JsonNode number) {
            if (!NUMBER.matcher(number.asText()).matches()) {
                throw new IllegalArgumentException("not a number");
            }
            return Long.parseLong(number.asText());
        }
    }

    /** Whose a source is, by its name. */
    static String endpointIn(String tag) {
        var dash = tag.lastIndexOf('-');
        return dash > 0 ? tag.substring(0, dash) : tag;
    }
}
