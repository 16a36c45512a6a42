package org.yunting.api.papers;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.yunting.law.kernel.Sha256;

/** Whoever knows what papers of one kind say. */
public interface PaperSource {
    PaperKind kind();

    /**
     * What a paper says.
     *
     * @param html well-formed, with its styles, referring to nothing outside itself
     * @param reason why the court seals it
     */
    record Composed(String html, String reason) {}

    /** Composes a paper, on the session of the caller's transaction. */
    Uni<Composed> compose(UUID subject);

    /** Enters in the docket that a paper was made, in the transaction that keeps it. */
    Uni<Void> enter(UUID subject, Sha256 digest);
}
