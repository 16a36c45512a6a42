package org.yunting.law.evidence;

import java.time.Instant;
import org.yunting.law.parties.PartyId;

/** What one party says of an exhibit of another, and why. The newest of a party stands; those before it stay on record. */
public record StatedOpinion(PartyId by, Opinion opinion, String text, Instant at) {
    /** Without what the party says. */
    @Override
    public String toString() {
        return "StatedOpinion[" + by + " " + opinion + "]";
    }
}
