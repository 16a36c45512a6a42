package org.yunting.law.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.MediationProgress;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.deadlines.Period;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.mediation.Attempt.Ending;
import org.yunting.law.mediation.Attempt.Held;
import org.yunting.law.mediation.Attempt.Manner;
import org.yunting.law.mediation.Attempt.Venue;
import org.yunting.law.parties.PartyRole;

/**
 * Everything that is on record of mediation in a case. In a divorce it must have been attempted before the court decides, and it must not drag on (CPI 145); elsewhere it
 * may be attempted.
 *
 * @param attempts the earliest first
 */
public record Mediation(Matter of, List<Attempt> attempts) {
    /** Longest reason, in characters. */
    public static final int REASON_LENGTH_MAX = 2000;

    /** Divorce: mediate, and do not mediate for ever (应当进行调解，但不应久调不决). */
    public static final LegalBasis DIVORCE = LegalBasis.of(Law.CPI, 145);

    static final LegalBasis WILLING = LegalBasis.of(Law.OMR, 4);
    static final LegalBasis ENDINGS = LegalBasis.of(Law.OMR, 25);
    private static final LegalBasis PRINCIPLE = LegalBasis.of(Law.CPL, 96);

    /**
     * What the law looks at in the case.
     *
     * @param compulsory whether mediation must have been attempted before the court decides
     * @param procedure on which it depends how long a mediation may last
     */
    public record Matter(CaseId caseId, boolean compulsory, ProcedureKind procedure) {
        /** @throws IllegalArgumentException for a case that was not accepted and has no procedure yet */
        public static Matter of(CourtCase courtCase) {
            var acceptance = courtCase.acceptance();
            if (acceptance == null) {
                throw new IllegalArgumentException("case " + courtCase.id() + " was not accepted");
            }
            return new Matter(
                    courtCase.id(), courtCase.filing().cause() == Filing.Cause.DIVORCE, acceptance.procedure());
        }

        /** The article that mediation in this case rests on. */
        public LegalBasis basis() {
            return Mediation.basis(compulsory);
        }
    }

    public Mediation {
        attempts = List.copyOf(attempts);
    }

    /** The one that goes on, if any. */
    public Optional<Held> underWay() {
        return attempts.stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .filter(Held::goesOn)
                .findFirst();
    }

    public MediationProgress progress() {
        if (underWay().isPresent()) {
            return MediationProgress.UNDER_WAY;
        }
        return attempts.isEmpty() ? MediationProgress.NOT_ATTEMPTED : MediationProgress.ATTEMPTED;
    }

    /** How long a mediation in this case may last (OMR 24); longer if all parties agree to it. */
    public Period bound() {
        return switch (of.procedure()) {
            case ORDINARY -> DeadlineTable.MEDIATION_ORDINARY;
            case SIMPLIFIED, SMALL_CLAIMS -> DeadlineTable.MEDIATION_SIMPLIFIED;
        };
    }

    /** Until when one may last that began then. */
    public Deadline dueOf(Held held, CourtCalendar calendar) {
        return calendar.deadline(bound(), held.at());
    }

    /** Whether one lasts, or lasted, longer than its bound. It is told to the judge, who decides; nothing ends by itself. */
    public boolean dragsOn(Held held, CourtCalendar calendar, Instant now) {
        return dueOf(held, calendar).hasPassed(held.endedAt() == null ? now : held.endedAt());
    }

    /** That mediation does not stand in the way of closing the case on a ground. Only a judgment decides the matter itself. */
    public Outcome<Mediation> leavesRoomFor(ClosingGround ground) {
        return switch (ground) {
            case JUDGMENT -> leavesRoomForDecision();
            case WITHDRAWN, MEDIATED, DISMISSED, TRANSFERRED -> Outcome.granted(this);
        };
    }

    /** That the court may decide: in a divorce mediation was attempted, was refused by a party or was found impossible, and none goes on (CPI 145). */
    public Outcome<Mediation> leavesRoomForDecision() {
        if (!of.compulsory() || progress().leavesRoomForDecision()) {
            return Outcome.granted(this);
        }
        return Outcome.refused(underWay()
                .map(going -> goesOn(going, DIVORCE))
                .orElseGet(() -> Refusal.of(MediationRefusal.MEDIATION_NOT_ATTEMPTED, DIVORCE)
                        .instead(EnumSet.of(MediationAct.BEGIN_MEDIATION, MediationAct.RULE_OUT_MEDIATION))));
    }

    /** The judge begins to mediate, outside any hearing and trial. */
    public Outcome<Mediation> begin(Manner manner, Act act) {
        return inHand(
                MediationAct.BEGIN_MEDIATION,
                act,
                () -> underWay()
                        .map(going -> Outcome.<Mediation>refused(goesOn(going, of.basis())))
                        .orElseGet(() -> Outcome.granted(
                                with(new Held(Venue.ITSELF, manner, act.at(), null, null)),
                                new MediationEvent.MediationBegun(of.caseId(), manner, of.compulsory(), act))));
    }

    /** The judge ends it, for one of the reasons of OMR 25. What stands still in a trial ends when the trial goes on. */
    public Outcome<Mediation> end(Ending ending, Act act) {
        return inHand(
                MediationAct.END_MEDIATION,
                act,
                () -> underWay()
                        .filter(going -> going.venue() == Venue.ITSELF)
                        .map(going -> Outcome.granted(
                                ended(going, ending, act), new MediationEvent.MediationEnded(of.caseId(), ending, act)))
                        .orElseGet(() -> Outcome.refused(Refusal.of(MediationRefusal.MEDIATION_NOT_UNDER_WAY, ENDINGS)
                                .instead(EnumSet.of(MediationAct.BEGIN_MEDIATION)))));
    }

    /** A party does not want to be mediated. It needs no reason, and takes nothing from its case. */
    public Outcome<Mediation> refuse(String reason, Act act) {
        return inHand(MediationAct.REFUSE_MEDIATION, act, () -> {
            var by = PartyRole.of(act.capacity()).orElseThrow();
            return refusalOfText(reason)
                    .map(Outcome::<Mediation>refused)
                    .orElseGet(() -> Outcome.granted(
                            with(new Attempt.Refused(by, reason, act.at())),
                            new MediationEvent.MediationRefused(of.caseId(), by, reason, act)));
        });
    }

    /** The judge states why none is possible, such as that a spouse cannot be reached. */
    public Outcome<Mediation> ruleOut(String reason, Act act) {
        return inHand(MediationAct.RULE_OUT_MEDIATION, act, () -> {
            if (reason.isBlank()) {
                return Outcome.refused(Refusal.of(MediationRefusal.MEDIATION_REASON_MISSING, of.basis()));
            }
            return refusalOfText(reason)
                    .map(Outcome::<Mediation>refused)
                    .orElseGet(() -> Outcome.granted(
                            with(new Attempt.RuledOut(reason, act.at())),
                            new MediationEvent.MediationRuledOut(of.caseId(), reason, of.compulsory(), act)));
        });
    }

    /** What somebody may do now. */
    public Set<MediationAct> actsOpenTo(Capacity capacity) {
        var open = EnumSet.allOf(MediationAct.class);
        open.removeIf(act -> !act.isOpenTo(capacity));
        var going = underWay();
        if (going.isPresent()) {
            open.remove(MediationAct.BEGIN_MEDIATION);
        }
        if (going.filter(one -> one.venue() == Venue.ITSELF).isEmpty()) {
            open.remove(MediationAct.END_MEDIATION);
        }
        return open;
    }

    static LegalBasis basis(boolean compulsory) {
        return compulsory ? DIVORCE : PRINCIPLE;
    }

    private Outcome<Mediation> inHand(MediationAct wanted, Act act, Supplier<Outcome<Mediation>> deed) {
        return wanted.isOpenTo(act.capacity())
                ? deed.get()
                : Outcome.refused(Refusal.of(MediationRefusal.MEDIATION_ACT_NOT_YOURS, of.basis())
                        .with("act", wanted.key())
                        .with("capacity", act.capacity().key()));
    }

    private Refusal goesOn(Held going, LegalBasis basis) {
        return Refusal.of(MediationRefusal.MEDIATION_GOES_ON, basis)
                .with("since", going.at())
                .instead(
                        going.venue() == Venue.ITSELF
                                ? EnumSet.of(MediationAct.END_MEDIATION)
                                : EnumSet.noneOf(MediationAct.class));
    }

    private Optional<Refusal> refusalOfText(String reason) {
        var faults = WrittenText.faults("/reason", reason, REASON_LENGTH_MAX);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(MediationRefusal.MEDIATION_REASON_NOT_ACCEPTED, of.basis())
                        .violating(faults));
    }

    private Mediation with(Attempt attempt) {
        var longer = new ArrayList<>(attempts);
        longer.add(attempt);
        return new Mediation(of, longer);
    }

    private Mediation ended(Held going, Ending ending, Act act) {
        return new Mediation(
                of,
                attempts.stream()
                        .map(one -> one.equals(going) ? going.ended(ending, act.at()) : one)
                        .toList());
    }
}
