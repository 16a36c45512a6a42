package org.yunting.api.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.kernel.Sha256;

/**
 * A paper of the court.
 *
 * @param subject what it is made of, such as a hearing
 * @param copy absent until it is made
 */
public record Paper(
        UUID id,
        PaperKind kind,
        UUID subject,
        Instant askedAt,
        @Nullable Copy copy) {
    /**
     * The PDF.
     *
     * @param size in bytes
     */
    public record Copy(ObjectKey key, Sha256 digest, long size, Instant madeAt) {}
}
