package org.yunting.api.problem;

import java.util.Optional;
import org.yunting.law.kernel.Outcome;

/** Turns what the law and the stores answer into "go on" or a problem; the one place where that is decided. */
public final class Refusals {
    private Refusals() {}

    /**
     * What was granted.
     *
     * @throws ProblemException with the refusal, if it was refused
     */
    public static <T> Outcome.Granted<T> granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Granted<T> granted -> granted;
            case Outcome.Refused<T>(var refusal) -> throw Problem.of(refusal).asException();
        };
    }

    /**
     * What was looked for.
     *
     * @throws ProblemException {@code not-found}, if it is absent
     */
    public static <T> T found(Optional<T> sought) {
        return sought.orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).asException());
    }
}
