package org.yunting.law.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.yunting.law.cases.CaseState.Accepted;
import org.yunting.law.cases.CaseState.Closed;
import org.yunting.law.cases.CaseState.ClosingGround;
import org.yunting.law.cases.CaseState.CorrectionAsked;
import org.yunting.law.cases.CaseState.Filed;
import org.yunting.law.cases.CaseState.RefusedByRuling;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.kernel.Act;

/**
 * A case and everything around it, on the day somebody wants to close its file.
 *
 * @param around hearings, records, papers and the rest; not the case itself
 */
public record FileStanding(CourtCase courtCase, List<Matter> around) {
    public FileStanding {
        around = List.copyOf(around);
    }

    /** Everything that is still open, in the order of the kinds; empty if the file can be closed. */
    public List<Matter> open(CourtCalendar calendar, Act act) {
        var all = new ArrayList<Matter>();
        all.add(new Matter(
                Matter.Kind.CASE, courtCase.id().toString(), courtCase.state().key()));
        appeal(calendar)
                .ifPresent(deadline -> all.add(new Matter(
                        Matter.Kind.APPEAL,
                        deadline.end().toString(),
                        deadline.hasPassed(act.at()) ? "over" : "running")));
        all.addAll(around);
        return all.stream()
                .filter(matter -> !matter.isSettled())
                .sorted(Comparator.comparing(Matter::kind))
                .toList();
    }

    /** When the case ended; only a case that has ended has a file to close. */
    Instant endedAt() {
        return switch (courtCase.state()) {
            case Closed closed -> closed.at();
            case RefusedByRuling refused -> refused.at();
            case Filed open -> throw unended();
            case CorrectionAsked open -> throw unended();
            case Accepted open -> throw unended();
        };
    }

    private IllegalStateException unended() {
        return new IllegalStateException("case " + courtCase.id() + " has not ended");
    }

    /**
     * Until when a judgment can be appealed against: counted here from the closing, which follows the service of the judgment, and thirty days where a
     * party has no domicile in China (CPL 171, 286).
     */
    private Optional<Deadline> appeal(CourtCalendar calendar) {
        if (!(courtCase.state() instanceof Closed closed)
                || !EnumSet.of(ClosingGround.JUDGMENT, ClosingGround.DISMISSED).contains(closed.ground())) {
            return Optional.empty();
        }
        var period = courtCase.filing().isForeignRelated() ? DeadlineTable.APPEAL_FROM_ABROAD : DeadlineTable.APPEAL;
        return Optional.of(calendar.deadline(period, closed.at()));
    }
}
