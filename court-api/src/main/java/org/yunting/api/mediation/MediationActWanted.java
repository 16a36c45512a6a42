package org.yunting.api.mediation;

import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Needed;
import org.yunting.api.database.Keys;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.mediation.Attempt.Ending;
import org.yunting.law.mediation.Attempt.Manner;
import org.yunting.law.mediation.Mediation;
import org.yunting.law.mediation.MediationAct;

/**
 * An act on the mediation of a case; what an act does not need is absent.
 *
 * @param act key of a {@link MediationAct}
 * @param manner key of a {@link Manner}, to begin one
 * @param ending key of an {@link Ending}, to end one
 */
public record MediationActWanted(
        String act,
        @Nullable String manner,
        @Nullable String ending,
        @Nullable String reason) {
    Outcome<Mediation> on(Mediation mediation, Act by) {
        return switch (Keys.constant(MediationAct.class, act)) {
            case BEGIN_MEDIATION -> mediation.begin(Keys.constant(Manner.class, Needed.part("/manner", manner)), by);
            case END_MEDIATION -> mediation.end(Keys.constant(Ending.class, Needed.part("/ending", ending)), by);
            case RULE_OUT_MEDIATION -> mediation.ruleOut(why(), by);
            case REFUSE_MEDIATION -> mediation.refuse(why(), by);
        };
    }

    private String why() {
        return reason == null ? "" : reason.strip();
    }
}
