package org.yunting.api.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yunting.law.cases.CaseState;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.parties.InvitationState;

/** The deadlines that run in a case, the nearest first. */
final class Deadlines {
    private Deadlines() {}

    static List<Deadline> of(CaseContext context) {
        var running = new ArrayList<Deadline>();
        switch (context.courtCase().state()) {
            case CaseState.Filed(var decideBy) -> running.add(decideBy);
            case CaseState.CorrectionAsked(var due) -> running.add(due);
            case CaseState.Accepted accepted -> {
                // what runs now runs for parties and hearings
            }
            case CaseState.RefusedByRuling refused -> {
                // nothing runs any more
            }
            case CaseState.Closed closed -> {
                // nothing runs any more
            }
        }
        context.invitations().stream()
                .map(kept -> kept.invitation().state())
                .filter(InvitationState.Sent.class::isInstance)
                .map(state -> ((InvitationState.Sent) state).due())
                .forEach(running::add);
        running.sort(Comparator.comparing(Deadline::end));
        return List.copyOf(running);
    }
}
