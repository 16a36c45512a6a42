package org.yunting.law.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyRole;

/** What is on record of mediation in a case. Nothing of what was said in it is. */
public sealed interface Attempt {
    Instant at();

    /** How those who mediate come together (OMR 16). */
    enum Manner implements Keyed {
        LIVE,
        ASYNCHRONOUS,
        ON_SITE
    }

    /** Where a mediation goes on, which decides how it is ended. */
    enum Venue implements Keyed {
        /** An asynchronous trial stands still for it. */
        TRIAL,
        /** A hearing reached the step of CPL 145. */
        HEARING,
        /** By itself, outside any hearing and trial. */
        ITSELF
    }

    /** Why a mediation ended (OMR 25). */
    enum Ending implements Keyed {
        AGREEMENT,
        OWN_SETTLEMENT,
        UNREACHABLE,
        UNWILLING,
        GAP_TOO_WIDE,
        TIME_UP,
        SIGNATURE_REFUSED,
        OTHER
    }

    /**
     * It was tried.
     *
     * @param at when it began
     * @param endedAt null while it goes on
     * @param ending why it ended; null while it goes on, and where trial or hearing simply went on
     */
    record Held(
            Venue venue,
            Manner manner,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable Ending ending) implements Attempt {
        public Held {
            if (endedAt == null && ending != null) {
                throw new IllegalArgumentException("a mediation that goes on has not ended by " + ending);
            }
        }

        public boolean goesOn() {
            return endedAt == null;
        }

        Held ended(Ending why, Instant when) {
            return new Held(venue, manner, at, when, why);
        }
    }

    /** A party does not want it; nobody is mediated against their will (OMR 4). */
    record Refused(PartyRole by, String reason, Instant at) implements Attempt {}

    /** The judge has stated why none is possible. */
    record RuledOut(String reason, Instant at) implements Attempt {}
}
