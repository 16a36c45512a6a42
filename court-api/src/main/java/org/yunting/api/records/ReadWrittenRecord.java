package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.papers.HandOutPaper;
import org.yunting.api.papers.PaperKind;
import org.yunting.law.kernel.HearingId;

/** Reads a record for whoever may enter the hearings of its case. */
@ApplicationScoped
class ReadWrittenRecord {
    private final WrittenRecords records;
    private final RecordDesk desk;
    private final WrittenRecordViews views;
    private final HandOutPaper papers;
    private final Transactions transactions;

    ReadWrittenRecord(
            WrittenRecords records,
            RecordDesk desk,
            WrittenRecordViews views,
            HandOutPaper papers,
            Transactions transactions) {
        this.records = records;
        this.desk = desk;
        this.views = views;
        this.papers = papers;
        this.transactions = transactions;
    }

    Uni<WrittenRecordView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> desk.call(hearing, reader)
                .chain(called -> records.of(called.sitting()).chain(kept -> views.of(kept, called))));
    }

    /** Where the sealed record is as a paper, for a short while. */
    Uni<ContentUrlView> paper(HearingId hearing, Person reader) {
        return transactions.inOne(() -> desk.call(hearing, reader)
                .chain(called -> papers.to(
                        reader, PaperKind.HEARING_RECORD, hearing.value(), RecordPaper.fileName(called.hearing()))));
    }
}
