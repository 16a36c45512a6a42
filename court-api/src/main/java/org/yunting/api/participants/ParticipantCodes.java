package org.yunting.api.participants;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Codes that were issued, by their digests. Every method runs on the session of the caller's transaction. */
interface ParticipantCodes {
    /** Where a code leads and how it stands. */
    record Code(
            HearingId hearing,
            PersonId person,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant annulledAt,
            @Nullable Instant letterSentAt) {}

    /** Keeps a new code of somebody, and annuls the one they had. */
    Uni<Void> issue(String digest, Code code, PersonId by);

    Uni<Optional<Code>> find(String digest);

    /** Uses a code and keeps the pass that comes of it; of two who try at once, one gets true. */
    Uni<Boolean> use(String digest, String passDigest, Instant at);

    /** Whose pass it is, if it is good at that time. */
    Uni<Optional<Code>> ofPass(String passDigest, Instant at);

    /** Whose pass it is, be it annulled, if it is the last that they were given and its time is not over. */
    Uni<Optional<Code>> ofNewestPass(String passDigest, Instant at);

    /** What somebody has leads nowhere from now on. */
    Uni<Void> annul(HearingId hearing, PersonId person, Instant at);

    Uni<Void> markSent(String digest, Instant at);

    /** The newest code of everybody who has one for a hearing. */
    Uni<List<Code>> of(HearingId hearing);
}
