package org.yunting.api.feedback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a hearing.
 *
 * @param heard {@code good}, {@code fair} or {@code poor}, like the two after it
 * @param text what they add; may be absent
 */
public record FeedbackWanted(
        String heard,
        String understood,
        String respected,
        @Nullable String text) {
    String words() {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "FeedbackWanted[]";
    }
}
