package org.yunting.law.parties;

import java.util.UUID;

/** Identifies an invitation; a UUIDv7 from the injected id source. */
public record InvitationId(UUID value) {
    public static InvitationId parse(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
