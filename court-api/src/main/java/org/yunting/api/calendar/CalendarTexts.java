package org.yunting.api.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The texts of calendars, by language. */
@Singleton
class CalendarTexts {
    private static final String RESOURCE = "/calendar/texts.json";

    private final Map<String, Text> languages;

    CalendarTexts(ObjectMapper mapper) {
        try (var stream = CalendarTexts.class.getResourceAsStream(RESOURCE)) {
            languages = mapper.readValue(stream, Texts.class).languages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("texts of calendars cannot be read", unreadable);
        }
    }

    /**
     * One language.
     *
     * @param name of the calendar
     * @param silence what happens when a period is over, to stand before {@code reminder}
     * @param reminder that the calendar only reminds
     * @param dates what a date is, by its kind
     * @param otherDate what it is where the kind has no text of its own
     * @param calledOff that it does not take place, with {@code %s} in the place of what it was
     */
    record Text(
            String name,
            String silence,
            String reminder,
            Map<String, String> dates,
            String otherDate,
            String calledOff) {
        String of(String kind) {
            return dates.getOrDefault(kind, otherDate);
        }
    }

    record Texts(Map<String, Text> languages) {}

    Text of(String language) {
        return Objects.requireNonNull(languages.get(language));
    }
}
