package org.yunting.law.archive;

import org.yunting.law.kernel.RefusalCode;

/** Why an act on the file of a case was refused. */
public enum ArchiveRefusal implements RefusalCode {
    /** Closing a file and packaging it is the clerk's. */
    ARCHIVE_ACT_OF_THE_CLERK(Kind.NOT_ENTITLED),
    /** Something around the case has not come to its end; the violations name everything. */
    ARCHIVE_FILE_NOT_READY(Kind.WRONG_STATE),
    /** Something has come into the file since the catalogue was read. */
    ARCHIVE_CATALOGUE_CHANGED(Kind.WRONG_STATE),
    ARCHIVE_ACT_NOT_LAWFUL_NOW(Kind.WRONG_STATE),
    ARCHIVE_REASON_NOT_ACCEPTED(Kind.INVALID),
    /** Its time has not come, or never comes. */
    ARCHIVE_RETENTION_RUNNING(Kind.OUT_OF_TIME),
    ARCHIVE_ON_HOLD(Kind.WRONG_STATE),
    /** Whoever proposed to dispose of a file does not decide on it. */
    ARCHIVE_SECOND_PERSON_NEEDED(Kind.NOT_ENTITLED);

    private final Kind kind;

    ArchiveRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
