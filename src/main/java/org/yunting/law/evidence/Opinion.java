package org.yunting.law.evidence;

import org.yunting.law.kernel.Keyed;

/** What a party says of an exhibit, by the three properties (三性) and its weight (OLR 15). */
public record Opinion(Position authenticity, Position legality, Position relevance, Position weight) {
    /** One cell of the grid. */
    public enum Position implements Keyed {
        ACCEPTED,
        DISPUTED,
        /** Nothing said on it, which admits nothing. */
        NOT_STATED
    }

    /** Whether anything about the exhibit is in dispute. */
    public boolean disputes() {
        return authenticity == Position.DISPUTED
                || legality == Position.DISPUTED
                || relevance == Position.DISPUTED
                || weight == Position.DISPUTED;
    }
}
