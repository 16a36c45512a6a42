package org.yunting.law.hearings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.kernel.Capacity;

/**
 * The order of a hearing as one procedure has it. It binds nobody's hand: the presiding judge leaves out or goes back to what the case needs, and
 * says why where the law wants the order kept.
 *
 * @param steps in their order
 * @param binding steps that are left out only for a reason that goes on record
 */
public record ProcedureGuide(List<HearingStep> steps, Set<HearingStep> binding) {
    /** What CPL 163 frees the simplified procedure from, and with it small claims: the order of inquiry, debate and last words. */
    private static final Set<HearingStep> FREE_IN_SIMPLIFIED =
            EnumSet.range(HearingStep.CLAIMS, HearingStep.LAST_WORD_THIRD_PARTY);

    public ProcedureGuide {
        steps = List.copyOf(steps);
        binding = Set.copyOf(binding);
    }

    /** The guide of a hearing with these people on its roll. */
    public static ProcedureGuide of(ProcedureKind procedure, Roll roll) {
        boolean thirdParty =
                roll.appearances().stream().anyMatch(appearance -> appearance.capacity() == Capacity.THIRD_PARTY);
        var steps = Stream.of(HearingStep.values())
                .filter(step -> thirdParty || !step.isForThirdPartiesAlone())
                .toList();
        var free = switch (procedure) {
            case ORDINARY -> Set.<HearingStep>of();
            case SIMPLIFIED, SMALL_CLAIMS -> FREE_IN_SIMPLIFIED;
        };
        return new ProcedureGuide(
                steps,
                Set.copyOf(steps.stream().filter(step -> !free.contains(step)).toList()));
    }

    /** What is left out by going on to a step: everything after the furthest one taken and before this one. */
    List<HearingStep> leftOut(Course course, HearingStep next) {
        return steps.stream()
                .filter(step -> step.compareTo(course.furthest()) > 0 && step.compareTo(next) < 0)
                .toList();
    }
}
