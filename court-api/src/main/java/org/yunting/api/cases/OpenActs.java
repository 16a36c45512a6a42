package org.yunting.api.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yunting.law.cases.CaseState;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.CaseAct;

/** What a reader may do in a case now: what the law opens to their appointment, less what the state of the case does not know. */
final class OpenActs {
    private static final Set<CaseAct> OF_THE_STATE = EnumSet.of(
            CaseAct.CORRECT_FILING,
            CaseAct.WITHDRAW_FILING,
            CaseAct.ASK_CORRECTION,
            CaseAct.ACCEPT_CASE,
            CaseAct.REFUSE_CASE,
            CaseAct.CLOSE_CASE);

    /** Open once the case is accepted, whatever else its state knows. */
    private static final Set<CaseAct> OF_THE_ACCEPTED = EnumSet.of(
            CaseAct.INVITE_PARTY,
            CaseAct.CHOOSE_CONSENT,
            CaseAct.RULE_ON_WITHDRAWAL,
            CaseAct.ADD_EVIDENCE,
            CaseAct.SCHEDULE_HEARING,
            CaseAct.VACATE_HEARING,
            CaseAct.ENTER_HEARING,
            CaseAct.PROPOSE_TRIAL,
            CaseAct.ENTER_TRIAL);

    private static final Set<CaseAct> ALWAYS = EnumSet.of(CaseAct.VIEW_CASE, CaseAct.VIEW_EVIDENCE);

    private OpenActs() {}

    static List<String> of(CaseContext context) {
        var lawful = EnumSet.copyOf(ALWAYS);
        lawful.addAll(context.courtCase().actsNow());
        lawful.retainAll(union(OF_THE_STATE, ALWAYS));
        if (context.courtCase().state() instanceof CaseState.Accepted) {
            lawful.addAll(OF_THE_ACCEPTED);
        }
        lawful.retainAll(context.authority().actsOpenTo(context.reader().id()));
        return lawful.stream().map(Keyed::key).toList();
    }

    private static Set<CaseAct> union(Set<CaseAct> some, Set<CaseAct> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
