package org.yunting.api.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;

/**
 * What must be told before consent (OLR 4): which stage, in what form, rights and duties, consequences, how to operate. Texts are data under {@code
 * consent/}, one folder per version, all languages beside each other; a text is never changed under the same version, because choices name it.
 */
@Singleton
public class ConsentNotices {
    static final String COURT_LANGUAGE = "zh-Hans";

    /** Oldest first; the last is in force. */
    private static final List<NoticeVersion> VERSIONS = List.of(new NoticeVersion("2026-1"));

    private final Map<NoticeVersion, Map<Stage, Map<String, Text>>> texts = new HashMap<>();

    ConsentNotices(ObjectMapper mapper) {
        for (var version : VERSIONS) {
            var stages = new EnumMap<Stage, Map<String, Text>>(Stage.class);
            for (var stage : Stage.values()) {
                stages.put(stage, read(mapper, version, stage));
            }
            texts.put(version, stages);
        }
    }

    /** One notice in one language. */
    record Text(String title, List<String> paragraphs) {}

    /** The texts of one stage, by language. */
    record Texts(Map<String, Text> languages) {}

    /** A notice as it leaves the court. */
    public record NoticeView(
            String stage, String language, String version, String title, List<String> paragraphs, String basis) {}

    /** The version that a choice made now must name. */
    public NoticeVersion inForce() {
        return VERSIONS.getLast();
    }

    /** The notice as it was in that version; empty if there never was such a version. */
    Optional<NoticeView> notice(NoticeVersion version, Stage stage, String language) {
        return Optional.ofNullable(texts.get(version))
                .map(stages -> requireNonNull(requireNonNull(stages.get(stage)).get(language)))
                .map(text -> new NoticeView(
                        stage.key(), language, version.value(), text.title(), text.paragraphs(), "OLR 4"));
    }

    private static Map<String, Text> read(ObjectMapper mapper, NoticeVersion version, Stage stage) {
        var name = "/consent/" + version + "/" + stage.key() + ".json";
        try (var stream = ConsentNotices.class.getResourceAsStream(name)) {
            return mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a consent notice cannot be read: " + name, unreadable);
        }
    }
}
