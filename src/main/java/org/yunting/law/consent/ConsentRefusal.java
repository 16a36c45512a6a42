package org.yunting.law.consent;

import org.yunting.law.kernel.RefusalCode;

/** Why an act concerning consent was refused. */
public enum ConsentRefusal implements RefusalCode {
    CONSENT_BELONGS_TO_THE_PARTY(Kind.NOT_ENTITLED),
    CONSENT_NOTICE_OUTDATED(Kind.INVALID),
    CONSENT_ALREADY_GIVEN(Kind.WRONG_STATE),
    CONSENT_ALREADY_OFFLINE(Kind.WRONG_STATE),
    CONSENT_NOT_GIVEN(Kind.WRONG_STATE),
    CONSENT_STAGE_ALREADY_BEGUN(Kind.OUT_OF_TIME),
    CONSENT_WITHDRAWAL_NEEDS_REASON(Kind.INVALID),
    CONSENT_WITHDRAWAL_AWAITS_RULING(Kind.WRONG_STATE),
    CONSENT_WITHDRAWAL_NOT_ASKED(Kind.WRONG_STATE);

    private final Kind kind;

    ConsentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
