package org.yunting.api.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frames of letters, by what they are for and language. */
@Singleton
class LetterTexts {
    private static final List<String> LETTERS = List.of("called-off", "invitation", "notice", "participant", "sms");

    private final Map<String, Map<String, Text>> letters;

    LetterTexts(ObjectMapper mapper) {
        letters = LETTERS.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), letter -> read(letter, mapper)));
    }

    /**
     * Subject and text, with the places to be filled in braces.
     *
     * @param courtTime what stands before a time in the court's zone; absent where none does
     */
    record Text(String subject, String text, @Nullable String courtTime) {}

    record Texts(Map<String, Text> languages) {}

    /**
     * @param letter such as {@code invitation}
     * @throws NullPointerException for a letter or language that the court does not have
     */
    Text of(String letter, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(letters.get(letter)).get(language));
    }

    private static Map<String, Text> read(String letter, ObjectMapper mapper) {
        var resource = "/letters/" + letter + ".json";
        try (var stream = LetterTexts.class.getResourceAsStream(resource)) {
            return mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("letters cannot be read", unreadable);
        }
    }
}
