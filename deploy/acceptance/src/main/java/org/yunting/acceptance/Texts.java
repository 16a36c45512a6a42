package org.yunting.acceptance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the screens say, in one language, by key such as {@code cases:filing.title}. Stories press what is written there, so that a text that is missing in
 * a language, or a button that says something else, fails the story.
 */
public record Texts(Path webUi, String language) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]+}}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, Map<String, String>> READ = new ConcurrentHashMap<>();

    static Texts in(String language) {
        return new Texts(House.PROJECT.resolve("web-ui"), language);
    }

    /** The text as a pattern for the whole of an element's name: a placeholder stands for anything. */
    Pattern named(String key) {
        return Pattern.compile("^\\s*" + pattern(key) + "\\s*$");
    }

    /** The text as a pattern for a part of what can be read on a page. */
    Pattern somewhere(String key) {
        return Pattern.compile(pattern(key));
    }

    private String pattern(String key) {
        var pattern = new StringBuilder();
        var text = text(key);
        var placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            pattern.append(literal(text.substring(from, placeholder.start()))).append("[\\s\\S]*");
            from = placeholder.end();
        }
        return pattern.append(literal(text.substring(from))).toString();
    }

    /** Written for the browser, whose patterns know no quoting of a whole text. */
    private static String literal(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    /** The text as it is written, placeholders and all. */
    String text(String key) {
        var parts = key.split(":", 2);
        var text = READ.computeIfAbsent(file(parts[0]), Texts::read).get(parts[1]);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return text;
    }

    private Path file(String owner) {
        var folder = switch (owner) {
            case "ui" -> "src/ui/messages";
            case "room", "gallery", "linetest" -> "src/features/hearings/" + owner + "/messages";
            default -> "src/features/" + owner + "/messages";
        };
        return webUi.resolve(folder).resolve(language + ".json");
    }

    private static Map<String, String> read(Path file) {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
