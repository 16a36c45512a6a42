package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** In what capacities a person acts or acted before the court. */
public interface CapacitiesHeld {
    /** All of them, of every case and hearing there was. */
    Uni<Set<Capacity>> of(PersonId person);
}
