package org.yunting.api.notices;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.identity.Person;

/**
 * Writes the letter of a notice in the reader's language, with each time in their zone first and the court's after it (domain rule 6.2.5). It names the case
 * and what is asked, and nothing that was said in it: mailboxes are read by others.
 */
@Singleton
class WriteLetter {
    private static final Pattern GAP = Pattern.compile("\\{\\{([^}]+)}}");

    private final NoticeTexts titles;
    private final LetterTexts frames;
    private final CourtParticulars court;

    WriteLetter(NoticeTexts titles, LetterTexts frames, CourtParticulars court) {
        this.titles = titles;
        this.frames = frames;
        this.court = court;
    }

    Message write(Letter letter, Notice notice, Person reader, Addresses.Address address) {
        var facts = facts(notice, reader);
        var title = filled(titles.title(reader.language(), notice.kind()), facts);
        var body = titles.body(reader.language(), notice.kind()).map(text -> filled(text, facts));
        var frame = frames.of(letter.channel() == Channel.MAIL ? "notice" : "sms", reader.language());
        var places = Map.of(
                "court", court.name().getOrDefault(reader.language(), court.code()),
                "title", title,
                "more", lines(Stream.of(body, Optional.ofNullable(facts.get("startsAt")))),
                "case", Optional.ofNullable(notice.caseNumber()).orElse(""),
                "link", address(notice).toString());
        return new Message(
                letter.id(),
                letter.channel(),
                address.email(),
                address.phone(),
                placed(frame.subject(), places),
                placed(frame.text(), places));
    }

    private static String lines(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).reduce("", (before, part) -> before + part + "\n");
    }

    /** Every fact of the notice by its path, such as {@code due.at}, ready to be read. */
    private Map<String, String> facts(Notice notice, Person reader) {
        var facts = new HashMap<String, String>();
        facts.put("caseNumber", Optional.ofNullable(notice.caseNumber()).orElse(""));
        gather("", notice.params(), reader, facts);
        return facts;
    }

    private void gather(String path, Map<?, ?> params, Person reader, Map<String, String> facts) {
        params.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                gather(path + name + ".", nested, reader, facts);
            } else if (value != null) {
                facts.put(path + name, readable(value.toString(), reader));
            }
        });
    }

    private String readable(String value, Person reader) {
        try {
            var at = Instant.parse(value);
            var there = time(at, reader.zone(), reader.language());
            return reader.zone().equals(court.zone())
                    ? there
                    : there + " (" + frames.of("notice", reader.language()).courtTime() + " "
                            + time(at, court.zone(), reader.language()) + ")";
        } catch (DateTimeParseException noInstant) {
            return value;
        }
    }

    private static String time(Instant at, ZoneId zone, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(language))
                .format(at.atZone(zone));
    }

    private static String filled(String text, Map<String, String> facts) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(facts.getOrDefault(gap.group(1), "")))
                .strip();
    }

    private static String placed(String frame, Map<String, String> places) {
        var placed = frame;
        for (var place : places.entrySet()) {
            placed = placed.replace("{" + place.getKey() + "}", place.getValue());
        }
        return placed.replaceAll("\n{3,}", "\n\n").strip();
    }

    private URI address(Notice notice) {
        return court.publicUrl().resolve("/inbox?notice=" + notice.id());
    }
}
