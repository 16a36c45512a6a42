package org.yunting.law.asynctrial;

import org.yunting.law.kernel.Keyed;

/** What can be done in an asynchronous trial, and in whose hand it lies. */
public enum TrialAct implements Keyed {
    ANSWER_PROPOSAL(Hand.PARTY),
    WITHDRAW_PROPOSAL(Hand.JUDGE),
    MAKE_FINDING(Hand.JUDGE),
    /** Leaves a stage and opens the next. */
    OPEN_STAGE(Hand.JUDGE),
    CONFIRM_IDENTITY(Hand.PARTY),
    ASK_QUESTIONS(Hand.JUDGE),
    NAME_ISSUE(Hand.JUDGE),
    SUBMIT(Hand.PARTY),
    SAY_NOTHING_FURTHER(Hand.PARTY),
    CONFIRM_RECORD(Hand.PARTY),
    RULE_ON_ITEM(Hand.JUDGE),
    STRIKE_ITEM(Hand.JUDGE),
    EXTEND_WINDOW(Hand.JUDGE),
    SUSPEND_TRIAL(Hand.JUDGE),
    RESUME_TRIAL(Hand.JUDGE),
    /** Takes the stage to a live hearing or to the courtroom. */
    HEAR_OTHERWISE(Hand.JUDGE),
    CLOSE_FOR_DECISION(Hand.JUDGE),
    EXTEND_FOR_OUTAGE(Hand.CLERK),
    NOTE_WINDOW_END(Hand.COURT);

    /** In whose hand an act lies. */
    public enum Hand {
        /** The judge appointed to the case. */
        JUDGE,
        /** Each party, for itself. */
        PARTY,
        /** The clerk, or the judge. */
        CLERK,
        /** The court's own system, which notes and never decides. */
        COURT
    }

    private final Hand hand;

    TrialAct(Hand hand) {
        this.hand = hand;
    }

    public Hand hand() {
        return hand;
    }
}
