package org.yunting.api.participants;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yunting.api.problem.Problem;

/**
 * The words of the undertakings that are read aloud and signed (CPI 119, EVR 33, 71, 77). Texts are data under {@code undertakings/}, one folder per
 * version, all languages beside each other; a text is never changed under the same version, because what was given names it.
 */
@Singleton
public class Undertakings {
    private static final String IN_FORCE = "2026-1";
    /** With special knowledge nobody owes one (CPI 122). */
    private static final Map<String, String> BASES =
            Map.of("witness", "CPI 119", "appraiser", "EVR 33", "interpreter", "CPL 11");

    private final Map<String, Map<String, Text>> texts = new HashMap<>();

    Undertakings(ObjectMapper mapper) {
        BASES.keySet().forEach(capacity -> texts.put(capacity, read(mapper, capacity)));
    }

    /** One undertaking in one language. */
    record Text(String title, List<String> paragraphs, String oath) {}

    record Texts(Map<String, Text> languages) {}

    /**
     * An undertaking as it leaves the court.
     *
     * @param paragraphs what the law says about it
     * @param oath the words to be read aloud
     */
    public record UndertakingView(
            String capacity,
            String language,
            String version,
            String title,
            List<String> paragraphs,
            String oath,
            String basis) {}

    /** Fails unless it was given in the present words. */
    public void requireInForce(String version) {
        if (!version.equals(IN_FORCE)) {
            throw Problem.of(ParticipantProblem.PARTICIPANT_UNDERTAKING_STALE).asException();
        }
    }

    /** Empty for a capacity that owes none. */
    Optional<UndertakingView> of(String capacity, String language) {
        return Optional.ofNullable(texts.get(capacity))
                .flatMap(languages -> Optional.ofNullable(languages.get(language)))
                .map(text -> new UndertakingView(
                        capacity,
                        language,
                        IN_FORCE,
                        text.title(),
                        text.paragraphs(),
                        text.oath(),
                        Objects.requireNonNull(BASES.get(capacity))));
    }

    private static Map<String, Text> read(ObjectMapper mapper, String capacity) {
        var name = "/undertakings/" + IN_FORCE + "/" + capacity + ".json";
        try (var stream = Undertakings.class.getResourceAsStream(name)) {
            return mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("an undertaking cannot be read: " + name, unreadable);
        }
    }
}
