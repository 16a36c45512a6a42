package org.yunting.api.parties;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;

/** Who acts in which case in which capacity. */
public interface Appointments {
    /** All appointments of a case; parties with the standing their identity check gives them. */
    Uni<List<Appointment>> of(CaseId caseId);

    Uni<Map<CaseId, List<Appointment>>> ofAll(Collection<CaseId> cases);

    /** Whether the case exists and the registry has not decided on its filing, so that every clerk may act in it. */
    Uni<Boolean> isWithTheRegistry(CaseId caseId);

    /** Every case somebody is appointed in, and in what capacity. */
    Uni<Map<CaseId, Capacity>> capacitiesOf(PersonId person);

    Uni<Void> add(CaseId caseId, PersonId person, Capacity capacity, Instant since);
}
