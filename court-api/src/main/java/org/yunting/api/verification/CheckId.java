package org.yunting.api.verification;

import java.util.UUID;

/** Identifies one identity check. */
public record CheckId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
