package org.yunting.api.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes the parts of an aggregate that are kept as JSON, and reads them back. */
@Singleton
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), impossible);
        }
    }

    public @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if the column holds what this type never wrote
     */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a column does not hold a " + type.getSimpleName(), corrupt);
        }
    }

    public <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }
}
