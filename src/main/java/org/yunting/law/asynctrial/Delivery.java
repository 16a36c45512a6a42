package org.yunting.law.asynctrial;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands behind what they hand in. Spoken statements take a fresh check of identity (OLR 7), and a transcript that the speaker has read.
 *
 * @param transcriptConfirmed whether the speaker says that the text is what they said
 * @param identifiedAt when they last showed who they are, as the identity provider has it
 * @param now by the clock of the identity provider, which nobody moves
 * @param freshFor how long that counts
 */
public record Delivery(
        boolean transcriptConfirmed, @Nullable Instant identifiedAt, Instant now, Duration freshFor) {
    /** Of a written text, which asks for nothing more. */
    public static final Delivery WRITTEN = new Delivery(false, null, Instant.EPOCH, Duration.ZERO);

    boolean isIdentityFresh() {
        return identifiedAt != null && !identifiedAt.plus(freshFor).isBefore(now);
    }
}
