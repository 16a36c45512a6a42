package org.yunting.api.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The pages behind the {@code type} of problems. Their texts are data; a test fails when a code has none. */
@Singleton
public class ProblemPages {
    private static final String RESOURCE = "/problems/pages.json";

    private final Map<String, Map<String, String>> pages;

    ProblemPages(ObjectMapper mapper) {
        try (var stream = ProblemPages.class.getResourceAsStream(RESOURCE)) {
            pages = mapper.readValue(stream, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the problem pages cannot be read", unreadable);
        }
    }

    /** What a code means and what to do, by language. */
    public Optional<Map<String, String>> of(String code) {
        return Optional.ofNullable(pages.get(code));
    }
}
