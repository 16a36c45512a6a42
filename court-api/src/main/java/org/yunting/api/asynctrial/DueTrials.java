package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yunting.api.asynctrial.Trials.Kept;

/** Trials in which time alone has brought something about. Every method runs on the session of the caller's transaction. */
interface DueTrials {
    /** What is due. */
    enum What {
        REMINDER,
        WINDOW_END
    }

    /** Where in the order in which things fall due something stands; a look goes on behind it. */
    record Place(Instant at, UUID trial) {
        /** Before everything. */
        static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** A trial in which something is due, as it stands. */
    record Due(Kept kept, Place place) {}

    /**
     * Takes trials up, the longest due first, and holds them until the transaction ends. What somebody else holds at this moment is passed by: it is
     * looked at the next time, and one court beside another takes up other trials.
     *
     * @param after goes on behind this place
     * @param atMost how many
     */
    Uni<List<Due>> take(What what, Instant now, Place after, int atMost);
}
