package org.yunting.law.hearings;

import org.yunting.law.kernel.Keyed;

/** What can be done in and with a hearing, and by whom. */
public enum HearingAct implements Keyed {
    OPEN_WAITING_ROOM(Hand.BENCH),
    ENTER(Hand.SUMMONED),
    LEAVE(Hand.SUMMONED),
    DECLARE(Hand.SUMMONED),
    ADMIT(Hand.BENCH),
    PUT_BACK(Hand.BENCH),
    TELL_WAITING(Hand.BENCH),
    OPEN_SESSION(Hand.PRESIDING_JUDGE),
    MUTE(Hand.BENCH),
    UNMUTE(Hand.BENCH),
    MUTE_ALL(Hand.BENCH),
    UNMUTE_ALL(Hand.BENCH),
    SHOW_EXHIBIT(Hand.BENCH),
    STOP_SHOWING(Hand.BENCH),
    TAKE_STEP(Hand.PRESIDING_JUDGE),
    OPEN_ISSUE(Hand.PRESIDING_JUDGE),
    STATE_IN_WRITING(Hand.SUMMONED),
    OBJECT(Hand.PARTY),
    RULE_ON_OBJECTION(Hand.PRESIDING_JUDGE),
    PAUSE(Hand.PRESIDING_JUDGE),
    SUSPEND(Hand.BENCH),
    RESUME(Hand.PRESIDING_JUDGE),
    NOTE_CAUSE(Hand.BENCH),
    DECIDE_BREAKDOWN(Hand.PRESIDING_JUDGE),
    ADJOURN(Hand.PRESIDING_JUDGE),
    CLOSE(Hand.PRESIDING_JUDGE),
    WARN(Hand.PRESIDING_JUDGE),
    REPRIMAND(Hand.PRESIDING_JUDGE),
    HAND_OVER(Hand.PRESIDING_JUDGE),
    REMOVE(Hand.PRESIDING_JUDGE),
    START_RECORDING(Hand.PRESIDING_JUDGE),
    PAUSE_RECORDING(Hand.PRESIDING_JUDGE),
    RESUME_RECORDING(Hand.PRESIDING_JUDGE),
    STOP_RECORDING(Hand.PRESIDING_JUDGE),
    OPEN_GALLERY(Hand.PRESIDING_JUDGE),
    CLOSE_GALLERY(Hand.PRESIDING_JUDGE),
    SUMMON_PARTICIPANT(Hand.BENCH),
    CALL_WITNESS(Hand.BENCH),
    GIVE_UNDERTAKING(Hand.PARTICIPANT),
    DECLINE_UNDERTAKING(Hand.PARTICIPANT),
    LET_EXAMINE(Hand.PRESIDING_JUDGE),
    DISMISS_WITNESS(Hand.BENCH),
    RECALL_WITNESS(Hand.PRESIDING_JUDGE),
    RECUSE_INTERPRETER(Hand.PRESIDING_JUDGE),
    OPEN_PRIVATE_ROOM(Hand.BENCH),
    RECALL_PRIVATE_ROOM(Hand.BENCH),
    LEAVE_PRIVATE_ROOM(Hand.APART),
    VACATE(Hand.BENCH),
    NOTE_LOST_LINE(Hand.COURT),
    NOTE_RESTORED_LINE(Hand.COURT),
    NOTE_MEDIA(Hand.COURT),
    NOTE_RECORDING(Hand.COURT);

    /** In whose hand an act lies. */
    public enum Hand {
        PRESIDING_JUDGE,
        /** The presiding judge, or the clerk as second host. */
        BENCH,
        /** Everybody summoned, for themselves. */
        SUMMONED,
        /** Parties, for themselves. */
        PARTY,
        /** Witnesses and interpreters, for themselves. */
        PARTICIPANT,
        /** Whoever is in a private room, for themselves. */
        APART,
        /** The court's own system. */
        COURT
    }

    private final Hand hand;

    HearingAct(Hand hand) {
        this.hand = hand;
    }

    public Hand hand() {
        return hand;
    }
}
