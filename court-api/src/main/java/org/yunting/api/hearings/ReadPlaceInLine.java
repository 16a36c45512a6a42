package org.yunting.api.hearings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.hearings.Hearing;
import org.yunting.law.hearings.PlaceInLine;
import org.yunting.law.kernel.HearingId;

/** Reads what comes before a hearing in its judge's day, for whoever may see its case. */
@ApplicationScoped
class ReadPlaceInLine {
    /** No judge's day is longer; what was set for before it and never held is not waited for. */
    private static final Duration DAY = Duration.ofHours(16);

    private final ReadHearings readHearings;
    private final Hearings hearings;
    private final Transactions transactions;
    private final CourtClock clock;

    ReadPlaceInLine(ReadHearings readHearings, Hearings hearings, Transactions transactions, CourtClock clock) {
        this.readHearings = readHearings;
        this.hearings = hearings;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<PlaceInLine> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> readHearings.visible(hearing, reader).chain(kept -> place(kept.hearing())));
    }

    private Uni<PlaceInLine> place(Hearing waiting) {
        var hour = waiting.booking().startsAt();
        return hearings.presidedBy(waiting.presiding(), hour.minus(DAY), hour)
                .map(others -> PlaceInLine.of(waiting, others, clock.now()));
    }
}
