package org.yunting.law.asynctrial.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.permissions.Presence;

/**
 * A case as the rules see it, real or supposed.
 *
 * @param on the day at the court's place, which decides what rules are in force
 * @param divorce whether spouses are before the court
 * @param mediation how far mediation has come
 * @param online stages for which every party has consented to going online
 * @param apart stages for which every party has agreed to act at different times
 * @param abroad who takes part from another state, and what permits it
 * @param answers what has been found so far; what is missing nobody has answered
 */
public record Circumstances(
        LocalDate on,
        ProcedureKind procedure,
        Set<CaseTrait> traits,
        boolean divorce,
        MediationProgress mediation,
        Set<Stage> online,
        Set<Stage> apart,
        List<Presence> abroad,
        Map<Question, Boolean> answers) {
    public Circumstances {
        traits = Set.copyOf(traits);
        online = Set.copyOf(online);
        apart = Set.copyOf(apart);
        abroad = List.copyOf(abroad);
        answers = Map.copyOf(answers);
    }
}
