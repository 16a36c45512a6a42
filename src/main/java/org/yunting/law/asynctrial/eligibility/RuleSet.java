package org.yunting.law.asynctrial.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.permissions.Standing;

/**
 * What one jurisdiction demands of an asynchronous trial, from one day to another.
 *
 * @param key stable, with the year it began, for example {@code cn-olr-2021}
 * @param from the first day in force
 * @param until the first day no longer in force, if it has ended
 * @param procedures whether the procedure kinds of Chinese law and their exclusions apply
 * @param basis the article on which an asynchronous trial rests at all
 * @param beforeDecision what must have been done once the hearing is over and the case is to be decided; it shuts no stage
 */
public record RuleSet(
        String key,
        LocalDate from,
        @Nullable LocalDate until,
        Procedures procedures,
        LegalBasis basis,
        List<Requirement> requirements,
        List<Requirement> beforeDecision) {
    /** Key of the finding that a rule set is not in force on the day in question. */
    public static final String IN_FORCE = "rules-in-force";

    /** Key of the finding that the procedure chosen is shut to the case. */
    public static final String PROCEDURE_OPEN = "procedure-open";

    /** Whose kinds of procedure a case takes. */
    public enum Procedures {
        CHINESE,
        OF_A_TRIBUNAL
    }

    public RuleSet {
        requirements = List.copyOf(requirements);
        beforeDecision = List.copyOf(beforeDecision);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether this jurisdiction asks the parties; where it does not, nobody is asked. */
    public boolean asksForConsent() {
        return requirements.stream().anyMatch(requirement -> requirement.condition() instanceof Condition.AllApart);
    }

    /** Everything the judge can be asked under these rules, in the order in which they ask it. */
    public List<Question> questions() {
        return requirements.stream()
                .flatMap(requirement -> requirement.condition().questions())
                .distinct()
                .toList();
    }

    public Assessment assess(Circumstances circumstances) {
        return Assessment.of(this, circumstances);
    }

    List<Finding> findings(Circumstances circumstances, Stage stage) {
        if (!isInForce(circumstances.on())) {
            return List.of(new Finding(IN_FORCE, Verdict.BLOCKED, basis, null, List.of()));
        }
        var findings = new ArrayList<Finding>();
        if (procedures == Procedures.CHINESE && stage == Stage.HEARING) {
            circumstances
                    .procedure()
                    .exclusions(circumstances.traits())
                    .forEach(shut ->
                            findings.add(new Finding(PROCEDURE_OPEN, Verdict.BLOCKED, shut.basis(), null, List.of())));
        }
        findings.addAll(unmet(requirements, circumstances, stage));
        return List.copyOf(findings);
    }

    /** What still stands in the way of deciding the case, whatever its stages. */
    List<Finding> findingsBeforeDecision(Circumstances circumstances) {
        return isInForce(circumstances.on()) ? unmet(beforeDecision, circumstances, Stage.HEARING) : List.of();
    }

    private static List<Finding> unmet(List<Requirement> demanded, Circumstances circumstances, Stage stage) {
        var findings = new ArrayList<Finding>();
        for (var requirement : demanded) {
            var verdict = requirement.stages().contains(stage)
                    ? requirement.condition().weigh(circumstances, stage)
                    : Verdict.ALLOWED;
            if (verdict != Verdict.ALLOWED) {
                findings.add(finding(requirement, verdict, circumstances));
            }
        }
        return findings;
    }

    /** The judge is asked where an answer is missing, or where another answer would move it. */
    private static Finding finding(Requirement requirement, Verdict verdict, Circumstances circumstances) {
        var condition = requirement.condition();
        var wants = condition.wants(circumstances);
        boolean outOfHand = wants.stream().anyMatch(presence -> presence.on(circumstances.on()) == Standing.LACKING);
        var asked = condition.forTheJudge().filter(question -> !outOfHand).orElse(null);
        return new Finding(requirement.key(), verdict, requirement.basis(), asked, wants);
    }
}
