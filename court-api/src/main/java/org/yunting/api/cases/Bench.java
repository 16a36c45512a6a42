package org.yunting.api.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.clock.Ids;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.database.Transactions;
import org.yunting.api.timeline.Docket;
import org.yunting.law.deadlines.CourtCalendar;

/** What lies on every desk of the registry: transaction, docket, clock, calendar, ids, and the court's own particulars. */
@Singleton
class Bench {
    private final Transactions transactions;
    private final Docket docket;
    private final CourtClock clock;
    private final CourtCalendar calendar;
    private final Ids ids;
    private final CourtParticulars court;

    Bench(
            Transactions transactions,
            Docket docket,
            CourtClock clock,
            CourtCalendar calendar,
            Ids ids,
            CourtParticulars court) {
        this.transactions = transactions;
        this.docket = docket;
        this.clock = clock;
        this.calendar = calendar;
        this.ids = ids;
        this.court = court;
    }

    Transactions transactions() {
        return transactions;
    }

    Docket docket() {
        return docket;
    }

    Instant now() {
        return clock.now();
    }

    CourtCalendar calendar() {
        return calendar;
    }

    UUID newId() {
        return ids.next();
    }

    CourtParticulars court() {
        return court;
    }
}
