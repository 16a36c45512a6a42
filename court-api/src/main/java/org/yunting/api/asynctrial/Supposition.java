package org.yunting.api.asynctrial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Keys;
import org.yunting.api.permissions.PresenceView;
import org.yunting.law.asynctrial.eligibility.Circumstances;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;
import org.yunting.law.permissions.Presence;

/**
 * The facts that a rule set looks at, as they are in a case or as somebody supposes them.
 *
 * @param ruleSet key of the rule set
 * @param day the day at the court's place
 * @param mediation how far mediation has come
 * @param online stages for which everybody has consented to going online
 * @param apart stages for which everybody has agreed to different times
 * @param abroad who takes part from another state; absent means nobody
 * @param answers what the judge has found, by the key of the question
 */
record Supposition(
        String ruleSet,
        LocalDate day,
        ProcedureKind procedure,
        boolean divorce,
        MediationProgress mediation,
        Set<CaseTrait> traits,
        Set<Stage> online,
        Set<Stage> apart,
        @Nullable List<PresenceView> abroad,
        Map<String, Boolean> answers) {
    static Supposition of(RuleSet rules, Circumstances facts) {
        return new Supposition(
                rules.key(),
                facts.on(),
                facts.procedure(),
                facts.divorce(),
                facts.mediation(),
                facts.traits(),
                facts.online(),
                facts.apart(),
                facts.abroad().stream()
                        .map(presence -> PresenceView.of(presence, facts.on()))
                        .toList(),
                facts.answers().entrySet().stream()
                        .collect(Collectors.toMap(found -> found.getKey().key(), Map.Entry::getValue)));
    }

    RuleSet rules() {
        return TrialFile.rules(ruleSet);
    }

    Circumstances circumstances() {
        var found = answers.entrySet().stream()
                .collect(Collectors.toMap(
                        answer -> Keys.constant(Question.class, answer.getKey()), Map.Entry::getValue));
        return new Circumstances(day, procedure, traits, divorce, mediation, online, apart, presences(), found);
    }

    private List<Presence> presences() {
        return abroad == null
                ? List.of()
                : abroad.stream().map(PresenceView::presence).toList();
    }
}
