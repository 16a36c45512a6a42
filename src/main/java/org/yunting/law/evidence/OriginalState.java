package org.yunting.law.evidence;

import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/**
 * Where the original of an exhibit is and what the court made of it. What was handed in electronically is used directly, unless the court demands the
 * original (OLR 12); it counts as the original once one of the grounds of OLR 13 is on record.
 *
 * <pre>
 * NotDemanded ─▶ Demanded ─▶ Posted ─▶ Received ─▶ Equivalent | Differing
 * NotDemanded | Demanded ─▶ Received              brought to the counter
 * any but Equivalent ─▶ Equivalent                on another ground than comparison
 * </pre>
 */
public sealed interface OriginalState {
    String key();

    record NotDemanded() implements OriginalState {
        @Override
        public String key() {
            return "not-demanded";
        }
    }

    record Demanded(DemandGround ground, String why, Instant since) implements OriginalState {
        @Override
        public String key() {
            return "demanded";
        }
    }

    /**
     * On its way to the court.
     *
     * @param courier who carries it
     * @param tracking the number by which it is followed
     */
    record Posted(String courier, String tracking, Instant since) implements OriginalState {
        @Override
        public String key() {
            return "posted";
        }
    }

    record Received(Instant since) implements OriginalState {
        @Override
        public String key() {
            return "received";
        }
    }

    record Equivalent(EquivalenceGround ground, String why, Instant since) implements OriginalState {
        @Override
        public String key() {
            return "equivalent";
        }
    }

    /** The original was compared, and the exhibit is not its copy. */
    record Differing(String why, Instant since) implements OriginalState {
        @Override
        public String key() {
            return "differing";
        }
    }

    /** Why the original is demanded (OLR 12). */
    enum DemandGround implements Keyed {
        OPPONENT_OBJECTS,
        UNCLEAR,
        ARCHIVE_RULES,
        COURT_DEEMS_NECESSARY
    }

    /** Why a copy counts as the original (OLR 13). */
    enum EquivalenceGround implements Keyed {
        NO_OBJECTION,
        NOTARISED,
        ACCEPTED_EARLIER,
        COMPARED,
        OTHER_PROOF
    }

    /** The court waits for the original or for its comparison, or found that they differ: nothing can rest on the copy alone (EVR 90). */
    default boolean isOutstanding() {
        return !(this instanceof NotDemanded || this instanceof Equivalent);
    }

    /** It has not come yet. */
    default boolean isAwaited() {
        return this instanceof NotDemanded || this instanceof Demanded || this instanceof Posted;
    }
}
