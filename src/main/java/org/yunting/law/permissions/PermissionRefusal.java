package org.yunting.law.permissions;

import org.yunting.law.kernel.RefusalCode;

/** Why an entry in the register was refused. */
public enum PermissionRefusal implements RefusalCode {
    PERMISSION_OF_THE_COURT(Kind.NOT_ENTITLED),
    /** Country, name or another part cannot be as it was sent. */
    PERMISSION_INCOMPLETE(Kind.INVALID),
    /** Whoever is at home needs the leave of no other state. */
    PERMISSION_AT_HOME(Kind.INVALID),
    /** The consulate hears nationals of China only (CPL 284). */
    PERMISSION_BASIS_NOT_OPEN(Kind.INVALID),
    /** Evidence is not taken in another state unless something opens the way (CPL 284). */
    PERMISSION_ALWAYS_NEEDED(Kind.INVALID),
    /** Two entries on one thing would contradict each other; the first is corrected. */
    PERMISSION_NOTED_ALREADY(Kind.WRONG_STATE),
    /** Only what still stands is corrected. */
    PERMISSION_NOT_STANDING(Kind.WRONG_STATE);

    private final Kind kind;

    PermissionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
