package org.yunting.api.problem;

/** Carries a problem out of a use case, through its transaction, which thereby rolls back. It has no stack trace: it is an answer, not a bug. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
