package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.StorageSettings;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.parties.CaseAct;

/** Shows exhibits to those the law lets see them. Whoever is given the bytes is on the audit trail before they are. */
@ApplicationScoped
class ReadExhibits {
    private final Exhibits exhibits;
    private final CaseAuthorities authorities;
    private final AuditTrail audit;
    private final FixityOfExhibits fixity;
    private final ObjectStore store;
    private final StorageSettings settings;
    private final Transactions transactions;
    /** Signatures expire by the clock of the world. */
    private final Clock machine = Clock.systemUTC();

    ReadExhibits(
            Exhibits exhibits,
            CaseAuthorities authorities,
            AuditTrail audit,
            FixityOfExhibits fixity,
            ObjectStore store,
            StorageSettings settings,
            Transactions transactions) {
        this.exhibits = exhibits;
        this.authorities = authorities;
        this.audit = audit;
        this.fixity = fixity;
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
    }

    Uni<Page<ExhibitView>> ofCase(CaseId caseId, Person reader, @Nullable String cursor, int limit) {
        var after = Cursor.oldestFirst(cursor);
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_EVIDENCE)
                .chain(() -> exhibits.ofCase(caseId, after, limit + 1))
                .map(found -> Page.cut(found, limit, ReadExhibits::cursorOf).map(ExhibitView::of)));
    }

    Uni<ExhibitView> one(ExhibitId id, Person reader) {
        return transactions.reading(() -> permitted(id, reader)).map(ExhibitView::of);
    }

    Uni<ContentUrlView> content(ExhibitId id, Person reader) {
        return transactions
                .inOne(() -> permitted(id, reader)
                        .call(filed -> fixity.lastFound(filed.exhibit().id())
                                .invoke(found -> Refusals.granted(found.shows(filed.exhibit()))))
                        .call(() -> audit.note(reader.id(), "exhibit-read", id.value())))
                .map(this::address);
    }

    private Uni<FiledExhibit> permitted(ExhibitId id, Person reader) {
        return exhibits.find(id)
                .map(Refusals::found)
                .call(filed -> authorities.actor(filed.exhibit().caseId(), reader, CaseAct.VIEW_EVIDENCE));
    }

    private ContentUrlView address(FiledExhibit filed) {
        var file = filed.exhibit().file();
        var validity = settings.readAddressValidity();
        return new ContentUrlView(
                store.addressOfObject(filed.key(), file.fileName(), file.mediaType(), validity),
                machine.instant().plus(validity));
    }

    private static Cursor cursorOf(FiledExhibit filed) {
        return new Cursor(filed.exhibit().sealedAt(), filed.exhibit().id().value());
    }
}
