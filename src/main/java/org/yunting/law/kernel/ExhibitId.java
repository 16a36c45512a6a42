package org.yunting.law.kernel;

import java.util.UUID;

/** Identifies an exhibit; a UUIDv7 from the injected id source. */
public record ExhibitId(UUID value) {
    public static ExhibitId parse(String text) {
        return new ExhibitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
