package org.yunting.law.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.LegalBasis;

/**
 * One line of a timeline.
 *
 * @param caseId absent for what concerns a person and no single case; it then belongs on the timeline of each case of that person
 * @param hearing the hearing concerned, if any
 * @param params what the key's text needs, by stable name; ids, numbers and reasons, instants in ISO-8601
 */
public record TimelineEntry(
        TimelineKey key,
        @Nullable CaseId caseId,
        @Nullable HearingId hearing,
        Instant at,
        Actor actor,
        LegalBasis basis,
        Map<String, String> params) {
    public TimelineEntry {
        params = Map.copyOf(params);
    }
}
