package org.yunting.law.asynctrial;

import java.util.UUID;

/** Identifies an asynchronous trial; a UUIDv7 from the injected id source. */
public record TrialId(UUID value) {
    public static TrialId parse(String text) {
        return new TrialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
