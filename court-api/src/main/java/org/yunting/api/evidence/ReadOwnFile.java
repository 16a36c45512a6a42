package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.law.evidence.UploadId;

/** Lets a sender hear, see and read again what they sent, on any device, before they hand it in. */
@ApplicationScoped
class ReadOwnFile {
    private final OwnUploads own;
    private final StatementFiles files;
    private final AuditTrail audit;
    private final Transactions transactions;

    ReadOwnFile(OwnUploads own, StatementFiles files, AuditTrail audit, Transactions transactions) {
        this.own = own;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
    }

    Uni<ContentUrlView> address(UploadId id, Person sender) {
        return transactions.inOne(() -> own.require(id, sender.id())
                .chain(files::addressOf)
                .call(() -> audit.note(sender.id(), "own-file-read", id.value())));
    }
}
