package org.yunting.law.kernel;

import java.util.UUID;

/** Identifies a natural person known to the court; a UUIDv7 from the injected id source. */
public record PersonId(UUID value) {
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
