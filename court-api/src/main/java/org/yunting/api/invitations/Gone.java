package org.yunting.api.invitations;

import java.util.Set;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.RefusalCode;
import org.yunting.law.parties.Invitation;
import org.yunting.law.parties.PartyRefusal;

/** An invitation that can never be answered again is told as 410, so that the page offers to ask for a new one instead of trying again. */
final class Gone {
    private static final Set<RefusalCode> FOR_GOOD =
            Set.of(PartyRefusal.INVITATION_LAPSED, PartyRefusal.INVITATION_ANNULLED);
    private static final int STATUS = 410;

    private Gone() {}

    static Outcome.Granted<Invitation> granted(Outcome<Invitation> outcome) {
        if (outcome instanceof Outcome.Refused<Invitation>(var refusal) && FOR_GOOD.contains(refusal.code())) {
            throw Problem.of(refusal).as(STATUS).asException();
        }
        return Refusals.granted(outcome);
    }
}
