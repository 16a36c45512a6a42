package org.yunting.law.evidence;

import java.util.UUID;

/** Identifies an upload; a UUIDv7 from the injected id source. */
public record UploadId(UUID value) {
    public static UploadId parse(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
