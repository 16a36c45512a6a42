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
     * A hearing that has not ended.
     *
     * @param state key: {@code scheduled}, {@code waiting-room-open}, {@code in-session} or {@code paused}
     */
    record Upcoming(HearingId hearing, Instant startsAt, String state) {}

    /** The next hearing of each case that has one. */
    Uni<Map<CaseId, Upcoming>> nextOf(Collection<CaseId> cases);
}
