package org.yunting.law.hearings;

import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.PersonId;

/** That a person is to take part in a hearing, and in which capacity; witnesses and interpreters are summoned with their {@link Duty}. */
public record Summons(PersonId person, Capacity capacity) {
    public Summons {
        if (!capacity.isParty() && !capacity.isCourtStaff() && !capacity.isParticipant()) {
            throw new IllegalArgumentException("nobody is summoned as " + capacity.key());
        }
    }
}
