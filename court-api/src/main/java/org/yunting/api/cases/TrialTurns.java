package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.DeadlineView;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.PartyId;

/** What the pages of a case must know of its asynchronous trial. Implemented where trials are kept. */
public interface TrialTurns {
    /**
     * Whose turn it is in a trial.
     *
     * @param state key of the state, such as {@code inquiry} or {@code heard-otherwise}
     * @param ofParties what waits for each party, by key of the task
     * @param ofJudge what waits for the judge, if anything
     * @param due the end of the window that is open
     */
    record TrialTurn(
            String state,
            Map<PartyId, String> ofParties,
            @Nullable String ofJudge,
            @Nullable DeadlineView due) {
        /** Neither over nor in a hearing: the case goes on here. */
        boolean goesOn() {
            return !isClosed() && !state.equals("heard-otherwise");
        }

        boolean isClosed() {
            return state.equals("closed-for-decision");
        }
    }

    /** The trial of each case that has one and has not come to nothing. */
    Uni<Map<CaseId, TrialTurn>> of(Collection<CaseId> cases);
}
