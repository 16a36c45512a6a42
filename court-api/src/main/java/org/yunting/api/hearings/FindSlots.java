package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.SlotListView.SlotView;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.HearingEvent;
import org.yunting.law.hearings.Slot;
import org.yunting.law.hearings.SlotFinder;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.Appointment;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.parties.CaseAuthority;

/** Finds times for a hearing that suit everybody who would be summoned, and at which nobody is in another hearing. */
@ApplicationScoped
public class FindSlots {
    private static final int SLOTS_MAX = 50;
    /** More than any range asked for can hold, so that the range is cut here and not by the finder. */
    private static final int CANDIDATES_MAX = 10_000;

    private final CaseAuthorities authorities;
    private final HearingCases cases;
    private final Hearings hearings;
    private final Persons persons;
    private final Parties parties;
    private final Transactions transactions;
    private final CourtTimetable timetable;
    private final CourtClock clock;

    FindSlots(
            CaseAuthorities authorities,
            HearingCases cases,
            Hearings hearings,
            Persons persons,
            Parties parties,
            Transactions transactions,
            CourtTimetable timetable,
            CourtClock clock) {
        this.authorities = authorities;
        this.cases = cases;
        this.hearings = hearings;
        this.persons = persons;
        this.parties = parties;
        this.transactions = transactions;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param from first day at the court's place; the first lawful one if absent or later
     */
    public record Wish(@Nullable LocalDate from, int days, Duration duration) {}

    public Uni<SlotListView> find(CaseId caseId, Person person, Wish wish) {
        return transactions.reading(() -> authorities
                .of(caseId, person)
                .invoke(authority -> Refusals.granted(authority.actorFor(person.id(), CaseAct.SCHEDULE_HEARING)))
                .call(() -> cases.requireOpen(caseId, CaseAct.SCHEDULE_HEARING))
                .chain(authority -> find(authority, wish)));
    }

    private Uni<SlotListView> find(CaseAuthority authority, Wish wish) {
        var now = clock.now();
        var ids = authority.appointments().stream().map(Appointment::person).toList();
        return persons.findAll(ids)
                .chain(known ->
                        parties.of(authority.caseId()).map(entries -> attendees(authority, known, countries(entries))))
                .chain(names ->
                        exceptTaken(slots(names.keySet(), wish, now), ids).map(free -> listed(free, names, now)));
    }

    /** Where each party lives who has come into the case; those of the court keep its calendar. */
    private static Map<PersonId, String> countries(List<PartyEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.party().isLinked())
                .collect(Collectors.toMap(
                        entry -> Objects.requireNonNull(entry.party().person()), PartyEntry::country));
    }

    private List<Slot> slots(Collection<Slot.Attendee> attendees, Wish wish, Instant now) {
        var calendar = timetable.hours().calendar();
        var lawful = calendar.dateOf(timetable.scheduling().earliestLawful(now));
        var first = wish.from() == null || wish.from().isBefore(lawful) ? lawful : wish.from();
        int days = Math.toIntExact(lawful.until(first, java.time.temporal.ChronoUnit.DAYS)) + wish.days();
        var query = new SlotFinder.Query(List.copyOf(attendees), wish.duration(), now, days, CANDIDATES_MAX);
        return timetable.slots().find(query).stream()
                .filter(slot -> !calendar.dateOf(slot.startsAt()).isBefore(first))
                .toList();
    }

    private Uni<List<Slot>> exceptTaken(List<Slot> slots, List<PersonId> ids) {
        if (slots.isEmpty()) {
            return Uni.createFrom().item(slots);
        }
        var from = slots.stream().map(Slot::startsAt).min(Instant::compareTo).orElseThrow();
        var until = slots.stream().map(Slot::endsAt).max(Instant::compareTo).orElseThrow();
        return hearings.taking(ids, from, until)
                .map(taken -> slots.stream()
                        .filter(slot -> taken.stream().noneMatch(hearing -> overlap(slot, hearing)))
                        .limit(SLOTS_MAX)
                        .toList());
    }

    private SlotListView listed(List<Slot> free, Map<Slot.Attendee, String> names, Instant now) {
        List<SlotView> views =
                free.stream().map(slot -> SlotListView.view(slot, names)).toList();
        return new SlotListView(
                views,
                timetable.scheduling().earliestLawful(now),
                HearingEvent.NOTICE.toString(),
                views.isEmpty() ? "no-time-suits-everybody" : null,
                SlotFinder.insteadOf(free).map(LegalBasis::toString).orElse(null));
    }

    /** Who would attend, each with their names; people of one capacity in one zone and country are one attendee to the law. */
    private static Map<Slot.Attendee, String> attendees(
            CaseAuthority authority, Map<PersonId, Person> known, Map<PersonId, String> countries) {
        var attendees = new LinkedHashMap<Slot.Attendee, String>();
        for (var appointment : authority.appointments()) {
            var person = known.get(appointment.person());
            if (person != null) {
                var attendee = new Slot.Attendee(appointment.capacity(), person.zone(), countries.get(person.id()));
                attendees.merge(attendee, person.displayName(), (one, other) -> one + ", " + other);
            }
        }
        return attendees;
    }

    private static boolean overlap(Slot slot, Hearing hearing) {
        return slot.startsAt().isBefore(hearing.booking().endsAt())
                && hearing.booking().startsAt().isBefore(slot.endsAt());
    }
}
