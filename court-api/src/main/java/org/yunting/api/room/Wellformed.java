package org.yunting.api.room;

import java.nio.charset.StandardCharsets;

/** The checks that messages make on themselves when they are constructed. What they throw becomes a {@link MalformedMessage}. */
final class Wellformed {
    private static final int REASON_CHARACTERS_MIN = 2;
    private static final int REASON_CHARACTERS_MAX = 2_000;

    private Wellformed() {}

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void range(String field, int value, int least, int most) {
        require(value >= least && value <= most, field + ": not between " + least + " and " + most);
    }

    static void length(String field, String text, int least, int most) {
        require(text != null, field + ": missing");
        range(field, text.length(), least, most);
    }

    /** A reason that people will read: no control characters but the line feed, no halves of characters, no blank margins. */
    static String reason(String text) {
        return text("reason", text, REASON_CHARACTERS_MIN, REASON_CHARACTERS_MAX);
    }

    /** A reason, or nothing where none is needed. */
    static String optionalReason(String text) {
        return text != null && text.isBlank() ? "" : reason(text);
    }

    /** What people will read on one line. */
    static String line(String field, String text, int most) {
        var read = text(field, text, 1, most);
        require(read.indexOf('\n') < 0, field + ": more than one line");
        return read;
    }

    private static String text(String field, String text, int least, int most) {
        require(text != null, field + ": missing");
        var trimmed = text.strip();
        range(field, trimmed.length(), least, most);
        require(
                trimmed.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                field + ": contains a control character");
        require(StandardCharsets.UTF_8.newEncoder().canEncode(trimmed), field + ": not a Unicode text");
        return trimmed;
    }
}
