package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.law.kernel.HearingId;

/** Reads a record for whoever may enter the hearings of its case. */
@ApplicationScoped
class ReadWrittenRecord {
    private final WrittenRecords records;
    private final RecordDesk desk;
    private final Persons persons;
    private final Transactions transactions;

    ReadWrittenRecord(WrittenRecords records, RecordDesk desk, Persons persons, Transactions transactions) {
        this.records = records;
        this.desk = desk;
        this.persons = persons;
        this.transactions = transactions;
    }

    Uni<WrittenRecordView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> desk.call(hearing, reader)
                .chain(called ->
                        records.of(called.sitting()).chain(kept -> WrittenRecordView.of(kept, called, persons))));
    }
}
