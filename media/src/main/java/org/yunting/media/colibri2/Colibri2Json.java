package org.yunting.media.colibri2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes the two documents of the Colibri2 REST interface. Thread-safe. */
public final class Colibri2Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Colibri2Json() {}

    /**
     * Reads a request.
     *
     * @throws MalformedColibri2Exception when it is no JSON, or lacks an id or a type that Colibri2 requires
     */
    public static ConferenceModify readModify(String json) {
        return read(json, ConferenceModify.class);
    }

    /**
     * Reads a reply.
     *
     * @throws MalformedColibri2Exception when it is no JSON, or lacks an id or a type that Colibri2 requires
     */
    public static ConferenceModified readModified(String json) {
        return read(json, ConferenceModified.class);
    }

    /** Writes a request. */
    public static String write(ConferenceModify request) {
        return writeAny(request);
    }

    /** Writes a reply. */
    public static String write(ConferenceModified reply) {
        return writeAny(reply);
    }

    private static <T> T read(String json, Class<T> form) {
        try {
            T document = MAPPER.readValue(json, form);
            if (document == null) {
                throw new MalformedColibri2Exception("the document is null");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new MalformedColibri2Exception(e.getOriginalMessage());
        }
    }

    private static String writeAny(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a Colibri2 record could not be written", e);
        }
    }
}
