package org.yunting.api.notices;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What notices say, from the message files of the screen's feature of that name: people read in a letter what they read in the inbox. */
@Singleton
class NoticeTexts {
    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en", "it");

    private final Map<String, Map<String, String>> languages;

    NoticeTexts(ObjectMapper mapper) {
        languages = LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> read(language, mapper)));
    }

    /** @throws NullPointerException for a kind that has no title, which no notice has */
    String title(String language, String kind) {
        return Objects.requireNonNull(of(language).get("kind." + kind), kind);
    }

    Optional<String> body(String language, String kind) {
        return Optional.ofNullable(of(language).get("body." + kind));
    }

    private Map<String, String> of(String language) {
        return Objects.requireNonNull(languages.get(language), language);
    }

    private static Map<String, String> read(String language, ObjectMapper mapper) {
        var resource = "/notices/messages/" + language + ".json";
        try (var stream = Objects.requireNonNull(NoticeTexts.class.getResourceAsStream(resource), resource)) {
            return mapper.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("texts of notices cannot be read", unreadable);
        }
    }
}
