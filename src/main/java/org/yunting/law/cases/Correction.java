package org.yunting.law.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.deadlines.Deadline;

/**
 * The one correction notice of a case, and when it was answered. It stays with the case, because there is never a second (OLR 9).
 *
 * @param correctedAt when corrected material arrived, if it has
 */
public record Correction(
        List<Item> items,
        Instant askedAt,
        Deadline due,
        @Nullable Instant correctedAt) {
    /**
     * One thing to correct.
     *
     * @param pointer JSON pointer into the filing
     * @param text what is wrong, in words the plaintiff will read
     */
    public record Item(String pointer, String text) {
        public Item {
            if (!pointer.isEmpty() && !pointer.startsWith("/")) {
                throw new IllegalArgumentException("not a JSON pointer: " + pointer);
            }
        }
    }

    public Correction {
        items = List.copyOf(items);
    }

    Correction answered(Instant at) {
        return new Correction(items, askedAt, due, at);
    }
}
