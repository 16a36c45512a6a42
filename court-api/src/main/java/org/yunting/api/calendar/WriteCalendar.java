package org.yunting.api.calendar;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.Refusals;

/** Writes the calendar that a secret opens: the hearings its owner is summoned to, and the ends of the periods that run for them. */
@ApplicationScoped
class WriteCalendar {
    private final CalendarFeeds feeds;
    private final Persons persons;
    private final List<CalendarDates> dates;
    private final CalendarTexts texts;
    private final CourtParticulars court;
    private final Transactions transactions;
    private final CourtClock clock;

    WriteCalendar(
            CalendarFeeds feeds,
            Persons persons,
            @All List<CalendarDates> dates,
            CalendarTexts texts,
            CourtParticulars court,
            Transactions transactions,
            CourtClock clock) {
        this.feeds = feeds;
        this.persons = persons;
        this.dates = dates;
        this.texts = texts;
        this.court = court;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The calendar as iCalendar text (RFC 5545); fails with {@code not-found} if the secret opens none. */
    Uni<String> of(String secret) {
        return transactions.reading(() -> feeds.ownerOf(ManageCalendarFeed.digestOf(secret))
                .map(Refusals::found)
                .chain(persons::find)
                .map(Optional::orElseThrow)
                .chain(this::written));
    }

    private Uni<String> written(Person owner) {
        var calendar = new CourtCalendarFile(texts.of(owner.language()), court, clock.now());
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var some : dates) {
            done = done.chain(() -> some.of(owner))
                    .invoke(found -> found.forEach(calendar::add))
                    .replaceWithVoid();
        }
        return done.map(all -> calendar.text());
    }
}
