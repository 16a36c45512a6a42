package org.yunting.law.parties;

import org.yunting.law.kernel.RefusalCode;

/** Why an act concerning parties, invitations, identity or authority was refused. */
public enum PartyRefusal implements RefusalCode {
    /** The person has no appointment in this case; existence of the case may itself be confidential. */
    NOT_APPOINTED_IN_CASE(Kind.NOT_ENTITLED),
    ACT_NOT_OPEN_TO_CAPACITY(Kind.NOT_ENTITLED),
    IDENTITY_NOT_VERIFIED(Kind.NOT_ENTITLED),
    /** One person has one capacity in one case: a plaintiff cannot link as defendant, a party cannot judge. */
    ALREADY_APPOINTED_IN_CASE(Kind.WRONG_STATE),
    INVITATION_LAPSED(Kind.OUT_OF_TIME),
    INVITATION_NOT_YET_LAPSED(Kind.OUT_OF_TIME),
    INVITATION_ALREADY_LINKED(Kind.WRONG_STATE),
    INVITATION_ANNULLED(Kind.WRONG_STATE),
    IDENTITY_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    IDENTITY_NOT_CHECKED_BY_ONESELF(Kind.NOT_ENTITLED),
    IDENTITY_DOCUMENT_EXPIRED(Kind.INVALID),
    IDENTITY_DOCUMENT_INCOMPLETE(Kind.INVALID),
    IDENTITY_REFUSAL_NEEDS_REASON(Kind.INVALID);

    private final Kind kind;

    PartyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
