package org.yunting.law.parties;

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
}
