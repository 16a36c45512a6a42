package org.yunting.law.hearings;

import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** That a person is to take part in a hearing, and in which capacity. */
public record Summons(PersonId person, Capacity capacity) {
    public Summons {
        if (!capacity.isParty() && !capacity.isCourtStaff()) {
            throw new IllegalArgumentException("nobody is summoned as " + capacity.key());
        }
    }
}
