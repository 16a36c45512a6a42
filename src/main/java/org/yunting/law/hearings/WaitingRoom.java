package org.yunting.law.hearings;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;

/** What is said and declared before the door of the courtroom. */
public final class WaitingRoom {
    private final Hearing hearing;

    WaitingRoom(Hearing hearing) {
        this.hearing = hearing;
    }

    /**
     * Somebody declares to be alone, to record and pass on nothing, and to keep the rules of the court (OLR 24, RUL 17). It stands on record with its
     * time, once for a hearing. Nobody is kept out for want of it: the bench sees who has not declared, and decides.
     */
    public Outcome<Hearing> declare(Act act) {
        return hearing.lawfully(HearingAct.DECLARE, act, () -> {
            var appearance = hearing.appearanceOf(act.actor());
            return appearance.isBench() || appearance.declaredAt() != null
                    ? hearing.unchanged()
                    : hearing.granted(
                            appearance.declared(act.at()),
                            new HearingEvent.DeclarationMade(hearing.sitting(), appearance.person(), act));
        });
    }

    /**
     * The court says something to all who wait, whoever comes later included, such as that it will be late. It stands on record, and everybody who
     * waits reads it, witnesses too: so it may say nothing of what is heard inside (OLR 26).
     */
    public Outcome<Hearing> tell(String word, Act act) {
        return hearing.lawfully(
                HearingAct.TELL_WAITING,
                act,
                () -> Hearing.withReason(
                        word,
                        () -> Outcome.granted(hearing, new HearingEvent.WaitingTold(hearing.sitting(), word, act))));
    }
}
