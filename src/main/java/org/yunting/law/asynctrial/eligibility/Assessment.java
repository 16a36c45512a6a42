package org.yunting.law.asynctrial.eligibility;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.cases.ProcedureKind.Exclusion;
import org.yunting.law.consent.Stage;

/**
 * What a rule set answers for a case.
 *
 * @param ruleSet key of the rule set that was asked
 * @param stages per stage everything that stands in the way; no finding means allowed
 * @param decision everything that still stands in the way of deciding the case; it shuts no stage
 * @param procedures per kind of procedure everything that shuts the case out of it
 */
public record Assessment(
        String ruleSet,
        Map<Stage, List<Finding>> stages,
        List<Finding> decision,
        Map<ProcedureKind, List<Exclusion>> procedures) {
    public Assessment {
        stages = Map.copyOf(stages);
        decision = List.copyOf(decision);
        procedures = Map.copyOf(procedures);
    }

    static Assessment of(RuleSet rules, Circumstances circumstances) {
        var stages = new EnumMap<Stage, List<Finding>>(Stage.class);
        for (var stage : Stage.values()) {
            stages.put(stage, rules.findings(circumstances, stage));
        }
        var procedures = Arrays.stream(ProcedureKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> kind.exclusions(circumstances.traits()),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new Assessment(rules.key(), stages, rules.findingsBeforeDecision(circumstances), procedures);
    }

    public Verdict of(Stage stage) {
        return verdict(findings(stage));
    }

    /** Whether the case can be decided as things stand. */
    public Verdict ofDecision() {
        return verdict(decision);
    }

    public List<Finding> findings(Stage stage) {
        return stages.getOrDefault(stage, List.of());
    }

    /** The stages that nothing blocks. */
    public Set<Stage> open() {
        return stages.keySet().stream()
                .filter(stage -> of(stage) != Verdict.BLOCKED)
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).reduce(Verdict.ALLOWED, Verdict::or);
    }
}
