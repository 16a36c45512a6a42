package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.hearings.Booking;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.HearingRefusal;
import org.yunting.law.hearings.Summons;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.CaseAuthority;

/** The clerk or judge fixes a hearing; everybody appointed in the case is summoned and hears of it three days before at least (CPL 139). */
@ApplicationScoped
public class ScheduleHearing {
    private final CaseAuthorities authorities;
    private final HearingCases cases;
    private final Hearings hearings;
    private final ReadHearings readHearings;
    private final Docket docket;
    private final Transactions transactions;
    private final CourtTimetable timetable;
    private final CourtClock clock;
    private final Ids ids;

    ScheduleHearing(
            CaseAuthorities authorities,
            HearingCases cases,
            Hearings hearings,
            ReadHearings readHearings,
            Docket docket,
            Transactions transactions,
            CourtTimetable timetable,
            CourtClock clock,
            Ids ids) {
        this.authorities = authorities;
        this.cases = cases;
        this.hearings = hearings;
        this.readHearings = readHearings;
        this.docket = docket;
        this.transactions = transactions;
        this.timetable = timetable;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return fails with the law's refusal, which names the earliest lawful time if notice would be too short */
    public Uni<HearingView> schedule(CaseId caseId, Person person, HearingSchedule wanted) {
        return transactions.inOne(() -> authorities
                .of(caseId, person)
                .chain(authority -> cases.requireOpen(caseId, CaseAct.SCHEDULE_HEARING)
                        .chain(() -> schedule(authority, person.id(), booking(caseId, wanted))))
                .chain(booking -> readHearings.view(booking.id(), person)));
    }

    /**
     * In the transaction of a use case: fixes the hearing in which one that is adjourned goes on, as public or closed as that one.
     *
     * @return fails with the law's refusal, and then the whole use case does
     */
    public Uni<Void> goOn(Hearing adjourned, PersonId judge, Instant startsAt, Duration duration) {
        var before = adjourned.booking();
        var booking = new Booking(
                new HearingId(ids.next()),
                before.caseId(),
                startsAt,
                duration,
                before.publicity(),
                before.closedReason());
        return authorities
                .of(before.caseId())
                .chain(authority -> schedule(authority, judge, booking))
                .replaceWithVoid();
    }

    private Uni<Booking> schedule(CaseAuthority authority, PersonId person, Booking booking) {
        var actor = Refusals.granted(authority.actorFor(person, CaseAct.SCHEDULE_HEARING))
                .next();
        var summoned = summoned(authority);
        var act = actor.at(clock.now());
        var granted =
                Refusals.granted(Hearing.schedule(booking, presiding(authority), summoned, timetable.hours(), act));
        return requireFree(booking, summoned)
                .chain(() -> hearings.add(granted.next(), act.at()))
                .chain(() -> docket.append(booking.caseId(), granted.events()))
                .replaceWith(booking);
    }

    /** Nobody can be in two hearings at once. */
    private Uni<Void> requireFree(Booking booking, List<Summons> summoned) {
        var persons = summoned.stream().map(Summons::person).toList();
        return hearings.taking(persons, booking.startsAt(), booking.endsAt())
                .invoke(taken -> {
                    if (!taken.isEmpty()) {
                        throw Problem.of(HearingProblem.HEARING_TIME_TAKEN).asException();
                    }
                })
                .replaceWithVoid();
    }

    private Booking booking(CaseId caseId, HearingSchedule wanted) {
        var reason = wanted.closedReason();
        var publicity = Keys.constant(Booking.Publicity.class, wanted.publicity());
        return new Booking(
                new HearingId(ids.next()),
                caseId,
                wanted.startsAt(),
                Duration.ofMinutes(wanted.durationMinutes()),
                publicity,
                reason == null || publicity == Booking.Publicity.PUBLIC ? "" : reason.strip());
    }

    private static List<Summons> summoned(CaseAuthority authority) {
        return authority.appointments().stream()
                .map(appointment -> new Summons(appointment.person(), appointment.capacity()))
                .toList();
    }

    private static PersonId presiding(CaseAuthority authority) {
        return authority.appointments().stream()
                .filter(appointment -> appointment.capacity() == Capacity.JUDGE)
                .map(Appointment::person)
                .findFirst()
                .orElseThrow(() -> Problem.of(Refusal.of(HearingRefusal.HEARING_PARTY_NOT_SUMMONED, HearingEvent.NOTICE)
                                .with("capacity", Capacity.JUDGE.key()))
                        .asException());
    }
}
