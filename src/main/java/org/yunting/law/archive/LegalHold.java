package org.yunting.law.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.PersonId;

/** A word that a file stays, whatever its time says: while one stands, nothing of it goes. */
public record LegalHold(
        UUID id,
        String reason,
        PersonId by,
        Instant at,
        @Nullable Instant liftedAt) {
    public boolean stands() {
        return liftedAt == null;
    }

    LegalHold lifted(Instant now) {
        return new LegalHold(id, reason, by, at, now);
    }
}
