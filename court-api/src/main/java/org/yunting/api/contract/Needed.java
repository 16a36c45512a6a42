package org.yunting.api.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.kernel.Violation;

/** Parts that only some of the acts of one operation need, so that the contract cannot demand them of all. */
public final class Needed {
    private Needed() {}

    /**
     * The part that this act needs.
     *
     * @param pointer where in the body it belongs
     * @throws org.yunting.api.problem.ProblemException {@code invalid-input}, if it is absent
     */
    public static <T> T part(String pointer, @Nullable T part) {
        if (part == null) {
            throw Problem.of(CommonProblem.INVALID_INPUT)
                    .violating(List.of(new Violation(pointer, "required")))
                    .asException();
        }
        return part;
    }
}
