package org.yunting.api.ledger;

import org.yunting.api.problem.ProblemCode;

/** Problems of the ledger. */
public enum LedgerProblem implements ProblemCode {
    /** Entered and durable, but not under a signature yet; that takes a second. */
    NOT_IN_LEDGER_YET(409),
    /** What was sent to the witness is no submission by C2SP tlog-witness, or its old size is beyond the new one. */
    WITNESS_SUBMISSION_UNREADABLE(400),
    WITNESS_LEDGER_UNKNOWN(404),
    WITNESS_CHECKPOINT_UNSIGNED(403),
    WITNESS_NOT_CONTINUED(422);

    private final int status;

    LedgerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
