package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunting.api.contract.Cursor;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.PersonId;

/** The uploads the court knows. */
interface Consignments {
    Uni<Void> add(Consignment consignment);

    Uni<Optional<Consignment>> find(UploadId id);

    /** Finds the upload for a change; who else would change it waits until this transaction ends. */
    Uni<Optional<Consignment>> findToChange(UploadId id);

    /** Stores the changed upload if nobody else changed it since. */
    Uni<Void> store(Consignment consignment);

    /** Unfinished uploads of a person, newest first. */
    Uni<List<Consignment>> unfinishedOf(PersonId person, Cursor before, int limit);

    /** What of a person's uploads came to nothing without their doing, since an instant: refused, or cleared away by the court. Newest first. */
    Uni<List<Consignment>> endedOf(PersonId person, Instant since, Cursor before, int limit);

    /** What a person last announced under a file name. */
    Uni<Optional<Consignment>> latestOf(PersonId person, String fileName);

    /** Uploads that wait to be verified since before an instant, oldest first. */
    Uni<List<Consignment>> verifyingSinceBefore(Instant instant, int limit);

    /** Uploads that nobody finished in time, oldest first. */
    Uni<List<Consignment>> expiredBefore(Instant instant, int limit);
}
