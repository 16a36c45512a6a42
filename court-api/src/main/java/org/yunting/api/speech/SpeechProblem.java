package org.yunting.api.speech;

import org.yunting.api.problem.ProblemCode;

/** Why a machine did not write down what was said. The recording is there, and its speaker can write. */
public enum SpeechProblem implements ProblemCode {
    /** This court has no such service. */
    SPEECH_SERVICE_ABSENT(503),
    /** The service did not answer, or answered something else than a text. */
    SPEECH_SERVICE_FAILED(503);

    private final int status;

    SpeechProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
