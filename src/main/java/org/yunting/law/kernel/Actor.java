package org.yunting.law.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and in what capacity.
 *
 * @param person absent only when the court's own system acts
 * @param capacity the capacity in the case concerned
 */
public record Actor(@Nullable PersonId person, Capacity capacity) {
    private static final Actor COURT = new Actor(null, Capacity.COURT);

    public Actor {
        if ((person == null) != (capacity == Capacity.COURT)) {
            throw new IllegalArgumentException("a person acts in every capacity but that of the court");
        }
    }

    public static Actor court() {
        return COURT;
    }

    public boolean is(PersonId other) {
        return other.equals(person);
    }

    /** This actor acting at an instant. */
    public Act at(Instant instant) {
        return new Act(this, instant);
    }
}
