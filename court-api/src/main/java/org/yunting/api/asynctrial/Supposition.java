package org.yunting.api.asynctrial;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.api.database.Keys;
import org.yunting.law.asynctrial.eligibility.Circumstances;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;

/**
 * The facts that a rule set looks at, as they are in a case or as somebody supposes them.
 *
 * @param ruleSet key of the rule set
 * @param day the day at the court's place
 * @param online stages for which everybody has consented to going online
 * @param apart stages for which everybody has agreed to different times
 * @param answers what the judge has found, by the key of the question
 */
record Supposition(
        String ruleSet,
        LocalDate day,
        ProcedureKind procedure,
        boolean divorce,
        Set<CaseTrait> traits,
        Set<Stage> online,
        Set<Stage> apart,
        Map<String, Boolean> answers) {
    static Supposition of(RuleSet rules, Circumstances facts) {
        return new Supposition(
                rules.key(),
                facts.on(),
                facts.procedure(),
                facts.divorce(),
                facts.traits(),
                facts.online(),
                facts.apart(),
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
        return new Circumstances(day, procedure, traits, divorce, online, apart, found);
    }
}
