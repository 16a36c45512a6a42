package org.yunting.api.fixity;

import java.time.Instant;
import java.util.List;
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
 * @param files of statements, and papers
 * @param packages of the archive
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
        Progress files,
        Progress packages,
        @Nullable Instant finishedAt) {
    /**
     * How far those have been looked at that are read in the order of their ids.
     *
     * @param read so far
     * @param after the last of them
     */
    record Progress(long read, UUID after, boolean done) {
        static final Progress NONE = new Progress(0, new UUID(0, 0), false);

        /** With these looked at too; the last slice is the one that came out shorter than asked for. */
        Progress with(List<UUID> seen, int asked) {
            return new Progress(read + seen.size(), seen.isEmpty() ? after : seen.getLast(), seen.size() < asked);
        }
    }

    static FixityAudit begun(UUID id, Instant at, Optional<PersonId> by) {
        return new FixityAudit(
                id, at, by, 0, 0, Cursor.oldestFirst(null), false, false, Progress.NONE, Progress.NONE, null);
    }

    FixityAudit withLedger(long derived, boolean done, Instant now) {
        return new FixityAudit(
                        id, begunAt, by, derived, exhibits, after, done, exhibitsDone, files, packages, finishedAt)
                .at(now);
    }

    FixityAudit withExhibits(int more, Cursor last, boolean done, Instant now) {
        return new FixityAudit(
                        id, begunAt, by, leaves, exhibits + more, last, ledgerDone, done, files, packages, finishedAt)
                .at(now);
    }

    FixityAudit withFiles(Progress seen, Instant now) {
        return new FixityAudit(
                        id, begunAt, by, leaves, exhibits, after, ledgerDone, exhibitsDone, seen, packages, finishedAt)
                .at(now);
    }

    FixityAudit withPackages(Progress seen, Instant now) {
        return new FixityAudit(
                        id, begunAt, by, leaves, exhibits, after, ledgerDone, exhibitsDone, files, seen, finishedAt)
                .at(now);
    }

    /** Finished now, if everything was seen. */
    private FixityAudit at(Instant now) {
        boolean all = ledgerDone && exhibitsDone && files.done() && packages.done();
        return new FixityAudit(
                id, begunAt, by, leaves, exhibits, after, ledgerDone, exhibitsDone, files, packages, all ? now : null);
    }
}
