package org.yunting.law.records;

import org.yunting.law.kernel.Keyed;

/** How somebody who is to read a record stands to its text. */
public enum Standing implements Keyed {
    /** Has not answered the text as it now stands. */
    READING,
    /** An objection of theirs waits for its ruling. */
    OBJECTING,
    CONFIRMED,
    NOT_SIGNED;

    /** Whether the bench need not wait for them any longer. */
    public boolean isAnswer() {
        return this == CONFIRMED || this == NOT_SIGNED;
    }
}
