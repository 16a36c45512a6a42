package org.yunting.api.room;

/** Why the court ends a line; the close codes of {@code docs/room-protocol.md}. */
enum Ending {
    COURT_RESTARTS(1001, "the court restarts"),
    MALFORMED(4400, "malformed message"),
    NO_TICKET(4401, "no or spent ticket"),
    MAY_NOT_ENTER(4403, "may not enter"),
    SILENT(4408, "nothing heard for 8 s"),
    REPLACED(4409, "replaced by another device"),
    HEARING_OVER(4410, "the hearing is over"),
    DISMISSED(4411, "dismissed"),
    LINE_TEST_OVER(4412, "the line test is over");

    private final int code;
    private final String reason;

    Ending(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
