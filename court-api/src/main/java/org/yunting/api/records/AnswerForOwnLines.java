package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.law.kernel.HearingId;

/** Somebody who testified or interpreted reads what concerns them, confirms it or objects, by the pass they came with (CPL 150). */
@ApplicationScoped
class AnswerForOwnLines {
    private final WrittenRecords records;
    private final RecordDesk desk;
    private final ActOnRecord actOnRecord;
    private final CourtClock clock;
    private final Transactions transactions;
    private final Event<RecordChanged> changes;

    AnswerForOwnLines(
            WrittenRecords records,
            RecordDesk desk,
            ActOnRecord actOnRecord,
            CourtClock clock,
            Transactions transactions,
            Event<RecordChanged> changes) {
        this.records = records;
        this.desk = desk;
        this.actOnRecord = actOnRecord;
        this.clock = clock;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** What was read, and the version of the record that it is of. */
    private record Answered(OwnLinesView view, long version) {}

    Uni<OwnLinesView> read(String pass) {
        return transactions.reading(() -> desk.call(pass)
                .chain(called -> records.of(called.sitting()).map(kept -> OwnLinesView.of(kept, called))));
    }

    /** No version is asked for: a confirmation is bound by its digest, and an objection takes nothing from anybody. */
    Uni<OwnLinesView> act(String pass, RecordActWanted wanted) {
        return transactions
                .inOne(() -> desk.call(pass)
                        .chain(called -> records.forChange(called.sitting())
                                .chain(kept -> actOnRecord.decide(
                                        kept, wanted, called.actor().at(clock.now())))
                                .map(kept -> new Answered(OwnLinesView.of(kept, called), kept.version()))))
                .invoke(answered -> changes.fire(
                        new RecordChanged(new HearingId(answered.view().hearing()), answered.version())))
                .map(Answered::view);
    }
}
