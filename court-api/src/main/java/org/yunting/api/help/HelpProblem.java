package org.yunting.api.help;

import org.yunting.api.problem.ProblemCode;

/** Problems of help that are not refusals of the law. */
public enum HelpProblem implements ProblemCode {
    /** As many lines as one can read came from this person within a minute. */
    HELP_LINES_TOO_MANY(429),
    /** Another line has this id. */
    HELP_LINE_ID_TAKEN(409);

    private final int status;

    HelpProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
