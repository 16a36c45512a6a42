package org.yunting.api.papers;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper stands.
 *
 * @param state {@code being-made} or {@code made}
 * @param size in bytes
 */
public record PaperView(
        String state,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable Instant madeAt) {
    public static PaperView of(Paper paper) {
        return Optional.ofNullable(paper.copy())
                .map(copy -> new PaperView("made", copy.digest().hex(), copy.size(), copy.madeAt()))
                .orElseGet(() -> new PaperView("being-made", null, null, null));
    }
}
