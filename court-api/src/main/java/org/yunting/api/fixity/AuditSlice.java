package org.yunting.api.fixity;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.yunting.api.archive.AuditPackages;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Transactions;
import org.yunting.api.evidence.Exhibits;
import org.yunting.api.evidence.FiledExhibit;
import org.yunting.api.evidence.InspectFile;
import org.yunting.api.ledger.DeriveLedger;
import org.yunting.api.recording.SegmentStatements;
import org.yunting.api.timeline.Docket;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.Actor;

/** Takes the audit under way one slice further: first the ledger, stretch by stretch, then the exhibits, a handful at a time, then the files of statements and the papers, then the packages of the archive. A slice done twice is harmless. */
@ApplicationScoped
class AuditSlice {
    private final FixityRows rows;
    private final DeriveLedger derive;
    private final Timeline timeline;
    private final SegmentStatements segments;
    private final Exhibits exhibits;
    private final InspectFile inspect;
    private final AuditFiles files;
    private final AuditPackages archive;
    private final Docket docket;
    private final FixitySettings settings;
    private final Transactions transactions;
    private final CourtClock clock;

    AuditSlice(
            FixityRows rows,
            DeriveLedger derive,
            Timeline timeline,
            SegmentStatements segments,
            Exhibits exhibits,
            InspectFile inspect,
            AuditFiles files,
            AuditPackages archive,
            Docket docket,
            FixitySettings settings,
            Transactions transactions,
            CourtClock clock) {
        this.rows = rows;
        this.derive = derive;
        this.timeline = timeline;
        this.segments = segments;
        this.exhibits = exhibits;
        this.inspect = inspect;
        this.files = files;
        this.archive = archive;
        this.docket = docket;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One slice, if an audit is under way. Files are read outside of any transaction, however long that takes. */
    Uni<Void> next() {
        return transactions
                .reading(rows::underWay)
                .chain(audit -> audit.map(this::further)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> further(FixityAudit audit) {
        if (!audit.ledgerDone()) {
            return ledger(audit);
        }
        if (!audit.exhibitsDone()) {
            return exhibits(audit);
        }
        return audit.files().done() ? packages(audit) : files(audit);
    }

    private Uni<Void> ledger(FixityAudit audit) {
        return derive.next(audit.leaves(), settings.leavesAtOnce(), this::statements)
                .chain(stretch -> transactions.inOne(() -> rows.lock(audit.id())
                        .chain(() -> noteAll(
                                audit,
                                stretch.faults().stream().map(FixityFault::of).toList()))
                        .chain(() -> rows.store(audit.withLedger(stretch.to(), stretch.isLast(), clock.now())))));
    }

    private Uni<Map<UUID, String>> statements(Collection<UUID> acts) {
        return transactions.reading(() -> timeline.statements(acts)
                .chain(said -> segments.statements(acts).map(recorded -> {
                    var all = new HashMap<>(said);
                    all.putAll(recorded);
                    return all;
                })));
    }

    private Uni<Void> exhibits(FixityAudit audit) {
        return transactions
                .reading(() -> exhibits.ofAllCases(audit.after(), settings.exhibitsAtOnce()))
                .call(found -> inTurn(found, filed -> inspect(audit, filed)))
                .chain(found -> {
                    var last = found.isEmpty() ? audit.after() : cursorOf(found.getLast());
                    boolean done = found.size() < settings.exhibitsAtOnce();
                    return transactions.inOne(
                            () -> rows.store(audit.withExhibits(found.size(), last, done, clock.now())));
                });
    }

    private Uni<Void> inspect(FixityAudit audit, FiledExhibit filed) {
        return inspect.fixity(filed.key(), filed.exhibit().file())
                .chain(found -> transactions.inOne(() -> keep(audit, filed, found)));
    }

    /** Where two courts look at the same exhibit at once, the lock lets the second see what the first has told already. */
    private Uni<Void> keep(FixityAudit audit, FiledExhibit filed, Fixity found) {
        var exhibit = filed.exhibit();
        var act = Actor.court().at(clock.now());
        return rows.lock(audit.id())
                .chain(() -> rows.lastFound(exhibit.id()))
                .chain(before -> rows.checked(audit.id(), exhibit.id(), found, act.at())
                        .chain(() -> docket.append(exhibit.caseId(), found.news(before, exhibit, act))))
                .chain(() -> found == Fixity.INTACT
                        ? Uni.createFrom().voidItem()
                        : noteAll(audit, List.of(FixityFault.of(filed, found))));
    }

    private Uni<Void> files(FixityAudit audit) {
        return files.after(audit, settings.exhibitsAtOnce()).chain(looked -> {
            var seen = audit.files()
                    .with(looked.stream().map(one -> one.file().subject()).toList(), settings.exhibitsAtOnce());
            var faults = looked.stream()
                    .filter(one -> one.found() != Fixity.INTACT)
                    .map(one -> FixityFault.of(one.file(), one.found()))
                    .toList();
            return transactions.inOne(() ->
                    noteAll(audit, faults).chain(() -> rows.store(audit.withFiles(seen, clock.now()))));
        });
    }

    /** What is damaged is repaired from its copy while it is found; it is noted all the same. */
    private Uni<Void> packages(FixityAudit audit) {
        return archive.after(audit.packages().after(), settings.packagesAtOnce())
                .chain(looked -> {
                    var seen = audit.packages()
                            .with(looked.stream().map(AuditPackages.Looked::id).toList(), settings.packagesAtOnce());
                    var faults = looked.stream()
                            .filter(one -> one.found() != Fixity.INTACT)
                            .map(FixityFault::of)
                            .toList();
                    return transactions.inOne(() ->
                            noteAll(audit, faults).chain(() -> rows.store(audit.withPackages(seen, clock.now()))));
                });
    }

    private Uni<Void> noteAll(FixityAudit audit, List<FixityFault> faults) {
        Instant now = clock.now();
        return inTurn(faults, fault -> {
            Log.errorf("audit %s found %s: %s", audit.id(), fault.kind(), fault.subject());
            return rows.add(audit.id(), fault, now);
        });
    }

    private static Cursor cursorOf(FiledExhibit filed) {
        return new Cursor(filed.exhibit().sealedAt(), filed.exhibit().id().value());
    }

    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> act.apply(one))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
