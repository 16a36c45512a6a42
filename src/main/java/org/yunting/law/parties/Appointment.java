package org.yunting.law.parties;

import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/**
 * That a person acts in a case in one capacity. Judges and clerks are appointed by the court, parties by linking the case; the clerks of the
 * registry are appointed to each case until it is accepted.
 */
public record Appointment(PersonId person, Capacity capacity, Standing standing) {
    /** Whether the court knows who the person is. */
    public enum Standing implements Keyed {
        UNVERIFIED,
        VERIFIED
    }

    public Appointment {
        if (!capacity.isParty() && !capacity.isCourtStaff()) {
            throw new IllegalArgumentException("nobody is appointed to be " + capacity.key());
        }
        if (capacity.isCourtStaff() && standing == Standing.UNVERIFIED) {
            throw new IllegalArgumentException("the court knows its own staff");
        }
    }

    public static Appointment ofStaff(PersonId person, Capacity capacity) {
        return new Appointment(person, capacity, Standing.VERIFIED);
    }

    public static Appointment ofParty(PersonId person, PartyRole role, IdentityCheck check) {
        return new Appointment(person, role.capacity(), check.isVerified() ? Standing.VERIFIED : Standing.UNVERIFIED);
    }
}
