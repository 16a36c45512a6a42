package org.yunting.law.hearings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.hearings.PrivateRoom.Side;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.DomainEvent;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.recording.GapCause;

/** What happens to and in a hearing. */
public sealed interface HearingEvent extends DomainEvent, HearingBasis {
    /** Which hearing of which case. */
    record Sitting(CaseId caseId, HearingId hearing) {}

    Sitting sitting();

    @Override
    default CaseId caseId() {
        return sitting().caseId();
    }

    @Override
    default LegalBasis basis() {
        return COURTROOM;
    }

    record HearingScheduled(Sitting sitting, Booking booking, List<Summons> summoned, Act act) implements HearingEvent {
        public HearingScheduled {
            summoned = List.copyOf(summoned);
        }

        @Override
        public LegalBasis basis() {
            return NOTICE;
        }
    }

    record HearingVacated(Sitting sitting, String reason, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return ADJOURNMENT;
        }
    }

    /** The court says something to all who wait. */
    record WaitingTold(Sitting sitting, String word, Act act) implements HearingEvent {}

    record WaitingRoomOpened(Sitting sitting, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return ROLL_CALL;
        }
    }

    record SessionOpened(Sitting sitting, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return ROLL_CALL;
        }
    }

    record HearingPaused(Sitting sitting, String reason, Act act) implements HearingEvent {}

    /** Interrupted because technology failed. */
    record HearingSuspended(Sitting sitting, String reason, Act act) implements HearingEvent {}

    record HearingResumed(Sitting sitting, Act act) implements HearingEvent {}

    record HearingAdjourned(Sitting sitting, String reason, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return ADJOURNMENT;
        }
    }

    record HearingClosed(Sitting sitting, Act act) implements HearingEvent {}

    /** Whether a bridge carries sound and picture of the room. */
    sealed interface MediaEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return ATTENDANCE;
        }
    }

    /** None carries them: nobody was heard, and that is nobody's fault (OLR 25). */
    record MediaInterrupted(Sitting sitting, Act act) implements MediaEvent {}

    /** One carries them again; connections are made anew by themselves. */
    record MediaRestored(Sitting sitting, Act act) implements MediaEvent {}

    /** Whether the whole hearing is kept. */
    sealed interface RecordingEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return LegalBasis.of(Law.AVR, 1);
        }
    }

    record RecordingStarted(Sitting sitting, Act act) implements RecordingEvent {}

    record RecordingPaused(Sitting sitting, String reason, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.AVR, 3);
        }
    }

    record RecordingResumed(Sitting sitting, Act act) implements RecordingEvent {}

    record RecordingStopped(Sitting sitting, Act act) implements RecordingEvent {}

    /** What the recording lacks. */
    sealed interface FlawEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return FLAW;
        }
    }

    /**
     * The recorder lacks something that it should have.
     *
     * @param person of whom; null where it lacks everybody
     * @param since from when on; it may be noticed later, and noted later still
     */
    record RecordingInterrupted(Sitting sitting, @Nullable PersonId person, GapCause cause, Instant since, Act act)
            implements FlawEvent {}

    /** @param person of whom it lacked something; null where it was everybody */
    record RecordingRestored(Sitting sitting, @Nullable PersonId person, GapCause cause, Instant until, Act act)
            implements FlawEvent {}

    /** Whether the public looks on. */
    sealed interface GalleryEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return PUBLICITY;
        }
    }

    record GalleryOpened(Sitting sitting, Act act) implements GalleryEvent {}

    /** The public hears and sees nothing for a passage. */
    record GalleryClosed(Sitting sitting, GalleryState.Ground ground, String reason, Act act) implements GalleryEvent {}

    /** An exhibit before everybody's eyes, or put away. */
    sealed interface ExhibitEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return EXAMINATION;
        }
    }

    record ExhibitShown(Sitting sitting, ExhibitId exhibit, ExhibitNumber number, Act act) implements ExhibitEvent {}

    record ExhibitPutAway(Sitting sitting, ExhibitId exhibit, Act act) implements ExhibitEvent {}

    /** The hearing has come to a step it was not at before. */
    record StepTaken(Sitting sitting, HearingStep step, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return step.basis();
        }
    }

    /** The hearing goes back to a step. */
    record StepReopened(Sitting sitting, HearingStep step, String reason, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return step.basis();
        }
    }

    /** @param reason blank where the procedure binds to none of these steps (CPL 163) */
    record StepsLeftOut(Sitting sitting, List<HearingStep> steps, String reason, Act act) implements HearingEvent {
        public StepsLeftOut {
            steps = List.copyOf(steps);
        }

        @Override
        public LegalBasis basis() {
            return steps.getFirst().basis();
        }
    }

    record IssueOpened(Sitting sitting, String issue, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return HearingStep.DEBATE.basis();
        }
    }

    /** A side, or the bench, speaks among itself; nothing of it is kept. */
    record PrivateRoomOpened(Sitting sitting, Side side, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return side.basis();
        }
    }

    record PrivateRoomEnded(Sitting sitting, Side side, Act act) implements HearingEvent {
        @Override
        public LegalBasis basis() {
            return side.basis();
        }
    }

    /** An event about one person in the hearing, who may be another than the actor. */
    sealed interface AppearanceEvent extends HearingEvent {
        PersonId person();

        @Override
        default LegalBasis basis() {
            return ATTENDANCE;
        }
    }

    /** An event about somebody's testimony: witnesses are examined one by one. */
    sealed interface TestimonyEvent extends AppearanceEvent {
        @Override
        default LegalBasis basis() {
            return SEPARATE_EXAMINATION;
        }
    }

    /** An event about how somebody behaves. */
    sealed interface ConductEvent extends AppearanceEvent {
        @Override
        default LegalBasis basis() {
            return DISCIPLINE;
        }
    }

    record WaitingRoomEntered(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    /** A member of the bench comes in; the bench does not wait. */
    record BenchEntered(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    record DeclarationMade(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    record PersonAdmitted(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    record PersonPutBack(Sitting sitting, PersonId person, String reason, Act act) implements AppearanceEvent {}

    record PersonMuted(Sitting sitting, PersonId person, Channel channel, Act act) implements ConductEvent {}

    record PersonUnmuted(Sitting sitting, PersonId person, Channel channel, Act act) implements ConductEvent {}

    /** Whether all but the bench and the interpreters are silenced. */
    sealed interface SilenceEvent extends HearingEvent {
        @Override
        default LegalBasis basis() {
            return DISCIPLINE;
        }
    }

    /** Nobody else is heard, whoever comes in later included. */
    record EverybodyMuted(Sitting sitting, Act act) implements SilenceEvent {}

    record EverybodyUnmuted(Sitting sitting, Act act) implements SilenceEvent {}

    record PersonWarned(Sitting sitting, PersonId person, String reason, Act act) implements ConductEvent {}

    record PersonReprimanded(Sitting sitting, PersonId person, String reason, Act act) implements ConductEvent {}

    record PersonRemoved(Sitting sitting, PersonId person, String reason, Act act) implements ConductEvent {}

    record PrivateRoomEntered(Sitting sitting, PersonId person, Side side, Act act) implements AppearanceEvent {}

    /** Goes back before the room ends. */
    record PrivateRoomLeft(Sitting sitting, PersonId person, Side side, Act act) implements AppearanceEvent {}

    /** An objection, or the ruling on it. */
    sealed interface ObjectionEvent extends AppearanceEvent {
        @Override
        default LegalBasis basis() {
            return OBJECTION;
        }
    }

    record ObjectionRaised(Sitting sitting, PersonId person, Objection.Ground ground, Act act)
            implements ObjectionEvent {}

    /** @param person who had objected */
    record ObjectionRuledOn(Sitting sitting, PersonId person, Objection.Ruling ruling, String reason, Act act)
            implements ObjectionEvent {}

    /** @param person who presides from now on */
    record PresidingHandedOver(Sitting sitting, PersonId person, String reason, Act act) implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return LegalBasis.of(Law.CPL, 44);
        }
    }

    record PersonLeft(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    /** A network failure, as far as anybody knows: OLR 25 forbids to take it for refusing to appear. It began at {@code since}. */
    record LineLost(Sitting sitting, PersonId person, Instant since, Act act) implements AppearanceEvent {}

    record LineRestored(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    record BreakdownCauseNoted(Sitting sitting, PersonId person, Breakdown.Cause cause, Act act)
            implements AppearanceEvent {}

    /** @param reason blank where the court waits on */
    record BreakdownDecided(Sitting sitting, PersonId person, Breakdown.Choice choice, String reason, Act act)
            implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return choice.basis();
        }
    }

    /**
     * Somebody is to take part who is neither party nor of the court.
     *
     * @param onBehalfOf the party that asked for a witness, or whoever an interpreter is for; null where the court calls of its own motion
     * @param language that is interpreted; null for whoever does not interpret
     */
    record ParticipantSummoned(
            Sitting sitting,
            PersonId person,
            Capacity capacity,
            @Nullable PersonId onBehalfOf,
            @Nullable String language,
            Act act)
            implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return switch (capacity) {
                case APPRAISER -> LegalBasis.of(Law.CPL, 81);
                case SPECIALIST -> LegalBasis.of(Law.CPL, 82);
                case INTERPRETER -> LANGUAGE;
                default -> LegalBasis.of(Law.CPL, 76);
            };
        }
    }

    /** Somebody was given a new way in; the one before leads nowhere any more. */
    record ParticipantInvitedAgain(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {}

    /** @param reason why another witness stays for a confrontation; blank without one */
    record WitnessCalled(Sitting sitting, PersonId person, String reason, Act act) implements TestimonyEvent {}

    /** @param version of the text that was read aloud and signed, and in which language */
    record UndertakingGiven(Sitting sitting, PersonId person, String version, String language, Act act)
            implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return TRUTH;
        }
    }

    record UndertakingDeclined(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return UNDERTAKING;
        }
    }

    /** @param examiner who was given leave to examine the person */
    record ExaminationOpened(Sitting sitting, PersonId person, PersonId examiner, Act act) implements TestimonyEvent {}

    record WitnessDismissed(Sitting sitting, PersonId person, Act act) implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return WITNESS_ROOM;
        }
    }

    record WitnessRecalled(Sitting sitting, PersonId person, String reason, Act act) implements TestimonyEvent {}

    record InterpreterRecused(Sitting sitting, PersonId person, String reason, Act act) implements AppearanceEvent {
        @Override
        public LegalBasis basis() {
            return RECUSAL;
        }
    }
}
