package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;

/** What the pages of a case must know of its evidence. Implemented where evidence is kept. */
public interface ExhibitCounts {
    /** Those of the cases in which the person has handed in an exhibit. */
    Uni<Set<CaseId>> withExhibitsOf(PersonId person, Collection<CaseId> cases);
}
