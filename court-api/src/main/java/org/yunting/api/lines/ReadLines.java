package org.yunting.api.lines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingView;
import org.yunting.api.hearings.HearingView.AppearanceView;
import org.yunting.api.hearings.ReadHearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.lines.HearingLinesView.LineReadingView;
import org.yunting.api.lines.HearingLinesView.PersonLineView;
import org.yunting.api.lines.HearingLinesView.SideView;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.hearings.LostTime;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.parties.CaseAct;

/** Tells judge and clerk how well everybody in a hearing could hear and be heard. */
@ApplicationScoped
class ReadLines {
    private static final List<String> PARTIES = Stream.of(Capacity.values())
            .filter(Capacity::isParty)
            .map(Keyed::key)
            .toList();

    private final ReadHearings hearings;
    private final CaseAuthorities authorities;
    private final Timeline timeline;
    private final LineSamples samples;
    private final LineSettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    ReadLines(
            ReadHearings hearings,
            CaseAuthorities authorities,
            Timeline timeline,
            LineSamples samples,
            LineSettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.hearings = hearings;
        this.authorities = authorities;
        this.timeline = timeline;
        this.samples = samples;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<HearingLinesView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> hearings.view(hearing, reader)
                .call(view -> authorities.actor(new CaseId(view.caseId()), reader, CaseAct.VIEW_LINES))
                .chain(view -> timeline.of(hearing)
                        .map(entries -> Interruptions.in(entries, clock.now()))
                        .chain(interruptions ->
                                samples.of(hearing).map(readings -> view(view, interruptions, readings)))));
    }

    private HearingLinesView view(
            HearingView hearing, Interruptions interruptions, List<LineSamples.Reading> readings) {
        var byPerson = readings.stream()
                .collect(groupingBy(reading -> reading.person().value(), mapping(LineReadingView::of, toList())));
        return new HearingLinesView(
                settings.lostMax().toSeconds(),
                PARTIES.stream()
                        .map(capacity -> side(capacity, hearing, interruptions))
                        .flatMap(Optional::stream)
                        .toList(),
                hearing.appearances().stream()
                        .map(appearance -> line(appearance, interruptions, byPerson))
                        .toList());
    }

    /** A side of the hearing; absent where nobody of it was summoned. */
    private Optional<SideView> side(String capacity, HearingView hearing, Interruptions interruptions) {
        var people = hearing.appearances().stream()
                .filter(appearance -> appearance.capacity().equals(capacity))
                .map(AppearanceView::person)
                .toList();
        long lost = lostSeconds(people, interruptions);
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SideView(capacity, lost, lost > settings.lostMax().toSeconds()));
    }

    private static PersonLineView line(
            AppearanceView appearance, Interruptions interruptions, Map<UUID, List<LineReadingView>> readings) {
        return new PersonLineView(
                new PersonView(appearance.person(), appearance.name(), appearance.capacity()),
                lostSeconds(List.of(appearance.person()), interruptions),
                interruptions.isCutOff(appearance.person()),
                readings.getOrDefault(appearance.person(), List.of()));
    }

    private static long lostSeconds(Collection<UUID> people, Interruptions interruptions) {
        return LostTime.of(interruptions.sittings(), interruptions.of(people)).toSeconds();
    }
}
