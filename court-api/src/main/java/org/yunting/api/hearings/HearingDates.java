package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yunting.api.calendar.CalendarDates;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.identity.Person;

/** The hearings somebody is summoned to, for their calendar, and those that were called off, which their calendar may still have. */
@ApplicationScoped
class HearingDates implements CalendarDates {
    private static final int AT_MOST = 100;
    private static final String VACATED = "vacated";

    private final ReadHearings hearings;
    private final CourtClock clock;

    HearingDates(ReadHearings hearings, CourtClock clock) {
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public Uni<List<Date>> of(Person person) {
        return hearings.mine(person, null, AT_MOST)
                .chain(coming -> hearings.calledOff(person, clock.now())
                        .map(off -> Stream.concat(coming.items().stream(), off.stream())
                                .map(HearingDates::date)
                                .toList()));
    }

    private static Date date(HearingView hearing) {
        return new Date(
                "hearing",
                hearing.id(),
                hearing.startsAt(),
                Duration.ofMinutes(hearing.durationMinutes()),
                hearing.caseNumber(),
                "/hearings/" + hearing.id(),
                hearing.state().equals(VACATED));
    }
}
