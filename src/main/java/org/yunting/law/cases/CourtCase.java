package org.yunting.law.cases;

import static org.yunting.law.cases.CaseEvent.DECISION;
import static org.yunting.law.cases.CaseEvent.FILING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.cases.CaseEvent.Timeliness;
import org.yunting.law.cases.CaseState.Accepted;
import org.yunting.law.cases.CaseState.Closed;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.CaseState.CorrectionAsked;
import org.yunting.law.cases.CaseState.Filed;
import org.yunting.law.cases.CaseState.Proceeding;
import org.yunting.law.cases.CaseState.RefusedByRuling;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.deadlines.Period;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.CaseAct;

/**
 * A case before one court, from the filing on. Immutable: each act answers the case as it then stands, or a refusal, and then this one still
 * does.
 *
 * @param correction the one correction notice, if it has been sent
 * @param acceptance number, procedure and judge, once accepted
 */
public record CourtCase(
        CaseId id,
        CourtCode court,
        Filing filing,
        FilingReceipt receipt,
        @Nullable Correction correction,
        @Nullable Acceptance acceptance,
        CaseState state) {
    public CourtCase {
        boolean sound = switch (state) {
            case Filed filed -> acceptance == null && (correction == null || correction.correctedAt() != null);
            case CorrectionAsked asked -> acceptance == null && correction != null && correction.correctedAt() == null;
            case Accepted accepted -> acceptance != null;
            case RefusedByRuling refused -> acceptance == null;
            case Closed closed -> (acceptance == null) == (closed.ground() == ClosingGround.WITHDRAWN);
        };
        if (!sound) {
            throw new IllegalArgumentException("case " + id + " contradicts its state " + state.key());
        }
    }

    /** Who files, where, on which receipt. */
    public record Reception(CaseId id, CourtCode court, FilingReceipt receipt) {}

    /** The plaintiff files; the court has seven days from the day after (OLR 9, CPL 126). */
    public static Outcome<CourtCase> file(Reception reception, Filing filing, CourtCalendar calendar, Act act) {
        if (!CaseAct.CORRECT_FILING.isOpenTo(act.capacity())) {
            return Outcome.refused(CaseAct.CORRECT_FILING.notOpenTo(act.capacity()));
        }
        var incomplete = incomplete(filing, calendar, act);
        if (incomplete.isPresent()) {
            return Outcome.refused(incomplete.get());
        }
        var decideBy = calendar.deadline(DeadlineTable.DECIDE_ON_FILING, act.at());
        var filed = new CourtCase(
                reception.id(), reception.court(), filing, reception.receipt(), null, null, new Filed(decideBy));
        return Outcome.granted(filed, new CaseEvent.CaseFiled(filed.id, filed.receipt, decideBy, act));
    }

    /** The court names everything that must be corrected, once, and by when. */
    public Outcome<CourtCase> askCorrection(
            List<Correction.Item> items, Period.Length time, CourtCalendar calendar, Act act) {
        var barred = barred(CaseAct.ASK_CORRECTION, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (correction != null) {
            return Outcome.refused(Refusal.of(CaseRefusal.CORRECTION_ALREADY_ASKED, FILING)
                    .with("askedAt", correction.askedAt())
                    .instead(Set.of(CaseAct.ACCEPT_CASE, CaseAct.REFUSE_CASE)));
        }
        if (isDecisionOverdue(act)) {
            return Outcome.refused(overdue());
        }
        if (items.isEmpty()) {
            return Outcome.refused(Refusal.of(CaseRefusal.CORRECTION_WITHOUT_ITEMS, FILING));
        }
        var due = calendar.ending(act.at(), time, "correct-filing", FILING);
        var notice = new Correction(items, act.at(), due, null);
        return Outcome.granted(
                new CourtCase(id, court, filing, receipt, notice, null, new CorrectionAsked(due)),
                new CaseEvent.CorrectionRequested(id, items, due, act));
    }

    /**
     * Corrected material arrives, and the seven days begin again the day after. Late material is kept too, as late, as long as the court has not
     * ruled.
     */
    public Outcome<CourtCase> correct(Filing corrected, Sha256 digest, CourtCalendar calendar, Act act) {
        var barred = barred(CaseAct.CORRECT_FILING, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (correction == null || !(state instanceof CorrectionAsked(var due))) {
            throw new IllegalStateException("case " + id + " lets a filing be corrected that nobody asked to correct");
        }
        var incomplete = incomplete(corrected, calendar, act);
        if (incomplete.isPresent()) {
            return Outcome.refused(incomplete.get());
        }
        var decideBy = calendar.deadline(DeadlineTable.DECIDE_ON_FILING, act.at());
        var timeliness = due.allows(act.at()) ? Timeliness.IN_TIME : Timeliness.LATE;
        return Outcome.granted(
                new CourtCase(id, court, corrected, receipt, correction.answered(act.at()), null, new Filed(decideBy)),
                new CaseEvent.FilingCorrected(id, digest, timeliness, decideBy, act));
    }

    /** The court registers the case. It may do so late, never not at all (REG 8). */
    public Outcome<CourtCase> accept(Acceptance wanted, CourtCalendar calendar, Act act) {
        var barred = barred(CaseAct.ACCEPT_CASE, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var number = wanted.number();
        if (!number.court().equals(court)) {
            return Outcome.refused(Refusal.of(CaseRefusal.CASE_NUMBER_NOT_OF_THIS_COURT, DECISION)
                    .with("number", number)
                    .with("court", court));
        }
        if (number.year() != calendar.dateOf(act.at()).getYear()) {
            return Outcome.refused(Refusal.of(CaseRefusal.CASE_NUMBER_NOT_OF_THIS_YEAR, DECISION)
                    .with("number", number));
        }
        var exclusions = wanted.procedure().exclusions(filing.traits());
        if (!exclusions.isEmpty()) {
            return Outcome.refused(notOpen(wanted.procedure(), exclusions));
        }
        var timeliness = isDecisionOverdue(act) ? Timeliness.LATE : Timeliness.IN_TIME;
        return Outcome.granted(
                new CourtCase(id, court, filing, receipt, correction, wanted, new Accepted(act.at())),
                new CaseEvent.CaseAccepted(id, wanted, timeliness, act));
    }

    /** The court refuses by ruling, with a reason the plaintiff can appeal against; not before a running correction is over. */
    public Outcome<CourtCase> refuse(String reason, Act act) {
        var barred = barred(CaseAct.REFUSE_CASE, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(CaseRefusal.CASE_REASON_MISSING, DECISION));
        }
        if (state instanceof CorrectionAsked(var due) && due.allows(act.at())) {
            return Outcome.refused(
                    Refusal.of(CaseRefusal.CORRECTION_STILL_RUNNING, FILING).with("due", due.end()));
        }
        if (isDecisionOverdue(act)) {
            return Outcome.refused(overdue());
        }
        return Outcome.granted(
                new CourtCase(id, court, filing, receipt, correction, null, new RefusedByRuling(reason, act.at())),
                new CaseEvent.CaseRefused(id, reason, act));
    }

    /** The plaintiff takes the filing back before it is accepted. */
    public Outcome<CourtCase> withdraw(Act act) {
        var barred = barred(CaseAct.WITHDRAW_FILING, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        return Outcome.granted(
                new CourtCase(
                        id,
                        court,
                        filing,
                        receipt,
                        correction,
                        null,
                        new Closed(ClosingGround.WITHDRAWN, "", act.at())),
                new CaseEvent.FilingWithdrawn(id, act));
    }

    /** That nothing goes on any more in which the case is tried: what was begun is first ended, called off or broken off. */
    public Outcome<CourtCase> restsFrom(Set<Proceeding> goingOn) {
        return goingOn.isEmpty()
                ? Outcome.granted(this)
                : Outcome.refused(Refusal.of(CaseRefusal.CASE_STILL_TRIED, DECISION)
                        .with(
                                "proceedings",
                                String.join(
                                        " ",
                                        goingOn.stream()
                                                .map(Proceeding::key)
                                                .sorted()
                                                .toList()))
                        .instead(Set.of(CaseAct.VACATE_HEARING, CaseAct.ENTER_TRIAL)));
    }

    /** The judge closes an accepted case on a ground other than the withdrawal of its filing. */
    public Outcome<CourtCase> close(ClosingGround ground, String reason, Act act) {
        var barred = barred(CaseAct.CLOSE_CASE, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (reason.isBlank() || ground == ClosingGround.WITHDRAWN) {
            return Outcome.refused(
                    Refusal.of(CaseRefusal.CASE_REASON_MISSING, DECISION).with("ground", ground.key()));
        }
        return Outcome.granted(
                new CourtCase(id, court, filing, receipt, correction, acceptance, new Closed(ground, reason, act.at())),
                new CaseEvent.CaseClosed(id, ground, reason, act));
    }

    /** The case number, once the case is accepted. */
    public Optional<CaseNumber> number() {
        return Optional.ofNullable(acceptance).map(Acceptance::number);
    }

    /** Whether the case, as it stands, leaves room for an act of another feature; no event, since nothing happens to the case itself. */
    public Outcome<CourtCase> permits(CaseAct around, Act act) {
        if (!around.isOpenTo(act.capacity())) {
            return Outcome.refused(around.notOpenTo(act.capacity()));
        }
        return state.actsAround().contains(around) ? Outcome.granted(this) : Outcome.refused(notNow(around));
    }

    /** What can be asked of the case now, whoever asks; for "may" lists, together with the reader's authority. */
    public Set<CaseAct> actsNow() {
        var acts = EnumSet.noneOf(CaseAct.class);
        acts.addAll(state.acts());
        acts.addAll(state.actsAround());
        if (correction != null) {
            acts.remove(CaseAct.ASK_CORRECTION);
        }
        return acts;
    }

    private boolean isDecisionOverdue(Act act) {
        return state instanceof Filed(var decideBy) && decideBy.hasPassed(act.at());
    }

    private Optional<Refusal> barred(CaseAct wanted, Act act) {
        if (!wanted.isOpenTo(act.capacity())) {
            return Optional.of(wanted.notOpenTo(act.capacity()));
        }
        if (!state.acts().contains(wanted)) {
            return Optional.of(notNow(wanted));
        }
        return Optional.empty();
    }

    private Refusal notNow(CaseAct wanted) {
        return Refusal.of(CaseRefusal.CASE_ACT_NOT_LAWFUL_NOW, FILING)
                .with("state", state.key())
                .with("act", wanted.key())
                .instead(actsNow());
    }

    private static Optional<Refusal> incomplete(Filing filing, CourtCalendar calendar, Act act) {
        var violations = FilingCheck.violations(filing, calendar.dateOf(act.at()));
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(CaseRefusal.FILING_INCOMPLETE, FILING).violating(violations));
    }

    private static Refusal overdue() {
        return Refusal.of(CaseRefusal.FILING_DECISION_OVERDUE, CaseEvent.REGISTER_FIRST)
                .instead(Set.of(CaseAct.ACCEPT_CASE));
    }

    private Refusal notOpen(ProcedureKind procedure, List<ProcedureKind.Exclusion> exclusions) {
        var open = EnumSet.allOf(ProcedureKind.class);
        open.removeIf(kind -> !kind.exclusions(filing.traits()).isEmpty());
        var traits =
                exclusions.stream().map(exclusion -> exclusion.trait().key()).toList();
        return Refusal.of(CaseRefusal.PROCEDURE_NOT_OPEN, exclusions.getFirst().basis())
                .with("procedure", procedure.key())
                .with("traits", String.join(" ", traits))
                .instead(open);
    }
}
