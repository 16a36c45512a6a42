package org.yunting.law.mediation;

import static org.yunting.law.kernel.Capacity.DEFENDANT;
import static org.yunting.law.kernel.Capacity.JUDGE;
import static org.yunting.law.kernel.Capacity.PLAINTIFF;
import static org.yunting.law.kernel.Capacity.THIRD_PARTY;

import java.util.Set;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Keyed;

/** What can be done about mediation in a case, and by whom. */
public enum MediationAct implements Keyed {
    BEGIN_MEDIATION(JUDGE),
    END_MEDIATION(JUDGE),
    /** States why none is possible. */
    RULE_OUT_MEDIATION(JUDGE),
    /** Each party for itself. */
    REFUSE_MEDIATION(PLAINTIFF, DEFENDANT, THIRD_PARTY);

    /** A set that cannot change, which the type alone does not show. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Capacity> openTo;

    MediationAct(Capacity... openTo) {
        this.openTo = Set.of(openTo);
    }

    public boolean isOpenTo(Capacity capacity) {
        return openTo.contains(capacity);
    }
}
