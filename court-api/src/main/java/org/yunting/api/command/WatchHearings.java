package org.yunting.api.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.command.CommandSources.Alarm;
import org.yunting.api.command.CommandSources.Asking;
import org.yunting.api.consent.Consents;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.hearings.Hearings.Kept;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.Parties;
import org.yunting.api.parties.PartyEntry;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.Stage;
import org.yunting.law.hearings.Appearance.Line;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Tells a clerk how every hearing of the day stands. However many there are, it asks the database a fixed number of questions. */
@ApplicationScoped
class WatchHearings {
    /** More than one person can watch over; a day with more shows the first of them, and says so. */
    private static final int HEARINGS_MAX = 200;
    /** Devices measure every five seconds: what is older than a few of those says nothing of now. */
    private static final Duration MEASURED_WITHIN = Duration.ofSeconds(20);

    private final Hearings hearings;
    private final Parties parties;
    private final Consents consents;
    private final CommandSources sources;
    private final CourtParticulars court;
    private final Transactions transactions;
    private final CourtClock clock;

    WatchHearings(
            Hearings hearings,
            Parties parties,
            Consents consents,
            CommandSources sources,
            CourtParticulars court,
            Transactions transactions,
            CourtClock clock) {
        this.hearings = hearings;
        this.parties = parties;
        this.consents = consents;
        this.sources = sources;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known of all the hearings beside themselves. */
    record Known(
            Map<PersonId, String> names,
            Map<HearingId, Map<PersonId, Line>> atTheDoor,
            Map<HearingId, Set<PersonId>> badLines,
            Map<HearingId, List<Alarm>> alarms,
            Map<HearingId, List<Asking>> asking,
            Map<CaseId, Set<PersonId>> inCourtroom) {}

    Uni<CommandView> read(Person clerk) {
        var now = clock.now();
        var today = now.atZone(court.zone()).toLocalDate();
        return transactions.reading(() -> hearings.onOrBetween(
                        today.atStartOfDay(court.zone()).toInstant(),
                        today.plusDays(1).atStartOfDay(court.zone()).toInstant(),
                        HEARINGS_MAX + 1)
                .chain(found -> known(found, now).map(known -> view(found, known, clerk, now))));
    }

    private Uni<Known> known(List<Kept> found, Instant now) {
        var ids = found.stream().map(kept -> kept.hearing().booking().id()).toList();
        var cases =
                found.stream().map(kept -> kept.hearing().booking().caseId()).collect(Collectors.toSet());
        return sources.names(ids)
                .chain(names -> sources.atTheDoor(ids)
                        .chain(doors -> sources.badLines(ids, now.minus(MEASURED_WITHIN))
                                .chain(bad -> sources.alarms(ids)
                                        .chain(alarms -> sources.asking(ids)
                                                .chain(asking -> inCourtroom(cases)
                                                        .map(away -> new Known(
                                                                names, doors, bad, alarms, asking, away)))))));
    }

    /** Parties who come to the courtroom: the register of consents says so, not the roll. */
    private Uni<Map<CaseId, Set<PersonId>>> inCourtroom(Set<CaseId> cases) {
        return parties.ofAll(cases)
                .chain(entries -> consents.ofAll(cases)
                        .map(registers -> entries.stream()
                                .filter(entry -> entry.party().person() != null && !isOnline(entry, registers))
                                .collect(Collectors.groupingBy(
                                        PartyEntry::caseId,
                                        Collectors.mapping(
                                                entry -> entry.party().person(), Collectors.toSet())))));
    }

    private static boolean isOnline(PartyEntry entry, Map<CaseId, ConsentRegister> registers) {
        var register = registers.get(entry.caseId());
        return register != null && register.isOnline(entry.party().id(), Stage.HEARING);
    }

    private static CommandView view(List<Kept> found, Known known, Person clerk, Instant now) {
        var items = found.stream()
                .limit(HEARINGS_MAX)
                .sorted(Comparator.comparing(kept -> kept.hearing().state().isOver()))
                .map(kept -> new WatchedViewer(kept, known, clerk.id(), now).view())
                .toList();
        return new CommandView(now, items, found.size() > HEARINGS_MAX);
    }
}
