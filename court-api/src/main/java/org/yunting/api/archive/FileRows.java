package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.archive.KeptFile.Progress;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.law.archive.CaseFile;
import org.yunting.law.archive.Catalogue;
import org.yunting.law.archive.CatalogueItem;
import org.yunting.law.archive.FilePart;
import org.yunting.law.archive.FileState;
import org.yunting.law.archive.FileState.Disposed;
import org.yunting.law.archive.FileState.Kept;
import org.yunting.law.archive.FileState.Packaging;
import org.yunting.law.archive.FileState.UnderAppraisal;
import org.yunting.law.archive.ItemKind;
import org.yunting.law.archive.LegalHold;
import org.yunting.law.archive.Retention;
import org.yunting.law.archive.RetentionClass;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** Files of cases, their holds and catalogues in PostgreSQL. Every method runs on the session of the caller's transaction. */
@ApplicationScoped
class FileRows {
    private final Mutiny.SessionFactory sessions;

    FileRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Optional<KeptFile>> find(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select catalogue, retention, retain_until, state, kept_at, appraised_by, appraisal_reason, appraised_at, disposed_at,
                                       step, done, total, fault, version
                                from case_files where case_id = :case""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : holds(caseId).map(holds -> Optional.of(kept(caseId, row, holds))));
    }

    private Uni<List<LegalHold>> holds(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select id, reason, person_id, at, lifted_at from case_file_holds where case_id = :case order by at, id""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new LegalHold(
                                (UUID) row[0],
                                (String) row[1],
                                new PersonId((UUID) row[2]),
                                Columns.instant(row[3]),
                                Columns.instantOrNull(row[4])))
                        .toList());
    }

    private static KeptFile kept(CaseId caseId, Object[] row, List<LegalHold> holds) {
        var retention = new Retention(Keys.constant(RetentionClass.class, (String) row[1]), day(row[2]));
        var file = new CaseFile(caseId, new Sha256((String) row[0]), retention, holds, state(row));
        var progress = new Progress((String) row[9], number(row[10]), number(row[11]), (String) row[12]);
        return new KeptFile(file, progress, ((Number) row[13]).longValue());
    }

    private static FileState state(Object[] row) {
        return switch ((String) row[3]) {
            case "packaging" -> new Packaging();
            case "kept" -> new Kept(Columns.instant(row[4]));
            case "under-appraisal" ->
                new UnderAppraisal(
                        Columns.instant(row[4]), new PersonId((UUID) row[5]), (String) row[6], Columns.instant(row[7]));
            case "disposed" -> new Disposed(Columns.instant(row[8]));
            default -> throw new IllegalStateException("no such state of a file: " + row[3]);
        };
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            default -> throw new IllegalStateException("not a date: " + column.getClass());
        };
    }

    /** Keeps a file that was just confirmed, with its catalogue; fails as stale where somebody else confirmed it first. */
    Uni<Void> add(CaseFile file, Catalogue catalogue, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into case_files (case_id, catalogue, retention, retain_until, state, confirmed_at, version)
                        values (:case, :catalogue, :retention, cast(:until as date), 'packaging', :at, 1) on conflict (case_id) do nothing""")
                .setParameter("case", file.caseId().value())
                .setParameter("catalogue", file.catalogue().hex())
                .setParameter("retention", file.retention().length().key())
                .setParameter("until", file.retention().until())
                .setParameter("at", at)
                .executeUpdate()
                .invoke(FileRows::requireOne)
                .chain(() -> addItems(file.caseId(), catalogue.entries())));
    }

    private Uni<Void> addItems(CaseId caseId, List<Catalogue.Entry> entries) {
        Uni<Void> added = Uni.createFrom().voidItem();
        for (var entry : entries) {
            added = added.chain(() -> addItem(caseId, entry));
        }
        return added;
    }

    private Uni<Void> addItem(CaseId caseId, Catalogue.Entry entry) {
        var item = entry.item();
        var digest = item.digest();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into case_file_items (case_id, part, number, kind, subject, title, at, sha256)
                        values (:case, :part, :number, :kind, :subject, :title, :at, :sha256)""")
                .setParameter("case", caseId.value())
                .setParameter("part", entry.part().key())
                .setParameter("number", entry.number())
                .setParameter("kind", item.kind().key())
                .setParameter("subject", item.subject())
                .setParameter("title", item.title())
                .setParameter("at", item.at())
                .setParameter("sha256", digest == null ? null : digest.hex())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The catalogue as it was confirmed. */
    Uni<Catalogue> catalogue(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select part, number, kind, subject, title, at, sha256 from case_file_items
                                where case_id = :case order by part desc, number""", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> new Catalogue(rows.stream().map(FileRows::entry).toList()));
    }

    private static Catalogue.Entry entry(Object[] row) {
        return new Catalogue.Entry(
                Keys.constant(FilePart.class, (String) row[0]),
                number(row[1]),
                new CatalogueItem(
                        Keys.constant(ItemKind.class, (String) row[2]),
                        (UUID) row[3],
                        (String) row[4],
                        Columns.instant(row[5]),
                        row[6] == null ? null : new Sha256((String) row[6])));
    }

    /** Keeps where the items of a part stand; asked again after a crash, it stays what it is. */
    Uni<Void> addPages(CaseId caseId, FilePart part, List<Catalogue.Pages> pages) {
        Uni<Void> added = Uni.createFrom().voidItem();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            var page = pages.get(i);
            added = added.chain(() -> sessions.withSession(session -> session.createNativeQuery("""
                            insert into case_file_pages (case_id, part, number, first_page, last_page)
                            values (:case, :part, :number, :first, :last) on conflict do nothing""")
                    .setParameter("case", caseId.value())
                    .setParameter("part", part.key())
                    .setParameter("number", number)
                    .setParameter("first", page.first())
                    .setParameter("last", page.last())
                    .executeUpdate()
                    .replaceWithVoid()));
        }
        return added;
    }

    /** Where the items of a part stand, by their number; empty until they are counted. */
    Uni<Map<Integer, Catalogue.Pages>> pages(CaseId caseId, FilePart part) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select number, first_page, last_page from case_file_pages where case_id = :case and part = :part",
                                Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter("part", part.key())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> number(row[0]), row -> new Catalogue.Pages(number(row[1]), number(row[2])))));
    }

    /** Stores what the law granted, unless somebody else has changed the file since. */
    Uni<Void> store(KeptFile kept) {
        var file = kept.file();
        var appraisal = file.state() instanceof UnderAppraisal under ? under : null;
        return sessions.withSession(session -> session.createNativeQuery("""
                        update case_files set state = :state, kept_at = coalesce(kept_at, cast(:kept as timestamptz)),
                            appraised_by = cast(:by as uuid), appraisal_reason = :reason, appraised_at = cast(:appraised as timestamptz),
                            disposed_at = cast(:disposed as timestamptz), version = version + 1
                        where case_id = :case and version = :version""")
                .setParameter("state", file.state().key())
                .setParameter("kept", file.state() instanceof Kept(var at) ? at : null)
                .setParameter("by", appraisal == null ? null : appraisal.by().value())
                .setParameter("reason", appraisal == null ? null : appraisal.reason())
                .setParameter("appraised", appraisal == null ? null : appraisal.at())
                .setParameter("disposed", file.state() instanceof Disposed(var at) ? at : null)
                .setParameter("case", file.caseId().value())
                .setParameter("version", kept.version())
                .executeUpdate()
                .invoke(FileRows::requireOne)
                .chain(() -> storeHolds(file)));
    }

    private Uni<Void> storeHolds(CaseFile file) {
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (var hold : new ArrayList<>(file.holds())) {
            stored = stored.chain(() -> storeHold(file.caseId(), hold));
        }
        return stored;
    }

    private Uni<Void> storeHold(CaseId caseId, LegalHold hold) {
        var lifted = hold.liftedAt();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into case_file_holds (id, case_id, reason, person_id, at, lifted_at)
                        values (:id, :case, :reason, :person, :at, cast(:lifted as timestamptz))
                        on conflict (id) do update set lifted_at = excluded.lifted_at""")
                .setParameter("id", hold.id())
                .setParameter("case", caseId.value())
                .setParameter("reason", hold.reason())
                .setParameter("person", hold.by().value())
                .setParameter("at", hold.at())
                .setParameter("lifted", lifted)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Takes a file that waits to be packaged, for so long; whoever took it before is gone or has failed. */
    Uni<Optional<CaseId>> take(long seconds) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                update case_files set taken_until = now() + make_interval(secs => :seconds)
                                where case_id = (select case_id from case_files where state = 'packaging' and taken_until < now()
                                                 order by confirmed_at limit 1 for update skip locked)
                                returning case_id""", UUID.class)
                        .setParameter("seconds", (double) seconds)
                        .getSingleResultOrNull())
                .map(id -> Optional.ofNullable(id).map(CaseId::new));
    }

    /** Notes how far packaging has come, and holds the file for as long again. */
    Uni<Void> note(CaseId caseId, Progress progress, long seconds) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update case_files set step = :step, done = :done, total = :total, fault = :fault,
                            taken_until = now() + make_interval(secs => :seconds)
                        where case_id = :case""")
                .setParameter("step", progress.step())
                .setParameter("done", progress.done())
                .setParameter("total", progress.total())
                .setParameter("fault", progress.fault())
                .setParameter("seconds", (double) seconds)
                .setParameter("case", caseId.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw Problem.of(CommonProblem.STALE_VERSION).asException();
        }
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
