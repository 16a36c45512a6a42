package org.yunting.law.hearings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunting.law.deadlines.DeadlineTable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.CaseAct;

/**
 * The rules for fixing a hearing. Notice of three days is kept in every procedure, although CPL 163 would free the simplified one from it: a
 * spouse abroad needs the time in any case. Outside court hours a hearing is fixed by the judge, whose approval that is.
 */
public final class Scheduling {
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofHours(8);

    private final CourtHours hours;

    public Scheduling(CourtHours hours) {
        this.hours = hours;
    }

    /** The first instant at which a hearing announced now may begin. */
    public Instant earliestLawful(Instant notice) {
        var calendar = hours.calendar();
        return calendar.firstDayAfterNotice(DeadlineTable.HEARING_NOTICE, notice)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    Optional<Refusal> refusal(Booking booking, PersonId presiding, List<Summons> summoned, Act act) {
        if (!CaseAct.SCHEDULE_HEARING.isOpenTo(act.capacity())) {
            return Optional.of(CaseAct.SCHEDULE_HEARING.notOpenTo(act.capacity()));
        }
        return refusalOfSummons(presiding, summoned).or(() -> refusalOfTime(booking, act));
    }

    private static Optional<Refusal> refusalOfSummons(PersonId presiding, List<Summons> summoned) {
        if (summoned.stream().map(Summons::person).distinct().count() != summoned.size()) {
            return refuse(HearingRefusal.HEARING_SUMMONS_TWICE);
        }
        for (var needed : List.of(Capacity.PLAINTIFF, Capacity.DEFENDANT)) {
            if (summoned.stream().noneMatch(summons -> summons.capacity() == needed)) {
                return Optional.of(Refusal.of(HearingRefusal.HEARING_PARTY_NOT_SUMMONED, HearingEvent.NOTICE)
                        .with("capacity", needed.key()));
            }
        }
        return summoned.contains(new Summons(presiding, Capacity.JUDGE))
                ? Optional.empty()
                : Optional.of(Refusal.of(HearingRefusal.HEARING_PARTY_NOT_SUMMONED, HearingEvent.NOTICE)
                        .with("capacity", Capacity.JUDGE.key()));
    }

    private Optional<Refusal> refusalOfTime(Booking booking, Act act) {
        if (booking.duration().compareTo(SHORTEST) < 0 || booking.duration().compareTo(LONGEST) > 0) {
            return Optional.of(
                    Refusal.of(HearingRefusal.HEARING_DURATION_OUT_OF_BOUNDS, LegalBasis.house("hearing-duration"))
                            .with("minutesMin", SHORTEST.toMinutes())
                            .with("minutesMax", LONGEST.toMinutes()));
        }
        if (booking.publicity() == Booking.Publicity.CLOSED
                && booking.closedReason().isBlank()) {
            return refuse(HearingRefusal.HEARING_CLOSED_WITHOUT_REASON);
        }
        var earliest = earliestLawful(act.at());
        if (booking.startsAt().isBefore(earliest)) {
            return Optional.of(Refusal.of(HearingRefusal.HEARING_NOTICE_TOO_SHORT, HearingEvent.NOTICE)
                    .with("earliest", earliest));
        }
        boolean needsJudge = !hours.contains(booking.startsAt(), booking.duration());
        return needsJudge && act.capacity() != Capacity.JUDGE
                ? Optional.of(Refusal.of(HearingRefusal.HEARING_OUTSIDE_COURT_HOURS, LegalBasis.house("hearing-hours")))
                : Optional.empty();
    }

    private static Optional<Refusal> refuse(HearingRefusal code) {
        return Optional.of(Refusal.of(code, HearingEvent.NOTICE));
    }
}
