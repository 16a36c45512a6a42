package org.yunting.law.parties;

import java.util.UUID;

/** Identifies a party of one case, before and after a person is linked to it; a UUIDv7 from the injected id source. */
public record PartyId(UUID value) {
    public static PartyId parse(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
