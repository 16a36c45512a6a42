package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.identity.Persons;
import org.yunting.api.papers.PaperKind;
import org.yunting.api.papers.Papers;
import org.yunting.law.records.Sitting;

/** Gathers what a page shows of a record. Call it inside the transaction of the use case. */
@ApplicationScoped
class WrittenRecordViews {
    private final Persons persons;
    private final Papers papers;

    WrittenRecordViews(Persons persons, Papers papers) {
        this.persons = persons;
        this.papers = papers;
    }

    Uni<WrittenRecordView> of(WrittenRecords.Kept kept, RecordDesk.Called called) {
        var sitting = called.sitting();
        var ids = sitting.people().stream().map(Sitting.Participant::person).toList();
        return persons.findAll(ids)
                .chain(known -> papers.find(
                                PaperKind.HEARING_RECORD, sitting.hearing().value())
                        .map(paper -> WrittenRecordView.of(kept, called, known, paper)));
    }
}
