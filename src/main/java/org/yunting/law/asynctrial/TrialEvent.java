package org.yunting.law.asynctrial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.law.asynctrial.eligibility.Question;
import org.yunting.law.consent.Stage;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyRole;

/** What happens to and in an asynchronous trial. */
public sealed interface TrialEvent extends DomainEvent {
    LegalBasis APART = LegalBasis.of(Law.OLR, 20);
    LegalBasis SILENCE = LegalBasis.of(Law.OLR, 6);
    LegalBasis IDENTITY = LegalBasis.of(Law.OLR, 7);
    LegalBasis CONVERSION = LegalBasis.of(Law.OLR, 21);
    LegalBasis CONNECTION = LegalBasis.of(Law.OLR, 25);
    LegalBasis READING = LegalBasis.of(Law.OLR, 31);
    LegalBasis LAST_STATEMENTS = LegalBasis.of(Law.CPL, 144);
    LegalBasis RECORD = LegalBasis.of(Law.CPL, 150);
    LegalBasis SUSPENSION = LegalBasis.of(Law.CPL, 153);
    LegalBasis WINDOWS = LegalBasis.house("trial-windows");

    /** Which trial of which case. */
    record Course(CaseId caseId, TrialId trial) {}

    Course course();

    @Override
    default CaseId caseId() {
        return course().caseId();
    }

    @Override
    default LegalBasis basis() {
        return APART;
    }

    record TrialProposed(Course course, String ruleSet, Set<Stage> stages, Deadline due, Act act)
            implements TrialEvent {}

    /** One party's answer, for all stages proposed. */
    record ProposalAnswered(Course course, PartyRole role, Set<Stage> agreed, Act act) implements TrialEvent {}

    record TrialAgreed(Course course, Set<Stage> stages, Act act) implements TrialEvent {}

    record TrialNotAgreed(Course course, String reason, Act act) implements TrialEvent {}

    record FindingMade(Course course, Question question, boolean answer, String reason, Act act)
            implements TrialEvent {}

    record StageOpened(Course course, TrialStage stage, Exchange exchange, Deadline due, Act act)
            implements TrialEvent {}

    /** The judge went on although somebody had kept silent. */
    record SilenceTakenAsWaiver(Course course, TrialStage stage, String reason, Act act) implements TrialEvent {
        @Override
        public LegalBasis basis() {
            return SILENCE;
        }
    }

    record IdentityConfirmed(Course course, PartyRole role, Act act) implements TrialEvent {
        @Override
        public LegalBasis basis() {
            return IDENTITY;
        }
    }

    /**
     * Something was handed in.
     *
     * @param digest absent while it is sealed: a short text could be guessed from it
     */
    record ItemSubmitted(
            Course course,
            ItemId item,
            int number,
            String kind,
            TrialStage stage,
            @Nullable Sha256 digest,
            boolean late,
            Act act)
            implements TrialEvent {}

    /**
     * One side has read what it had not read before.
     *
     * @param numbers of the items, in their order
     */
    record ItemsRead(Course course, PartyRole role, List<Integer> numbers, Act act) implements TrialEvent {
        public ItemsRead {
            numbers = List.copyOf(numbers);
        }

        @Override
        public LegalBasis basis() {
            return READING;
        }
    }

    record NothingFurtherSaid(Course course, PartyRole role, TrialStage stage, Act act) implements TrialEvent {}

    record RecordConfirmed(Course course, PartyRole role, Sha256 record, Act act) implements TrialEvent {
        @Override
        public LegalBasis basis() {
            return RECORD;
        }
    }

    /**
     * What was sealed is open to all.
     *
     * @param digests of each item by its number
     */
    record SealedItemsReleased(Course course, TrialStage stage, Map<Integer, Sha256> digests, Act act)
            implements TrialEvent {
        public SealedItemsReleased {
            digests = Map.copyOf(digests);
        }

        static SealedItemsReleased of(AsyncTrial trial, TrialStage stage, Act act) {
            var digests = new Readership(trial).sealed().stream().collect(Collectors.toMap(Item::number, Item::digest));
            return new SealedItemsReleased(trial.ref(), stage, digests, act);
        }

        @Override
        public LegalBasis basis() {
            return LAST_STATEMENTS;
        }
    }

    /** What court and clock do to the course of a trial. */
    sealed interface ConductEvent extends TrialEvent {}

    record ItemRuledOn(Course course, int number, Item.Decision decision, String reason, Act act)
            implements ConductEvent {}

    record ItemStruck(Course course, int number, String reason, Act act) implements ConductEvent {}

    record WindowExtended(Course course, Deadline due, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return WINDOWS;
        }
    }

    record WindowExtendedForOutage(Course course, Deadline due, long minutes, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return CONNECTION;
        }
    }

    /** The window is over, and these have not said that they are done. A fact put to the judge; it decides nothing. */
    record WindowEnded(Course course, Set<PartyRole> silent, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return SILENCE;
        }
    }

    /** The window ends soon, and something is awaited of these. */
    record PartiesReminded(Course course, Set<PartyRole> roles, Deadline due, Act act) implements ConductEvent {
        public PartiesReminded {
            roles = Set.copyOf(roles);
        }

        @Override
        public LegalBasis basis() {
            return WINDOWS;
        }
    }

    record TrialSuspended(Course course, TrialState.Ground ground, String reason, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return SUSPENSION;
        }
    }

    record TrialResumed(Course course, Deadline due, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return SUSPENSION;
        }
    }

    record StageHeardOtherwise(Course course, TrialStage stage, TrialState.Mode mode, String reason, Act act)
            implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return CONVERSION;
        }
    }

    record TrialClosedForDecision(Course course, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return RECORD;
        }
    }

    /**
     * The court made the record of a closed trial into a PDF/A under its seal.
     *
     * @param digest of the file
     */
    record TrialRecordPaperMade(Course course, Sha256 digest, Act act) implements ConductEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.OLR, 34);
        }
    }
}
