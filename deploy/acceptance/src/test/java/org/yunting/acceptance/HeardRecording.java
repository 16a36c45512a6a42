package org.yunting.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a page was told of a recording, of voices or of cameras, laid over the time in which it ran.
 *
 * @param stretches when it ran
 * @param sound of each person, what was kept, whatever device it came from
 * @param gaps of each person, what was announced as missing, with what is missing of everybody; of a camera also when it was off, and by whose doing
 */
record HeardRecording(List<Span> stretches, Map<String, List<Span>> sound, Map<String, List<Span>> gaps) {
    /** A line to the recorder that is away for less is no gap, and what a browser has not begun to send within it is none either. */
    private static final Duration NO_GAP = Duration.ofSeconds(2);

    /** From one instant until another. */
    record Span(Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }

        private Stream<Span> without(Span other) {
            if (!other.from.isBefore(until) || !from.isBefore(other.until)) {
                return Stream.of(this);
            }
            return Stream.of(new Span(from, other.from), new Span(other.until, until))
                    .filter(left -> left.from.isBefore(left.until));
        }
    }

    /**
     * The voices, or the cameras.
     *
     * @param told the answer that the page got
     * @param kind {@code sound} or {@code picture}
     */
    static HeardRecording of(JsonNode told, String kind) {
        var stretches = list(told.path("stretches"))
                .map(stretch -> span(stretch, Instant.MAX))
                .toList();
        var end = stretches.getLast().until();
        var sound = new TreeMap<String, List<Span>>();
        list(told.path("tracks"))
                .filter(track -> track.path("kind").asText().equals(kind))
                .forEach(track -> sound.computeIfAbsent(personIn(track), first -> new ArrayList<>())
                        .addAll(list(track.path("segments"))
                                .filter(segment -> segment.path("kept").asBoolean())
                                .map(HeardRecording::segment)
                                .toList()));
        var gaps = new TreeMap<String, List<Span>>();
        sound.keySet()
                .forEach(person -> gaps.put(
                        person,
                        Stream.concat(list(told.path("gaps")), blanks(told, kind))
                                .filter(gap -> concerns(gap.path("cause").asText(), kind))
                                .filter(gap -> gap.path("person").isMissingNode()
                                        || gap.path("person").isNull()
                                        || personIn(gap).equals(person))
                                .map(gap -> span(gap, end))
                                .toList()));
        return new HeardRecording(stretches, sound, gaps);
    }

    /** The line for the sound is none of the cameras'; of whom nothing is seen, something may be heard. */
    private static boolean concerns(String cause, String kind) {
        return switch (cause) {
            case "nothing-seen", "pictures-not-kept" -> kind.equals("picture");
            case "nothing-heard", "line-down", "line-overrun", "not-kept" -> kind.equals("sound");
            default -> true;
        };
    }

    /** Why there is no picture: it was off, or its owner's line was lost, which is what a page notes whose machine has no time for it. */
    private static Stream<JsonNode> blanks(JsonNode told, String kind) {
        return kind.equals("picture") ? list(told.path("blanks")) : Stream.empty();
    }

    /** Whether everybody's sound is kept up to the end. */
    boolean isComplete() {
        var end = stretches.getLast().until();
        return sound.values().stream()
                .allMatch(spans -> spans.stream()
                        .map(Span::until)
                        .max(Comparator.naturalOrder())
                        .filter(last -> last.isAfter(end.minus(NO_GAP)))
                        .isPresent());
    }

    /**
     * What is missing of each person though nobody was told, in the time in which it was to be recorded.
     *
     * @param silenced when somebody was muted by the court: that is on record as an act, and no gap
     */
    Map<String, List<Span>> unannounced(Map<String, Span> silenced) {
        var missing = new TreeMap<String, List<Span>>();
        sound.forEach((person, spans) -> {
            var due = without(
                    stretches,
                    Optional.ofNullable(silenced.get(person)).stream().toList());
            var left = without(without(due, spans), gaps.getOrDefault(person, List.of())).stream()
                    .filter(span -> span.length().compareTo(NO_GAP) > 0)
                    .toList();
            if (!left.isEmpty()) {
                missing.put(person, left);
            }
        });
        return missing;
    }

    /** Seconds kept of a person. */
    long secondsOf(String person) {
        return sound.getOrDefault(person, List.of()).stream()
                        .mapToLong(span -> span.length().toMillis())
                        .sum()
                / 1000;
    }

    /** Seconds of the time in which it ran that were announced as missing of a person; what two announcements share counts once. */
    long announcedSecondsOf(String person) {
        return (millis(stretches) - millis(without(stretches, gaps.getOrDefault(person, List.of())))) / 1000;
    }

    private static long millis(List<Span> spans) {
        return spans.stream().mapToLong(span -> span.length().toMillis()).sum();
    }

    private static List<Span> without(List<Span> spans, List<Span> taken) {
        var left = spans;
        for (var one : taken) {
            left = left.stream().flatMap(span -> span.without(one)).toList();
        }
        return left;
    }

    private static Span span(JsonNode from, Instant otherwise) {
        var until = from.path("until");
        return new Span(
                Instant.parse(from.path("from").asText()),
                until.isTextual() ? Instant.parse(until.asText()) : otherwise);
    }

    private static Span segment(JsonNode segment) {
        var start = Instant.parse(segment.path("startedAt").asText());
        return new Span(start, start.plusMillis(segment.path("durationMillis").asLong()));
    }

    private static String personIn(JsonNode of) {
        return of.path("person").path("capacity").asText();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
