package org.yunting.api.asynctrial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.permissions.PresenceView;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Finding;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.asynctrial.eligibility.RuleSet;
import org.yunting.law.cases.CaseTrait;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.consent.Stage;

/**
 * What a rule set answers for a case, real or supposed.
 *
 * @param facts what it was asked about
 * @param decision what still stands in the way of deciding the case; it shuts no stage
 * @param questions all that the judge can be asked under these rules
 */
record AssessmentView(
        Supposition facts,
        List<StageAnswer> stages,
        DecisionAnswer decision,
        List<ProcedureAnswer> procedures,
        List<Question> questions) {
    /** What it answers for a stage. */
    record StageAnswer(Stage stage, String verdict, List<FindingView> findings) {}

    /** What it answers for the decision. */
    record DecisionAnswer(String verdict, List<FindingView> findings) {
        static DecisionAnswer of(Assessment assessment, LocalDate day) {
            return new DecisionAnswer(assessment.ofDecision().key(), FindingView.each(assessment.decision(), day));
        }
    }

    /** Why a stage is not simply allowed, and what the judge could find about it. */
    record FindingView(
            String requirement,
            String verdict,
            String basis,
            @Nullable Question question,
            List<PresenceView> wants) {
        static List<FindingView> each(List<Finding> findings, LocalDate day) {
            return findings.stream().map(finding -> of(finding, day)).toList();
        }

        private static FindingView of(Finding finding, LocalDate day) {
            return new FindingView(
                    finding.requirement(),
                    finding.verdict().key(),
                    finding.basis().toString(),
                    finding.question(),
                    finding.wants().stream()
                            .map(presence -> PresenceView.of(presence, day))
                            .toList());
        }
    }

    /** What shuts a kind of procedure to the case, each with its article; nothing if it is open. */
    record ProcedureAnswer(ProcedureKind procedure, List<ExclusionView> exclusions) {}

    record ExclusionView(CaseTrait trait, String basis) {}

    static AssessmentView of(Supposition facts) {
        RuleSet rules = facts.rules();
        var assessment = rules.assess(facts.circumstances());
        return new AssessmentView(
                facts,
                stages(assessment, List.of(Stage.values()), facts.day()),
                DecisionAnswer.of(assessment, facts.day()),
                Arrays.stream(ProcedureKind.values())
                        .map(kind -> procedure(assessment, kind))
                        .toList(),
                rules.questions());
    }

    static List<StageAnswer> stages(Assessment assessment, Collection<Stage> stages, LocalDate day) {
        return stages.stream()
                .sorted()
                .map(stage -> new StageAnswer(
                        stage, assessment.of(stage).key(), FindingView.each(assessment.findings(stage), day)))
                .toList();
    }

    private static ProcedureAnswer procedure(Assessment assessment, ProcedureKind kind) {
        return new ProcedureAnswer(
                kind,
                assessment.procedures().getOrDefault(kind, List.of()).stream()
                        .map(exclusion -> new ExclusionView(
                                exclusion.trait(), exclusion.basis().toString()))
                        .toList());
    }
}
