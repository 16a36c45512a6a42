package org.yunting.law.permissions;

import java.util.UUID;

/** Identifies an entry in the register; a UUIDv7 from the injected id source. */
public record PermissionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
