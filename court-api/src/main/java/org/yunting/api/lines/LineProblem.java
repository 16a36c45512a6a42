package org.yunting.api.lines;

import org.yunting.api.problem.ProblemCode;

/** Why a line cannot be tested now, or a test not be settled. */
public enum LineProblem implements ProblemCode {
    LINE_TEST_HEARING_OVER(409),
    /** The person has made as many of late as one needs. */
    LINE_TESTS_TOO_MANY(429),
    /** As many test their lines at this moment as the bridges can bear beside hearings. */
    LINE_TESTS_FULL(503),
    /** There is none, it is not poor, or somebody has seen to it. */
    LINE_TEST_NOTHING_TO_SETTLE(409);

    private final int status;

    LineProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
