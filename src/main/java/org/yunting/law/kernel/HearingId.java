package org.yunting.law.kernel;

import java.util.UUID;

/** Identifies a hearing; a UUIDv7 from the injected id source. */
public record HearingId(UUID value) {
    public static HearingId parse(String text) {
        return new HearingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
