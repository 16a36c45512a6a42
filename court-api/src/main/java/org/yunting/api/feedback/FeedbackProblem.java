package org.yunting.api.feedback;

import org.yunting.api.problem.ProblemCode;

/** Problems of feedback that are not refusals of the law. */
public enum FeedbackProblem implements ProblemCode {
    /** This person has said it already. */
    FEEDBACK_GIVEN;

    @Override
    public int status() {
        return 409;
    }
}
