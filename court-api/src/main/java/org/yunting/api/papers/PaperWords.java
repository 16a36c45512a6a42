package org.yunting.api.papers;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yunting.api.court.CourtParticulars;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.LegalBasis;

/** Words of papers, in the language of the court, with times in its zone. */
@Singleton
public class PaperWords {
    private static final String RESOURCE = "/papers/words.json";
    private static final String LANGUAGE = "zh-Hans";
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.SIMPLIFIED_CHINESE);

    private final Map<String, Map<String, String>> words;
    private final CourtParticulars court;

    PaperWords(ObjectMapper mapper, CourtParticulars court) {
        this.court = court;
        try (var stream = PaperWords.class.getResourceAsStream(RESOURCE)) {
            words = mapper.readValue(stream, Families.class).families();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("words of papers cannot be read", unreadable);
        }
    }

    record Families(Map<String, Map<String, String>> families) {}

    /** The word for a key; a key without one stands for itself, never for nothing. */
    public String of(String family, String key) {
        return words.getOrDefault(family, Map.of()).getOrDefault(key, key);
    }

    public String of(String family, Keyed key) {
        return of(family, key.key());
    }

    /** An article with the official title of its law, as a document of the court cites it. */
    public String article(LegalBasis basis) {
        return "《%s》第%s条".formatted(basis.law().title(), basis.article());
    }

    public String court() {
        return Objects.requireNonNull(court.name().get(LANGUAGE));
    }

    /** The zone that times are in, by name and key. */
    public String zone() {
        return court.zone().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE) + " " + court.zone();
    }

    public String time(Instant at) {
        return DAY_AND_TIME.format(at.atZone(court.zone()));
    }
}
