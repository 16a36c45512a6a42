package org.yunting.api.ledger;

import org.yunting.api.problem.ProblemCode;

/** Problems of the ledger. */
public enum LedgerProblem implements ProblemCode {
    /** Entered and durable, but not under a signature yet; that takes a second. */
    NOT_IN_LEDGER_YET(409);

    private final int status;

    LedgerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
