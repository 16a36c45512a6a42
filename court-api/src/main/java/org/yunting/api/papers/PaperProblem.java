package org.yunting.api.papers;

import org.yunting.api.problem.ProblemCode;

/** Problems of papers that are not refusals of the law. */
public enum PaperProblem implements ProblemCode {
    /** It is made once what it is made of is complete, and takes a few seconds. */
    PAPER_NOT_MADE(409);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
