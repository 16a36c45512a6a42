package org.yunting.law.hearings;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a session has come.
 *
 * @param step where it is
 * @param taken every step it was at, this one included
 * @param issue the point in dispute that is being debated, if the judge has named one
 */
public record Course(
        HearingStep step, Set<HearingStep> taken, @Nullable String issue) {
    /** Every session begins so. */
    public static final Course BEGINNING = new Course(HearingStep.OPENING, Set.of(HearingStep.OPENING), null);

    public Course {
        taken = Set.copyOf(taken);
        if (!taken.contains(step)) {
            throw new IllegalArgumentException("a hearing is at " + step + " and was never there");
        }
    }

    HearingStep furthest() {
        return Collections.max(taken);
    }

    Course at(HearingStep next) {
        var all = EnumSet.of(next);
        all.addAll(taken);
        return new Course(next, all, null);
    }

    Course on(String named) {
        return new Course(step, taken, named);
    }
}
