package org.yunting.api.evidence;

import org.yunting.api.problem.ProblemCode;

/** Problems of uploads that are not refusals of the law. */
public enum EvidenceProblem implements ProblemCode {
    /** The store does not have all parts yet; the upload goes on where it stopped. */
    UPLOAD_PARTS_MISSING(409),
    /** Too many unfinished uploads: finish or give up some first. */
    TOO_MANY_UPLOADS(409),
    /** An announced exhibit needs a case, a title, a category and what it is to prove. */
    EXHIBIT_DESCRIPTION_INCOMPLETE(400);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
