package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;

/** What the pages of a case must know of its hearings. Implemented where hearings are kept. */
public interface UpcomingHearings {
    /**
     * A hearing that is to come or was held.
     *
     * @param state key: {@code scheduled}, {@code waiting-room-open}, {@code in-session}, {@code paused} or {@code closed}
     */
    record Upcoming(HearingId hearing, Instant startsAt, String state) {
        boolean wasHeld() {
            return state.equals("closed");
        }
    }

    /** The next hearing of each case; of a case without one, a hearing that was held to its end. */
    Uni<Map<CaseId, Upcoming>> nextOf(Collection<CaseId> cases);
}
