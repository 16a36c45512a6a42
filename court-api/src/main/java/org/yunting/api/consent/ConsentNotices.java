package org.yunting.api.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yunting.law.consent.NoticeVersion;
import org.yunting.law.consent.Stage;

/**
 * What must be told before consent (OLR 4): which stage, in what form, rights and duties, consequences, how to operate. Texts are data under {@code
 * consent/}, one folder per version, all languages beside each other; a text is never changed under the same version, because choices name it.
 */
@Singleton
public class ConsentNotices {
    static final String COURT_LANGUAGE = "zh-Hans";
    private static final String IN_FORCE = "2026-1";

    private final NoticeVersion version = new NoticeVersion(IN_FORCE);
    private final Map<Stage, Map<String, Text>> texts = new EnumMap<>(Stage.class);

    ConsentNotices(ObjectMapper mapper) {
        for (var stage : Stage.values()) {
            texts.put(stage, read(mapper, stage));
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
        return version;
    }

    NoticeView notice(Stage stage, String language) {
        var languages = Objects.requireNonNull(texts.get(stage));
        var text = Objects.requireNonNull(languages.get(language));
        return new NoticeView(stage.key(), language, version.value(), text.title(), text.paragraphs(), "OLR 4");
    }

    private static Map<String, Text> read(ObjectMapper mapper, Stage stage) {
        var name = "/consent/" + IN_FORCE + "/" + stage.key() + ".json";
        try (var stream = ConsentNotices.class.getResourceAsStream(name)) {
            return mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a consent notice cannot be read: " + name, unreadable);
        }
    }
}
