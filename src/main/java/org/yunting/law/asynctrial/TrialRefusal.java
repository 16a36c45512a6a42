package org.yunting.law.asynctrial;

import org.yunting.law.kernel.RefusalCode;

/** Why an act in an asynchronous trial was refused. */
public enum TrialRefusal implements RefusalCode {
    TRIAL_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    TRIAL_ACT_OF_THE_JUDGE(Kind.NOT_ENTITLED),
    TRIAL_ACT_OF_THE_CLERK(Kind.NOT_ENTITLED),
    TRIAL_ACT_OF_A_PARTY(Kind.NOT_ENTITLED),
    TRIAL_ACT_OF_THE_COURT(Kind.NOT_ENTITLED),
    TRIAL_NEEDS_TWO_LINKED_PARTIES(Kind.WRONG_STATE),
    TRIAL_WITHOUT_STAGES(Kind.INVALID),
    /** The rules shut this stage, for the reason and article given. */
    TRIAL_STAGE_BLOCKED(Kind.WRONG_STATE),
    /** The rules leave it to the judge, who has not found yet. */
    TRIAL_FINDING_MISSING(Kind.WRONG_STATE),
    TRIAL_STAGE_NOT_FINISHED(Kind.WRONG_STATE),
    TRIAL_STAGE_NOT_YET_OPEN(Kind.WRONG_STATE),
    TRIAL_WINDOW_OUT_OF_BOUNDS(Kind.INVALID),
    TRIAL_WINDOW_STILL_OPEN(Kind.OUT_OF_TIME),
    TRIAL_EXTENSIONS_USED_UP(Kind.WRONG_STATE),
    TRIAL_ANSWERED_ALREADY(Kind.WRONG_STATE),
    TRIAL_LATE_NEEDS_REASON(Kind.OUT_OF_TIME),
    TRIAL_TEXT_NOT_ACCEPTED(Kind.INVALID),
    TRIAL_DIGEST_DIFFERS(Kind.INVALID),
    TRIAL_ENCLOSURES_NOT_ACCEPTED(Kind.INVALID),
    /** The text of what was spoken is the speaker's only once they have read it. */
    TRIAL_TRANSCRIPT_NOT_CONFIRMED(Kind.INVALID),
    /** Whoever speaks shows anew who they are. */
    TRIAL_IDENTITY_NOT_FRESH(Kind.NOT_ENTITLED),
    TRIAL_REFERENCE_UNKNOWN(Kind.INVALID),
    TRIAL_ITEM_UNKNOWN(Kind.INVALID),
    TRIAL_ITEM_NOT_YOURS(Kind.NOT_ENTITLED),
    TRIAL_NOBODY_ASKED(Kind.INVALID),
    TRIAL_QUESTION_UNANSWERED(Kind.WRONG_STATE),
    TRIAL_SUBMITTED_ALREADY(Kind.WRONG_STATE),
    TRIAL_RECORD_CHANGED(Kind.WRONG_STATE),
    TRIAL_NOTHING_TO_RULE_ON(Kind.WRONG_STATE),
    TRIAL_ITEMS_AWAIT_RULING(Kind.WRONG_STATE),
    TRIAL_REASON_MISSING(Kind.INVALID);

    private final Kind kind;

    TrialRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
