package org.yunting.law.asynctrial;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.yunting.law.asynctrial.eligibility.Assessment;
import org.yunting.law.asynctrial.eligibility.Finding;
import org.yunting.law.asynctrial.eligibility.Verdict;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyRole;

/** What stands before a trial and before each of its stages. */
final class Admission {
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Proposal proposal;

    Admission(Proposal proposal) {
        this.proposal = proposal;
    }

    Optional<Refusal> refusalOfProposal(Assessment supposed, Duration window, Act act) {
        if (!act.actor().is(proposal.judge()) || act.capacity() != Capacity.JUDGE) {
            return refuse(TrialRefusal.TRIAL_ACT_OF_THE_JUDGE);
        }
        if (proposal.stages().isEmpty()) {
            return refuse(TrialRefusal.TRIAL_WITHOUT_STAGES);
        }
        if (!isLinked(PartyRole.PLAINTIFF) || !isLinked(PartyRole.DEFENDANT)) {
            return refuse(TrialRefusal.TRIAL_NEEDS_TWO_LINKED_PARTIES);
        }
        return proposal.stages().stream()
                .sorted()
                .flatMap(stage -> blocked(stage, supposed).stream())
                .findFirst()
                .map(refusal -> refusal.instead(Set.of(TrialAct.HEAR_OTHERWISE)))
                .or(() -> refusalOfWindow(window));
    }

    /** Whether the rules open this stage now; what they leave to the judge must have been found. */
    Optional<Refusal> refusalOfStage(TrialStage next, Assessment assessment) {
        return next.consent()
                .flatMap(stage -> blocked(stage, assessment).or(() -> unanswered(stage, assessment)))
                .map(refusal -> refusal.instead(Set.of(TrialAct.MAKE_FINDING, TrialAct.HEAR_OTHERWISE)));
    }

    Optional<Refusal> refusalOfWindow(Duration window) {
        return window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0
                ? Optional.of(Refusal.of(TrialRefusal.TRIAL_WINDOW_OUT_OF_BOUNDS, TrialEvent.WINDOWS)
                        .with("hoursMin", SHORTEST.toHours())
                        .with("hoursMax", LONGEST.toHours()))
                : Optional.empty();
    }

    private boolean isLinked(PartyRole role) {
        return proposal.parties().stream().anyMatch(party -> party.role() == role && party.isLinked())
                && proposal.parties().stream().allMatch(Party::isLinked);
    }

    private static Optional<Refusal> blocked(Stage stage, Assessment assessment) {
        return first(stage, assessment, Verdict.BLOCKED)
                .map(finding -> refusal(TrialRefusal.TRIAL_STAGE_BLOCKED, stage, finding));
    }

    private static Optional<Refusal> unanswered(Stage stage, Assessment assessment) {
        return first(stage, assessment, Verdict.JUDGE_DECIDES)
                .map(finding -> refusal(TrialRefusal.TRIAL_FINDING_MISSING, stage, finding));
    }

    private static Optional<Finding> first(Stage stage, Assessment assessment, Verdict verdict) {
        return assessment.findings(stage).stream()
                .filter(finding -> finding.verdict() == verdict)
                .findFirst();
    }

    private static Refusal refusal(TrialRefusal code, Stage stage, Finding finding) {
        return Refusal.of(code, finding.basis()).with("stage", stage.key()).with("requirement", finding.requirement());
    }

    private static Optional<Refusal> refuse(TrialRefusal code) {
        return Optional.of(Refusal.of(code, TrialEvent.APART));
    }
}
