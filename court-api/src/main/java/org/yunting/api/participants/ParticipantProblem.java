package org.yunting.api.participants;

import org.yunting.api.problem.ProblemCode;

/** Why a code or a pass leads nowhere. Each says what to do: to ask the clerk for a new link. */
public enum ParticipantProblem implements ProblemCode {
    PARTICIPANT_CODE_UNKNOWN(404),
    /** The code is one, but not for the hearing whose address was opened. */
    PARTICIPANT_CODE_OF_OTHER_HEARING(409),
    PARTICIPANT_CODE_USED(410),
    PARTICIPANT_CODE_EXPIRED(410),
    /** The court has sent another since. */
    PARTICIPANT_CODE_REPLACED(410),
    /** The person was dismissed or recused, or the hearing is over. */
    PARTICIPANT_CODE_DEAD(410),
    PARTICIPANT_PASS_UNKNOWN(410),
    /** The undertaking was given in words that are not the present ones. */
    PARTICIPANT_UNDERTAKING_STALE(409);

    private final int status;

    ParticipantProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
