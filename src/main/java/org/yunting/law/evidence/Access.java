package org.yunting.law.evidence;

import java.time.Instant;
import java.util.Set;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.PartyId;

/**
 * Which parties may see an exhibit besides the one that filed it. Judge and clerk of the case always may. What holds a secret is kept confidential
 * (CPL 71): on a party's request it is closed at once and the judge decides for whom it opens again.
 */
public sealed interface Access {
    String key();

    /** Whether a party other than the one that filed it may see it. */
    boolean opensTo(PartyId other);

    record ToAll() implements Access {
        @Override
        public String key() {
            return "to-all";
        }

        @Override
        public boolean opensTo(PartyId other) {
            return true;
        }
    }

    /** Closed until the judge has decided on the request. */
    record Asked(Ground ground, String reason, Instant since) implements Access {
        @Override
        public String key() {
            return "asked";
        }

        @Override
        public boolean opensTo(PartyId other) {
            return false;
        }
    }

    /**
     * As the judge decided.
     *
     * @param readers the other parties that may see it; none if it is sealed
     */
    record Restricted(Ground ground, Set<PartyId> readers, String reason, Instant since) implements Access {
        public Restricted {
            readers = Set.copyOf(readers);
        }

        @Override
        public String key() {
            return "restricted";
        }

        @Override
        public boolean opensTo(PartyId other) {
            return readers.contains(other);
        }
    }

    /** What an exhibit holds that not everybody may see. */
    enum Ground implements Keyed {
        STATE_SECRET,
        TRADE_SECRET,
        PRIVACY,
        MINOR,
        /** Where somebody lives who would be in danger if it were known. */
        SAFETY
    }
}
