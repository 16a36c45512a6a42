package org.yunting.law.kernel;

import java.util.UUID;

/** Identifies a case; a UUIDv7 from the injected id source. */
public record CaseId(UUID value) {
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
