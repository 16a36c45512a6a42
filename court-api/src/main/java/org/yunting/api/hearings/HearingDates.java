package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.yunting.api.calendar.CalendarDates;
import org.yunting.api.identity.Person;

/** The hearings somebody is summoned to, for their calendar. */
@ApplicationScoped
class HearingDates implements CalendarDates {
    private static final int AT_MOST = 100;

    private final ReadHearings hearings;

    HearingDates(ReadHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public Uni<List<Date>> of(Person person) {
        return hearings.mine(person, null, AT_MOST)
                .map(page -> page.items().stream().map(HearingDates::date).toList());
    }

    private static Date date(HearingView hearing) {
        return new Date(
                "hearing",
                hearing.id(),
                hearing.startsAt(),
                Duration.ofMinutes(hearing.durationMinutes()),
                hearing.caseNumber(),
                "/hearings/" + hearing.id());
    }
}
