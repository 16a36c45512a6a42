package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jspecify.annotations.Nullable;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.IfMatch;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.Papers;
import org.yunting.api.problem.Refusals;
import org.yunting.api.timeline.Docket;
import org.yunting.law.deadlines.CourtCalendar;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.records.RecordState;

/** Somebody writes in a record, reads it over, objects, rules or signs. */
@ApplicationScoped
class ActOnRecord {
    private final WrittenRecords records;
    private final RecordDesk desk;
    private final WrittenRecordViews views;
    private final Docket docket;
    private final CourtCalendar calendar;
    private final CourtClock clock;
    private final Transactions transactions;
    private final Event<RecordChanged> changes;
    private final Papers papers;

    ActOnRecord(
            WrittenRecords records,
            RecordDesk desk,
            WrittenRecordViews views,
            Docket docket,
            CourtCalendar calendar,
            CourtClock clock,
            Transactions transactions,
            Event<RecordChanged> changes,
            Papers papers) {
        this.records = records;
        this.desk = desk;
        this.views = views;
        this.docket = docket;
        this.calendar = calendar;
        this.clock = clock;
        this.transactions = transactions;
        this.changes = changes;
        this.papers = papers;
    }

    /** The order of answers is: not there, not yours, stale, not lawful. Whoever holds the room open is told once the transaction has committed. */
    Uni<WrittenRecordView> act(HearingId hearing, Person person, RecordActWanted wanted, @Nullable IfMatch version) {
        return transactions
                .inOne(() -> desk.call(hearing, person)
                        .chain(called -> records.forChange(called.sitting())
                                .invoke(kept -> IfMatch.require(version, kept.version()))
                                .chain(kept ->
                                        decide(kept, wanted, called.actor().at(clock.now())))
                                .chain(kept -> views.of(kept, called))))
                .invoke(view -> changes.fire(new RecordChanged(hearing, view.version())));
    }

    /** In the transaction of a use case: what the law grants is stored and told. */
    Uni<WrittenRecords.Kept> decide(WrittenRecords.Kept kept, RecordActWanted wanted, Act act) {
        var granted = Refusals.granted(wanted.on(kept.record(), calendar, act));
        return records.store(granted.next(), kept)
                .call(stored -> stored.record().state() instanceof RecordState.Sealed
                        ? papers.ask(PaperKind.HEARING_RECORD, hearingOf(stored).value())
                        : Uni.createFrom().voidItem())
                .call(() -> docket.append(kept.record().sitting().caseId(), granted.events()));
    }

    private static HearingId hearingOf(WrittenRecords.Kept kept) {
        return kept.record().sitting().hearing();
    }
}
