package org.yunting.law.archive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yunting.law.archive.FileState.Disposed;
import org.yunting.law.archive.FileState.Kept;
import org.yunting.law.archive.FileState.Packaging;
import org.yunting.law.archive.FileState.UnderAppraisal;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;
import org.yunting.law.kernel.WrittenText;

/**
 * The file of a case from the confirmation of its catalogue on. Immutable.
 *
 * @param catalogue fingerprint of what was confirmed
 */
public record CaseFile(CaseId caseId, Sha256 catalogue, Retention retention, List<LegalHold> holds, FileState state) {
    private static final int REASON_LENGTH_MAX = 1_000;
    private static final LegalBasis FILING = LegalBasis.of(Law.OLR, 35);
    private static final LegalBasis APPRAISAL = LegalBasis.of(Law.ARI, 24);

    public CaseFile {
        holds = List.copyOf(holds);
    }

    /** What is confirmed: the catalogue as it stands now, and the fingerprint of the one that was read. */
    public record Confirmation(Catalogue catalogue, Sha256 read) {}

    /** The clerk closes the file: nothing may be open, and the catalogue must be the one that was read. */
    public static Outcome<CaseFile> confirm(
            FileStanding standing, Confirmation confirmation, CourtCalendar calendar, Act act) {
        if (act.capacity() != Capacity.CLERK) {
            return Outcome.refused(Refusal.of(ArchiveRefusal.ARCHIVE_ACT_OF_THE_CLERK, FILING));
        }
        var open = standing.open(calendar, act);
        if (!open.isEmpty()) {
            return Outcome.refused(Refusal.of(ArchiveRefusal.ARCHIVE_FILE_NOT_READY, FILING)
                    .violating(open.stream()
                            .map(matter -> new Violation("/" + matter.kind().key(), matter.state()))
                            .toList()));
        }
        var fingerprint = confirmation.catalogue().fingerprint();
        if (!fingerprint.equals(confirmation.read())) {
            return Outcome.refused(Refusal.of(ArchiveRefusal.ARCHIVE_CATALOGUE_CHANGED, FILING)
                    .instead(Set.of(FileAct.CONFIRM_CATALOGUE)));
        }
        var courtCase = standing.courtCase();
        var retention = Retention.of(RetentionGround.of(courtCase, Set.of()), standing.endedAt(), calendar);
        return Outcome.granted(
                new CaseFile(courtCase.id(), fingerprint, retention, List.of(), new Packaging()),
                new ArchiveEvent.CatalogueConfirmed(courtCase.id(), fingerprint, retention.length(), act));
    }

    /** Every package was checked, is in the archive, and so is its copy. */
    public Outcome<CaseFile> archived(Act act) {
        if (act.capacity() != Capacity.COURT || !(state instanceof Packaging)) {
            throw new IllegalStateException(
                    "the file of " + caseId + " is archived once, by the court: " + state.key());
        }
        return Outcome.granted(in(new Kept(act.at())), new ArchiveEvent.FileArchived(caseId, act));
    }

    public Outcome<CaseFile> placeHold(UUID id, String reason, Act act) {
        var barred = barred(FileAct.PLACE_HOLD, reason, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var all = new ArrayList<>(holds);
        all.add(new LegalHold(id, reason, personOf(act), act.at(), null));
        return Outcome.granted(
                new CaseFile(caseId, catalogue, retention, all, state),
                new ArchiveEvent.LegalHoldPlaced(caseId, id, reason, act));
    }

    /** Lifts a hold; one that is not there or lifted already is none to lift. */
    public Outcome<CaseFile> liftHold(UUID id, String reason, Act act) {
        var barred = barred(FileAct.LIFT_HOLD, reason, act);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (holds.stream().noneMatch(hold -> hold.id().equals(id) && hold.stands())) {
            return Outcome.refused(notNow(FileAct.LIFT_HOLD));
        }
        var all = holds.stream()
                .map(hold -> hold.id().equals(id) ? hold.lifted(act.at()) : hold)
                .toList();
        return Outcome.granted(
                new CaseFile(caseId, catalogue, retention, all, state),
                new ArchiveEvent.LegalHoldLifted(caseId, id, reason, act));
    }

    /** The first of two proposes to let the file go: after its time, and not while a hold stands. */
    public Outcome<CaseFile> proposeDisposal(String reason, CourtCalendar calendar, Act act) {
        var barred = barred(FileAct.PROPOSE_DISPOSAL, reason, act).or(() -> mustStay(calendar, act));
        if (barred.isPresent() || !(state instanceof Kept(var keptAt))) {
            return Outcome.refused(barred.orElseGet(() -> notNow(FileAct.PROPOSE_DISPOSAL)));
        }
        return Outcome.granted(
                in(new UnderAppraisal(keptAt, personOf(act), reason, act.at())),
                new ArchiveEvent.DisposalProposed(caseId, reason, act));
    }

    /** The second lets it go. */
    public Outcome<CaseFile> approveDisposal(String reason, CourtCalendar calendar, Act act) {
        var barred = barred(FileAct.APPROVE_DISPOSAL, reason, act)
                .or(() -> mustStay(calendar, act))
                .or(() -> samePerson(act));
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        return Outcome.granted(in(new Disposed(act.at())), new ArchiveEvent.FileDisposed(caseId, reason, act));
    }

    /** Anybody of the court, the first of the two as well, may say that it stays. */
    public Outcome<CaseFile> declineDisposal(String reason, Act act) {
        var barred = barred(FileAct.DECLINE_DISPOSAL, reason, act);
        if (barred.isPresent() || !(state instanceof UnderAppraisal appraisal)) {
            return Outcome.refused(barred.orElseGet(() -> notNow(FileAct.DECLINE_DISPOSAL)));
        }
        return Outcome.granted(
                in(new Kept(appraisal.keptAt())), new ArchiveEvent.DisposalDeclined(caseId, reason, act));
    }

    /** What somebody can ask for now. */
    public Set<FileAct> actsNow(CourtCalendar calendar, Act act) {
        var acts = EnumSet.noneOf(FileAct.class);
        acts.addAll(state.acts());
        if (holds.stream().noneMatch(LegalHold::stands)) {
            acts.remove(FileAct.LIFT_HOLD);
        }
        if (mustStay(calendar, act).isPresent()) {
            acts.remove(FileAct.PROPOSE_DISPOSAL);
            acts.remove(FileAct.APPROVE_DISPOSAL);
        }
        if (samePerson(act).isPresent()) {
            acts.remove(FileAct.APPROVE_DISPOSAL);
        }
        return acts;
    }

    private Optional<Refusal> barred(FileAct wanted, String reason, Act act) {
        if (!act.capacity().isCourtStaff()) {
            return Optional.of(Refusal.of(ArchiveRefusal.ARCHIVE_ACT_OF_THE_CLERK, FILING));
        }
        if (!state.acts().contains(wanted)) {
            return Optional.of(notNow(wanted));
        }
        var faults = new ArrayList<>(WrittenText.faults("/reason", reason, REASON_LENGTH_MAX));
        if (reason.isBlank()) {
            faults.add(new Violation("/reason", "required"));
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(ArchiveRefusal.ARCHIVE_REASON_NOT_ACCEPTED, APPRAISAL)
                        .violating(faults));
    }

    private Optional<Refusal> mustStay(CourtCalendar calendar, Act act) {
        if (holds.stream().anyMatch(LegalHold::stands)) {
            return Optional.of(Refusal.of(ArchiveRefusal.ARCHIVE_ON_HOLD, LegalBasis.house("legal-hold"))
                    .instead(Set.of(FileAct.LIFT_HOLD)));
        }
        if (retention.isOver(calendar.dateOf(act.at()))) {
            return Optional.empty();
        }
        var refusal = Refusal.of(ArchiveRefusal.ARCHIVE_RETENTION_RUNNING, RetentionGround.TABLE)
                .with("retention", retention.length().key());
        return Optional.of(
                retention.lastDay().map(day -> refusal.with("until", day)).orElse(refusal));
    }

    private Optional<Refusal> samePerson(Act act) {
        return state instanceof UnderAppraisal appraisal && act.actor().is(appraisal.by())
                ? Optional.of(Refusal.of(ArchiveRefusal.ARCHIVE_SECOND_PERSON_NEEDED, APPRAISAL)
                        .instead(Set.of(FileAct.DECLINE_DISPOSAL)))
                : Optional.empty();
    }

    private Refusal notNow(FileAct wanted) {
        return Refusal.of(ArchiveRefusal.ARCHIVE_ACT_NOT_LAWFUL_NOW, FILING)
                .with("state", state.key())
                .with("act", wanted.key())
                .instead(state.acts());
    }

    private CaseFile in(FileState next) {
        return new CaseFile(caseId, catalogue, retention, holds, next);
    }

    private static PersonId personOf(Act act) {
        return Objects.requireNonNull(act.actor().person());
    }
}
