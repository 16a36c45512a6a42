package org.yunting.law.hearings;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;

/**
 * A party's objection that waits for the presiding judge's ruling. While it waits nobody but the bench and who objects is heard: what is objected to
 * shall not go on.
 */
public record Objection(PersonId by, Ground ground, Instant at) {
    /** Whether somebody falls silent until it is ruled on; whoever makes the court understood does not. */
    public boolean silences(Appearance appearance) {
        return !by.equals(appearance.person()) && appearance.isSilencedWithAll();
    }

    /** Why somebody objects; what EVR 78 lets the court stop. */
    public enum Ground implements Keyed {
        IRRELEVANT,
        IMPROPER_LEADING,
        INSULT_OR_THREAT,
        /** To be said aloud. */
        OTHER
    }

    /** What the presiding judge says to it. */
    public enum Ruling implements Keyed {
        SUSTAINED,
        OVERRULED
    }
}
