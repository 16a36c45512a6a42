package org.yunting.law.permissions;

import org.yunting.law.kernel.Keyed;

/** How far a permission has come. */
public enum PermissionStatus implements Keyed {
    /** Nothing there asks for leave. */
    NOT_NEEDED,
    /** It follows for everybody from a treaty, a declaration or a practice of that state. */
    GENERAL,
    REQUESTED,
    GRANTED,
    REFUSED,
    UNKNOWN;

    /** Whether the activity may go on, as long as it holds. */
    public boolean permits() {
        return this == NOT_NEEDED || this == GENERAL || this == GRANTED;
    }

    /** Whether there is a paper of that state which says so. */
    public boolean wasDecided() {
        return this == GRANTED || this == REFUSED;
    }
}
