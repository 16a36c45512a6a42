package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonValue;
import org.yunting.law.kernel.Keyed;

/** The two connections of a line test in one page: a bridge never sends an endpoint what it sent itself, so one sends and the other has it back. */
enum LineTestEnd implements Keyed {
    SENDING,
    LISTENING;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }
}
