package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** What a hearing must know of its case and of the people summoned. */
interface HearingCases {
    /** Completes if hearings may be held in the case; else fails with the law's refusal of the act. */
    Uni<Void> requireOpen(CaseId caseId, CaseAct wanted);

    /** Everybody summoned to a hearing, by person. */
    Uni<Map<PersonId, Readiness>> readiness(HearingId hearing);
}
