package org.yunting.law.parties;

import java.util.Arrays;
import java.util.Optional;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;

/** On which side a party stands. */
public enum PartyRole implements Keyed {
    PLAINTIFF(Capacity.PLAINTIFF),
    DEFENDANT(Capacity.DEFENDANT),
    THIRD_PARTY(Capacity.THIRD_PARTY);

    private final Capacity capacity;

    PartyRole(Capacity capacity) {
        this.capacity = capacity;
    }

    public Capacity capacity() {
        return capacity;
    }

    /** The side of somebody who acts in this capacity; none for the bench and for those who stand on no side. */
    public static Optional<PartyRole> of(Capacity capacity) {
        return Arrays.stream(values()).filter(role -> role.capacity == capacity).findFirst();
    }
}
