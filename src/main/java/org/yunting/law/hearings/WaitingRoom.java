package org.yunting.law.hearings;

import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;

/** What is said before the door of the courtroom. */
public final class WaitingRoom {
    private final Hearing hearing;

    WaitingRoom(Hearing hearing) {
        this.hearing = hearing;
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
