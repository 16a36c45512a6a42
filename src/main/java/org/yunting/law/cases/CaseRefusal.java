package org.yunting.law.cases;

import org.yunting.law.kernel.RefusalCode;

/** Why an act on a case was refused. */
public enum CaseRefusal implements RefusalCode {
    CASE_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    FILING_INCOMPLETE(Kind.INVALID),
    /** The one correction notice has been sent (OLR 9). */
    CORRECTION_ALREADY_ASKED(Kind.WRONG_STATE),
    CORRECTION_WITHOUT_ITEMS(Kind.INVALID),
    CORRECTION_STILL_RUNNING(Kind.OUT_OF_TIME),
    /** The seven days are over: the court registers first (REG 8). */
    FILING_DECISION_OVERDUE(Kind.OUT_OF_TIME),
    CASE_NUMBER_NOT_OF_THIS_COURT(Kind.INVALID),
    CASE_NUMBER_NOT_OF_THIS_YEAR(Kind.INVALID),
    PROCEDURE_NOT_OPEN(Kind.INVALID),
    CASE_REASON_MISSING(Kind.INVALID),
    /** A hearing or a trial has not come to its end. */
    CASE_STILL_TRIED(Kind.WRONG_STATE);

    private final Kind kind;

    CaseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
