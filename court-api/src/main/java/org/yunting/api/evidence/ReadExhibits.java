package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.Cursor;
import org.yunting.api.contract.Page;
import org.yunting.api.database.Transactions;
import org.yunting.api.identity.Person;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ReadingAddresses;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.parties.CaseAct;

/** Shows exhibits to those the law lets see them. Whoever is given the bytes is on the audit trail before they are. */
@ApplicationScoped
class ReadExhibits {
    private final Exhibits exhibits;
    private final TenderDesk tenders;
    private final SameFiles sameFiles;
    private final ExhibitReadingRows readings;
    private final CaseAuthorities authorities;
    private final AuditTrail audit;
    private final FixityOfExhibits fixity;
    private final ReadingAddresses addresses;
    private final Transactions transactions;

    ReadExhibits(
            Exhibits exhibits,
            TenderDesk tenders,
            SameFiles sameFiles,
            ExhibitReadingRows readings,
            CaseAuthorities authorities,
            AuditTrail audit,
            FixityOfExhibits fixity,
            ReadingAddresses addresses,
            Transactions transactions) {
        this.exhibits = exhibits;
        this.tenders = tenders;
        this.sameFiles = sameFiles;
        this.readings = readings;
        this.authorities = authorities;
        this.audit = audit;
        this.fixity = fixity;
        this.addresses = addresses;
        this.transactions = transactions;
    }

    Uni<Page<ExhibitView>> ofCase(CaseId caseId, Person reader, @Nullable String cursor, int limit) {
        var after = Cursor.oldestFirst(cursor);
        return transactions.reading(() -> authorities
                .actor(caseId, reader, CaseAct.VIEW_EVIDENCE)
                .chain(actor -> exhibits.ofCase(caseId, after, limit + 1)
                        .map(found -> Page.cut(found, limit, ReadExhibits::cursorOf))
                        .chain(page -> shown(caseId, page, actor))));
    }

    Uni<ExhibitView> one(ExhibitId id, Person reader) {
        return transactions.reading(() -> asked(id, reader)
                .chain(asked -> sameFiles
                        .of(
                                asked.filed().exhibit().caseId(),
                                List.of(asked.filed().exhibit()),
                                asked.reader())
                        .map(seen -> ExhibitView.of(asked.filed(), asked.kept().tender(), asked.reader(), seen))));
    }

    Uni<TenderView> tender(ExhibitId id, Person reader) {
        return transactions.reading(() -> asked(id, reader).map(asked -> TenderView.of(asked.kept(), asked.reader())));
    }

    /** Who read it, for judge and clerk. */
    Uni<Page<ReadingView>> readings(ExhibitId id, Person reader, @Nullable String cursor, int limit) {
        var before = Cursor.newestFirst(cursor);
        return transactions.reading(() -> exhibits.find(id)
                .map(Refusals::found)
                .map(FiledExhibit::exhibit)
                .call(exhibit -> authorities.actor(exhibit.caseId(), reader, CaseAct.VIEW_READINGS))
                .chain(exhibit -> readings.of(exhibit, before, limit + 1))
                .map(found -> Page.cut(found, limit, one -> new Cursor(one.at(), one.id()))));
    }

    Uni<ContentUrlView> content(ExhibitId id, Person reader) {
        return transactions
                .inOne(() -> asked(id, reader)
                        .map(ReadExhibits::permitted)
                        .invoke(filed -> Refusals.granted(filed.exhibit().open()))
                        .call(filed -> fixity.lastFound(filed.exhibit().id())
                                .invoke(found -> Refusals.granted(found.shows(filed.exhibit()))))
                        .call(() -> audit.note(reader.id(), "exhibit-read", id.value())))
                .map(this::address);
    }

    /** An exhibit, what became of it, and in what capacity somebody asks for it. */
    private record Asked(FiledExhibit filed, Tenders.Kept kept, Actor reader) {}

    private Uni<Asked> asked(ExhibitId id, Person reader) {
        return exhibits.find(id)
                .map(Refusals::found)
                .chain(filed -> authorities
                        .actor(filed.exhibit().caseId(), reader, CaseAct.VIEW_EVIDENCE)
                        .chain(actor -> tenders.of(filed.exhibit()).map(kept -> new Asked(filed, kept, actor))));
    }

    private static FiledExhibit permitted(Asked asked) {
        return Refusals.granted(
                        asked.kept().tender().readers().show(asked.reader()).map(exhibit -> asked.filed()))
                .next();
    }

    private Uni<Page<ExhibitView>> shown(CaseId caseId, Page<FiledExhibit> page, Actor reader) {
        var inOrder = page.items().stream().map(FiledExhibit::exhibit).toList();
        return tenders.of(caseId, inOrder)
                .chain(kept -> sameFiles.of(caseId, inOrder, reader).map(seen -> {
                    var views = IntStream.range(0, kept.size())
                            .mapToObj(i -> ExhibitView.of(
                                    page.items().get(i), kept.get(i).tender(), reader, seen))
                            .toList();
                    return new Page<>(views, page.next());
                }));
    }

    private ContentUrlView address(FiledExhibit filed) {
        var file = filed.exhibit().file();
        return addresses.of(filed.key(), file.fileName(), file.mediaType());
    }

    private static Cursor cursorOf(FiledExhibit filed) {
        return new Cursor(filed.exhibit().sealedAt(), filed.exhibit().id().value());
    }
}
