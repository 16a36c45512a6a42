package org.yunting.api.papers;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The papers of the court. Every method runs on the session of the caller's transaction. */
public interface Papers {
    /** Asks for a paper, which is made soon afterwards. One that was asked for before is not made again. */
    Uni<Void> ask(PaperKind kind, UUID subject);

    Uni<Optional<Paper>> find(PaperKind kind, UUID subject);

    /** The paper that waits longest, held until the transaction ends; none that another process has in its hands. */
    Uni<Optional<Paper>> takeDue();

    Uni<Void> keep(Paper paper, Paper.Copy copy);

    /** Puts off a paper that could not be made. */
    Uni<Void> postpone(UUID paper, Duration pause);
}
