package org.yunting.api.lines;

import com.fasterxml.jackson.annotation.JsonValue;
import org.yunting.law.kernel.Keyed;

/** How good somebody's media is, the worst first, from losses and round trip; lost when none comes through. */
public enum Verdict implements Keyed {
    LOST,
    POOR,
    FAIR,
    GOOD;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }
}
