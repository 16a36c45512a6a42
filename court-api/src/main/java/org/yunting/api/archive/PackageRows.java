package org.yunting.api.archive;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.api.packaging.PackageCheck;
import org.yunting.api.packaging.PackageContents;
import org.yunting.api.storage.ArchiveVault.Place;
import org.yunting.api.storage.ArchiveVault.Protection;
import org.yunting.api.storage.ArchiveVault.Shelf;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.archive.FilePart;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Sha256;

/** Packages, where they rest and what was found of them, in PostgreSQL, which lets nobody change one. */
@ApplicationScoped
class PackageRows {
    private static final String COLUMNS =
            "select id, case_id, part, form, bytes, sha256, contents, report, made_at from archive_packages ";

    private final Mutiny.SessionFactory sessions;
    private final Json json;

    PackageRows(Mutiny.SessionFactory sessions, Json json) {
        this.sessions = sessions;
        this.json = json;
    }

    /** Where the bytes of a package rest. */
    record Placement(Place place, Protection protection, Instant at) {}

    /** What was found when they were read. */
    record Check(Shelf shelf, Fixity found, @Nullable String detail, Instant at) {}

    Uni<Void> add(KeptPackage kept) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into archive_packages (id, case_id, part, form, bytes, sha256, contents, report, made_at)
                        values (:id, :case, :part, :form, :bytes, :sha256, :contents, :report, :at)""")
                .setParameter("id", kept.id())
                .setParameter("case", kept.caseId().value())
                .setParameter("part", kept.part().key())
                .setParameter("form", kept.form().key())
                .setParameter("bytes", kept.bytes())
                .setParameter("sha256", kept.digest().hex())
                .setParameter("contents", json.write(kept.contents()))
                .setParameter("report", json.write(kept.report()))
                .setParameter("at", kept.madeAt())
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<List<KeptPackage>> of(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS + "where case_id = :case order by part desc, form", Object[].class)
                        .setParameter("case", caseId.value())
                        .getResultList())
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    /** Packages of files that are not gone, in the order of their ids. */
    Uni<List<KeptPackage>> after(UUID last, int most) {
        return sessions.withSession(session -> session.createNativeQuery(COLUMNS + """
                                where id > :last and case_id not in (select case_id from case_files where state = 'disposed')
                                order by id limit :most""", Object[].class)
                        .setParameter("last", last)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    /** Packages of files that two people let go, and whose bytes are still there. */
    Uni<List<KeptPackage>> toDispose(String done) {
        return sessions.withSession(session -> session.createNativeQuery(COLUMNS + """
                                where case_id in (select case_id from case_files where state = 'disposed')
                                  and id not in (select package_id from archive_checks where detail = :done)""", Object[].class)
                        .setParameter("done", done)
                        .getResultList())
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    private KeptPackage kept(Object[] row) {
        return new KeptPackage(
                (UUID) row[0],
                new CaseId((UUID) row[1]),
                Keys.constant(FilePart.class, (String) row[2]),
                Keys.constant(PackageForm.class, (String) row[3]),
                ((Number) row[4]).longValue(),
                new Sha256((String) row[5]),
                List.of(json.read((String) row[6], PackageContents.Entry[].class)),
                List.of(json.read((String) row[7], PackageCheck[].class)),
                Columns.instant(row[8]));
    }

    Uni<Void> place(UUID packageId, Placement placement) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into archive_placements (package_id, shelf, object_key, protection, at)
                        values (:package, :shelf, :key, :protection, :at)""")
                .setParameter("package", packageId)
                .setParameter("shelf", placement.place().shelf().key())
                .setParameter("key", placement.place().key().value())
                .setParameter("protection", placement.protection().key())
                .setParameter("at", placement.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The placement that counts on a shelf. */
    Uni<Optional<Placement>> placement(UUID packageId, Shelf shelf) {
        return placements(
                        "where package_id = :package and shelf = '%s' order by id desc limit 1".formatted(shelf.key()),
                        packageId)
                .map(found -> found.stream().findFirst());
    }

    /** Everywhere a package ever rested. */
    Uni<List<Placement>> placements(UUID packageId) {
        return placements("where package_id = :package order by id", packageId);
    }

    private Uni<List<Placement>> placements(String which, UUID packageId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select shelf, object_key, protection, at from archive_placements " + which,
                                Object[].class)
                        .setParameter("package", packageId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Placement(
                                new Place(Keys.constant(Shelf.class, (String) row[0]), new ObjectKey((String) row[1])),
                                Keys.constant(Protection.class, (String) row[2]),
                                Columns.instant(row[3])))
                        .toList());
    }

    Uni<Void> checked(UUID packageId, Check check) {
        var detail = check.detail();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into archive_checks (package_id, shelf, found, detail, at) values (:package, :shelf, :found, :detail, :at)""")
                .setParameter("package", packageId)
                .setParameter("shelf", check.shelf().key())
                .setParameter("found", check.found().key())
                .setParameter("detail", detail == null ? "" : detail.substring(0, Math.min(500, detail.length())))
                .setParameter("at", check.at())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The latest checks, the newest first. */
    Uni<List<Check>> checks(UUID packageId, int most) {
        return sessions.withSession(session -> session.createNativeQuery("""
                                select shelf, found, detail, at from archive_checks where package_id = :package order by id desc limit :most""", Object[].class)
                        .setParameter("package", packageId)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Check(
                                Keys.constant(Shelf.class, (String) row[0]),
                                Keys.constant(Fixity.class, (String) row[1]),
                                (String) row[2],
                                Columns.instant(row[3])))
                        .toList());
    }
}
