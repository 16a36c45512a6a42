package org.yunting.api.asynctrial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.StatementFiles;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.law.asynctrial.Enclosures;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.CaseId;

/**
 * Lets somebody hear, see or read what went with a statement. Whoever reads the statement may, and nobody else: what is sealed from somebody does not exist
 * for them. They are on the audit trail before they do.
 */
@ApplicationScoped
class ReadStatementFile {
    private final TrialDesk desk;
    private final StatementFiles files;
    private final AuditTrail audit;
    private final Transactions transactions;

    ReadStatementFile(TrialDesk desk, StatementFiles files, AuditTrail audit, Transactions transactions) {
        this.desk = desk;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
    }

    Uni<ContentUrlView> address(CaseId caseId, ItemId id, UploadId upload, Person reader) {
        return transactions.inOne(() -> desk.readable(caseId, reader)
                .map(items -> Refusals.found(items.stream()
                        .filter(item -> item.id().equals(id) && hasFile(item.enclosures(), upload))
                        .findFirst()))
                .call(() -> audit.note(reader.id(), "statement-file-read", upload.value()))
                .chain(() -> files.address(upload)));
    }

    private static boolean hasFile(Enclosures enclosures, UploadId upload) {
        var spoken = enclosures.spoken();
        return (spoken != null && spoken.upload().equals(upload))
                || enclosures.attachments().stream()
                        .anyMatch(attachment -> attachment.upload().equals(upload));
    }
}
