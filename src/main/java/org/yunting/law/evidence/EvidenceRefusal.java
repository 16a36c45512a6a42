package org.yunting.law.evidence;

import org.yunting.law.kernel.RefusalCode;

/** Why an upload was refused. */
public enum EvidenceRefusal implements RefusalCode {
    UPLOAD_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    UPLOAD_BELONGS_TO_SOMEBODY_ELSE(Kind.NOT_ENTITLED),
    UPLOAD_ANNOUNCEMENT_INCOMPLETE(Kind.INVALID),
    UPLOAD_TOO_LARGE(Kind.INVALID),
    MEDIA_TYPE_NOT_ALLOWED(Kind.INVALID),
    UPLOAD_SIZE_DIFFERS(Kind.INVALID),
    UPLOAD_DIGEST_DIFFERS(Kind.INVALID),
    UPLOAD_NOT_SEALED(Kind.WRONG_STATE),
    EXHIBIT_NUMBER_OF_OTHER_SIDE(Kind.INVALID),
    EXHIBIT_DAMAGED(Kind.WRONG_STATE);

    private final Kind kind;

    EvidenceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
