package org.yunting.law.records;

import org.yunting.law.kernel.RefusalCode;

/** Why an act on the record of a hearing was refused. */
public enum RecordRefusal implements RefusalCode {
    RECORD_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    /** Another hand than the one named does this. */
    RECORD_ACT_NOT_YOURS(Kind.NOT_ENTITLED),
    RECORD_SESSION_NOT_OPENED(Kind.WRONG_STATE),
    RECORD_WITHOUT_LINES(Kind.WRONG_STATE),
    RECORD_LINE_UNKNOWN(Kind.INVALID),
    /** Its speaker wrote it; nobody else words it anew. */
    RECORD_LINE_OF_ITS_SPEAKER(Kind.NOT_ENTITLED),
    /** The words of somebody who was not summoned, or a correction without a ruling. */
    RECORD_LINE_NOT_ACCEPTED(Kind.INVALID),
    RECORD_NEEDS_WORDS(Kind.INVALID),
    RECORD_TEXT_NOT_ACCEPTED(Kind.INVALID),
    /** What was confirmed or signed is not the text as it now stands. */
    RECORD_TEXT_CHANGED(Kind.WRONG_STATE),
    RECORD_OBJECTION_PENDING(Kind.WRONG_STATE),
    RECORD_OBJECTION_UNKNOWN(Kind.INVALID),
    /** Somebody who took part has neither confirmed nor been noted as not signing. */
    RECORD_ANSWERS_OUTSTANDING(Kind.WRONG_STATE),
    RECORD_READER_UNKNOWN(Kind.INVALID),
    RECORD_STILL_BEING_READ(Kind.OUT_OF_TIME);

    private final Kind kind;

    RecordRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
