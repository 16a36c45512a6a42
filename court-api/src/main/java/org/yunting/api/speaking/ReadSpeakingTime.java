package org.yunting.api.speaking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.yunting.api.database.Keys;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingView;
import org.yunting.api.hearings.HearingView.AppearanceView;
import org.yunting.api.hearings.ReadHearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.speaking.SpeakingTimeView.DifferenceView;
import org.yunting.api.speaking.SpeakingTimeView.PersonTimeView;
import org.yunting.api.speaking.SpeakingTimeView.SideTimeView;
import org.yunting.api.speaking.SpeakingTimes.Sums;
import org.yunting.law.hearings.SpeakingTime;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** Tells judge and clerk how long everybody in a hearing was heard. */
@ApplicationScoped
class ReadSpeakingTime {
    private final ReadHearings hearings;
    private final CaseAuthorities authorities;
    private final SpeakingTimes times;
    private final Transactions transactions;

    ReadSpeakingTime(
            ReadHearings hearings, CaseAuthorities authorities, SpeakingTimes times, Transactions transactions) {
        this.hearings = hearings;
        this.authorities = authorities;
        this.times = times;
        this.transactions = transactions;
    }

    Uni<SpeakingTimeView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> hearings.view(hearing, reader)
                .call(view -> authorities.actor(new CaseId(view.caseId()), reader, CaseAct.VIEW_SPEAKING_TIME))
                .chain(view -> times.of(hearing).map(sums -> view(view, sums))));
    }

    private static SpeakingTimeView view(HearingView hearing, Sums sums) {
        var sides = sides(hearing, sums);
        long together = sides.values().stream().mapToLong(Duration::toMillis).sum();
        return new SpeakingTimeView(
                sums.listened().toMillis(),
                sides.entrySet().stream()
                        .map(side -> side(side.getKey(), side.getValue().toMillis(), together))
                        .toList(),
                hearing.appearances().stream()
                        .map(appearance -> person(appearance, sums))
                        .toList(),
                SpeakingTime.difference(sides).map(DifferenceView::of).orElse(null));
    }

    /** Sides of whom anybody was summoned, also those that were not heard, in the order of procedure. */
    private static Map<Capacity, Duration> sides(HearingView hearing, Sums sums) {
        var sides = new EnumMap<Capacity, Duration>(Capacity.class);
        hearing.appearances().stream()
                .map(appearance -> Keys.constant(Capacity.class, appearance.capacity()))
                .filter(Capacity::isParty)
                .forEach(side -> sides.put(side, sums.of(side)));
        return sides;
    }

    private static SideTimeView side(Capacity side, long spoken, long together) {
        return new SideTimeView(side.key(), spoken, together == 0 ? 0 : (double) spoken / together);
    }

    private static PersonTimeView person(AppearanceView appearance, Sums sums) {
        return new PersonTimeView(
                new PersonView(appearance.person(), appearance.name(), appearance.capacity()),
                sums.of(new PersonId(appearance.person())).toMillis());
    }
}
