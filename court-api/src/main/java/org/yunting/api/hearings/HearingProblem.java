package org.yunting.api.hearings;

import org.yunting.api.problem.ProblemCode;

/** Problems of hearings that are not refusals of the law. */
public enum HearingProblem implements ProblemCode {
    /** Somebody who is to be summoned is in another hearing at that time. */
    HEARING_TIME_TAKEN(409);

    private final int status;

    HearingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
