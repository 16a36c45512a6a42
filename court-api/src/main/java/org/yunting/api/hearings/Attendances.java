package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import org.yunting.law.hearings.Attendance;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** How parties chose to take part in hearings of their case. */
interface Attendances {
    Uni<Attendance> of(CaseId caseId, PersonId party);
}
