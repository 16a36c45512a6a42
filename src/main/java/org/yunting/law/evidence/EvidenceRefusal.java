package org.yunting.law.evidence;

import org.yunting.law.kernel.RefusalCode;

/** Why an act on an upload or an exhibit was refused. */
public enum EvidenceRefusal implements RefusalCode {
    UPLOAD_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    UPLOAD_BELONGS_TO_SOMEBODY_ELSE(Kind.NOT_ENTITLED),
    UPLOAD_ANNOUNCEMENT_INCOMPLETE(Kind.INVALID),
    UPLOAD_TOO_LARGE(Kind.INVALID),
    MEDIA_TYPE_NOT_ALLOWED(Kind.INVALID),
    /** It opens with a password only. */
    FILE_LOCKED(Kind.INVALID),
    /** It does not open at all. */
    FILE_NOT_READABLE(Kind.INVALID),
    /** It would harm whoever opens it, and is no evidence that had to be kept for what it is. */
    FILE_HARMFUL(Kind.INVALID),
    UPLOAD_SIZE_DIFFERS(Kind.INVALID),
    UPLOAD_DIGEST_DIFFERS(Kind.INVALID),
    UPLOAD_NOT_SEALED(Kind.WRONG_STATE),
    /** There is nothing to hear or see in it. */
    RECORDING_EMPTY(Kind.INVALID),
    RECORDING_TOO_LONG(Kind.INVALID),
    /** It was sent for another case or to become something else. */
    ENCLOSURE_NOT_OF_THIS_STATEMENT(Kind.INVALID),
    /** It went with another statement already. */
    ENCLOSURE_HANDED_IN_ALREADY(Kind.WRONG_STATE),
    EXHIBIT_NUMBER_OF_OTHER_SIDE(Kind.INVALID),
    EXHIBIT_DAMAGED(Kind.WRONG_STATE),
    /** It would harm whoever opens it; it is kept, and opened to nobody. */
    EXHIBIT_QUARANTINED(Kind.WRONG_STATE),
    /** A file of a statement or a paper of the court is not what was sealed. */
    FILE_UNDER_SEAL_DAMAGED(Kind.WRONG_STATE),
    TENDER_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    /** Another hand than the one named does this. */
    TENDER_ACT_NOT_YOURS(Kind.NOT_ENTITLED),
    TENDER_NEEDS_REASON(Kind.INVALID),
    TENDER_TEXT_NOT_ACCEPTED(Kind.INVALID),
    /** The ground named is not borne out by what is on record. */
    TENDER_GROUND_NOT_ON_RECORD(Kind.INVALID),
    /** A reader was named who is no other party of the case. */
    TENDER_READER_UNKNOWN(Kind.INVALID),
    /** A measure is for late exhibits alone. */
    TENDER_NOT_LATE(Kind.INVALID),
    ORIGINAL_OUTSTANDING(Kind.WRONG_STATE),
    /** Not every party could see it, so nothing can be held against those that could not. */
    EXHIBIT_NOT_SEEN_BY_ALL(Kind.WRONG_STATE),
    EXHIBIT_CONFIDENTIAL(Kind.NOT_ENTITLED);

    private final Kind kind;

    EvidenceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
