package org.yunting.api.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.law.kernel.PersonId;

/**
 * An audit and how far it has come.
 *
 * @param by who asked for it; absent if the court's own plan or its operator did
 * @param leaves of the ledger derived so far
 * @param exhibits read so far
 * @param after the last exhibit read
 */
record FixityAudit(
        UUID id,
        Instant begunAt,
        Optional<PersonId> by,
        long leaves,
        long exhibits,
        Cursor after,
        boolean ledgerDone,
        boolean exhibitsDone,
        Packages packages,
        @Nullable Instant finishedAt) {
    /**
     * How far the archive has been looked at.
     *
     * @param read packages so far
     * @param after the last of them
     */
    record Packages(long read, UUID after, boolean done) {
        static final Packages NONE = new Packages(0, new UUID(0, 0), false);
    }

    static FixityAudit begun(UUID id, Instant at, Optional<PersonId> by) {
        return new FixityAudit(id, at, by, 0, 0, Cursor.oldestFirst(null), false, false, Packages.NONE, null);
    }

    FixityAudit withLedger(long derived, boolean done, Instant now) {
        return new FixityAudit(
                id,
                begunAt,
                by,
                derived,
                exhibits,
                after,
                done,
                exhibitsDone,
                packages,
                end(done, exhibitsDone, packages.done(), now));
    }

    FixityAudit withExhibits(int more, Cursor last, boolean done, Instant now) {
        return new FixityAudit(
                id,
                begunAt,
                by,
                leaves,
                exhibits + more,
                last,
                ledgerDone,
                done,
                packages,
                end(ledgerDone, done, packages.done(), now));
    }

    FixityAudit withPackages(Packages seen, Instant now) {
        return new FixityAudit(
                id,
                begunAt,
                by,
                leaves,
                exhibits,
                after,
                ledgerDone,
                exhibitsDone,
                seen,
                end(ledgerDone, exhibitsDone, seen.done(), now));
    }

    private static @Nullable Instant end(boolean ledgerDone, boolean exhibitsDone, boolean packagesDone, Instant now) {
        return ledgerDone && exhibitsDone && packagesDone ? now : null;
    }
}
