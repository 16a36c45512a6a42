package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yunting.api.calendar.CalendarDates;
import org.yunting.api.identity.Person;

/** The ends of the periods in which a case waits for somebody, for their calendar. What runs in a trial, the trial tells. */
@ApplicationScoped
class CaseDates implements CalendarDates {
    private static final ListCases.Wanted WAITING = new ListCases.Wanted(null, null, null, 200);

    private final ListCases cases;

    CaseDates(ListCases cases) {
        this.cases = cases;
    }

    @Override
    public Uni<List<Date>> of(Person person) {
        return cases.workList(WAITING, person)
                .map(page -> page.items().stream().flatMap(CaseDates::date).toList());
    }

    private static Stream<Date> date(CaseSummaryView waiting) {
        var turn = waiting.turn();
        return Stream.ofNullable(turn.due())
                .filter(due -> !turn.kind().equals("act-in-trial"))
                .map(due -> new Date(
                        turn.kind(),
                        waiting.id(),
                        due.at(),
                        Duration.ZERO,
                        Objects.requireNonNullElse(waiting.number(), ""),
                        "/cases/" + waiting.id()));
    }
}
