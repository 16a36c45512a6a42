package org.yunting.law.asynctrial;

import java.util.UUID;

/** Identifies an item handed in to an asynchronous trial; a UUIDv7 from the injected id source. */
public record ItemId(UUID value) {
    public static ItemId parse(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
