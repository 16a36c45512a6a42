package org.yunting.api.records;

import io.smallrye.mutiny.Uni;
import org.yunting.law.records.Sitting;
import org.yunting.law.records.WrittenRecord;

/** The written records of the court. Every method runs on the session of the caller's transaction. */
interface WrittenRecords {
    /** A record as it was kept, with the version that a change rests on. */
    record Kept(WrittenRecord record, long version) {}

    /** The record of a sitting; blank if nobody has written in it. */
    Uni<Kept> of(Sitting sitting);

    /** The same, held until the transaction ends. */
    Uni<Kept> forChange(Sitting sitting);

    /** Adds what is new in a record. */
    Uni<Kept> store(WrittenRecord record, Kept before);
}
