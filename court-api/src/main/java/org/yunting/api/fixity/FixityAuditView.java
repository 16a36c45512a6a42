package org.yunting.api.fixity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit, as the clerk sees it.
 *
 * @param begunBy name of who asked for it; absent if the court's own plan or its operator did
 * @param leaves of the ledger derived so far
 * @param exhibits read so far
 * @param files of statements, and papers, read so far
 * @param packages of the archive read so far
 */
public record FixityAuditView(
        UUID id,
        Instant begunAt,
        @Nullable String begunBy,
        @Nullable Instant finishedAt,
        long leaves,
        long exhibits,
        long files,
        long packages,
        List<Fault> faults) {
    /** Something that is not what it was. */
    public record Fault(String kind, String subject) {}

    static FixityAuditView of(FixityAudit audit, @Nullable String begunBy, List<FixityFault> faults) {
        return new FixityAuditView(
                audit.id(),
                audit.begunAt(),
                begunBy,
                audit.finishedAt(),
                audit.leaves(),
                audit.exhibits(),
                audit.files().read(),
                audit.packages().read(),
                faults.stream()
                        .map(fault -> new Fault(fault.kind(), fault.subject()))
                        .toList());
    }
}
