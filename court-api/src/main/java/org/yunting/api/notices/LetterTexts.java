package org.yunting.api.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The texts of invitation letters, by language. */
@Singleton
class LetterTexts {
    private static final String RESOURCE = "/letters/invitation.json";

    private final Map<String, Text> languages;

    LetterTexts(ObjectMapper mapper) {
        try (var stream = LetterTexts.class.getResourceAsStream(RESOURCE)) {
            languages = mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("letters cannot be read", unreadable);
        }
    }

    /** Subject and text, with the places to be filled in braces. */
    record Text(String subject, String text) {}

    record Texts(Map<String, Text> languages) {}

    Text of(String language) {
        return Objects.requireNonNull(languages.get(language));
    }
}
