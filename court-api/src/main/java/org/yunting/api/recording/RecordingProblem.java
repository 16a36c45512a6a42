package org.yunting.api.recording;

import org.yunting.api.problem.ProblemCode;

/** What can go wrong with a recording. */
enum RecordingProblem implements ProblemCode {
    /** The digest of this segment was kept, its sound was not. */
    SEGMENT_NOT_KEPT(410),
    /** The hearing has not ended, and its recording is looked at when it has. */
    RECORDING_NOT_OVER(409),
    /** This machine has no ffmpeg. The recording can be listened to in the page, and its segments are in the archive. */
    COPY_NOT_POSSIBLE(503),
    /** It is longer than what this court copies into one file. */
    COPY_TOO_LONG(409),
    /** It takes a while, or has failed: where it stands is told beside it. */
    COPY_NOT_MADE(409);

    private final int status;

    RecordingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
