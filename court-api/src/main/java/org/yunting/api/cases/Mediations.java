package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.mediation.Mediation;

/** What is on record of mediation in cases. Implemented where mediation is kept. */
public interface Mediations {
    /** Of one case; nothing while it is not accepted. */
    Uni<Optional<Mediation>> in(CourtCase courtCase);

    /** The same of the case as it stands now, and nobody acts on it until the transaction ends: what rests on it cannot be overtaken by a mediation that begins meanwhile. */
    Uni<Optional<Mediation>> held(CaseId caseId);
}
