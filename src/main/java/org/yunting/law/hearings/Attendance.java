package org.yunting.law.hearings;

import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.Party;

/** How somebody takes part. Parties who consent come online, the others to the courtroom, in one and the same hearing (OLR 4(3)). */
public enum Attendance implements Keyed {
    ONLINE,
    IN_COURTROOM;

    /** A party's present choice for the hearing stage; consent to any other stage does not count. */
    public static Attendance of(Party party, ConsentRegister consents) {
        return consents.isOnline(party.id(), Stage.HEARING) ? ONLINE : IN_COURTROOM;
    }
}
