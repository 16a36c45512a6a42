package org.yunting.api.fixity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.evidence.FixityOfExhibits;
import org.yunting.law.evidence.Fixity;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.PersonId;

/** Audits and what they found, in PostgreSQL. */
@ApplicationScoped
class FixityRows implements FixityOfExhibits {
    private static final String COLUMNS = """
            select id, begun_at, begun_by, leaves, exhibits, after_at, after_id, ledger_done, exhibits_done, finished_at,
                   files, file_after, files_done, packages, package_after, packages_done
            from fixity_audits
            """;

    private final Mutiny.SessionFactory sessions;

    FixityRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps a new audit, unless one is under way. */
    Uni<Void> begin(FixityAudit audit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into fixity_audits (id, begun_at, begun_by) values (:id, :at, :by)
                        on conflict ((true)) where finished_at is null do nothing""")
                .setParameter("id", audit.id())
                .setParameter("at", audit.begunAt())
                .setParameter("by", audit.by().map(PersonId::value).orElse(null))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The audit under way. */
    Uni<Optional<FixityAudit>> underWay() {
        return first("where finished_at is null");
    }

    /** Until the transaction ends, nobody else keeps anything of this audit. */
    Uni<Void> lock(UUID audit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from fixity_audits where id = :audit for update", UUID.class)
                        .setParameter("audit", audit)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Optional<FixityAudit>> newest() {
        return first("order by begun_at desc, id desc limit 1");
    }

    Uni<List<FixityAudit>> latest(int most) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS + "order by begun_at desc, id desc limit :most", Object[].class)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(FixityRows::audit).toList());
    }

    Uni<Void> store(FixityAudit audit) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        update fixity_audits set leaves = :leaves, exhibits = :exhibits, after_at = :afterAt, after_id = :afterId,
                            ledger_done = :ledgerDone, exhibits_done = :exhibitsDone, finished_at = :finished,
                            files = :files, file_after = :fileAfter, files_done = :filesDone,
                            packages = :packages, package_after = :packageAfter, packages_done = :packagesDone
                        where id = :id""")
                .setParameter("id", audit.id())
                .setParameter("leaves", audit.leaves())
                .setParameter("exhibits", audit.exhibits())
                .setParameter("afterAt", audit.after().at())
                .setParameter("afterId", audit.after().id())
                .setParameter("ledgerDone", audit.ledgerDone())
                .setParameter("exhibitsDone", audit.exhibitsDone())
                .setParameter("finished", audit.finishedAt())
                .setParameter("files", audit.files().read())
                .setParameter("fileAfter", audit.files().after())
                .setParameter("filesDone", audit.files().done())
                .setParameter("packages", audit.packages().read())
                .setParameter("packageAfter", audit.packages().after())
                .setParameter("packagesDone", audit.packages().done())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Notes a fault; the same one found twice in an audit is noted once. */
    Uni<Void> add(UUID audit, FixityFault fault, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into fixity_faults (audit_id, kind, subject, found_at) values (:audit, :kind, :subject, :at)
                        on conflict do nothing""")
                .setParameter("audit", audit)
                .setParameter("kind", fault.kind())
                .setParameter("subject", fault.subject())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** How the person is called who asked for an audit, if a person did. */
    Uni<Optional<String>> nameOfWhoBegan(UUID audit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select p.display_name from fixity_audits a join persons p on p.id = a.begun_by where a.id = :audit",
                                String.class)
                        .setParameter("audit", audit)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<List<FixityFault>> faultsOf(UUID audit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select kind, subject from fixity_faults where audit_id = :audit order by found_at, kind, subject",
                                Object[].class)
                        .setParameter("audit", audit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(columns -> new FixityFault((String) columns[0], (String) columns[1]))
                        .toList());
    }

    Uni<Void> checked(UUID audit, ExhibitId exhibit, Fixity fixity, Instant at) {
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into fixity_checks (exhibit_id, audit_id, fixity, checked_at) values (:exhibit, :audit, :fixity, :at)""")
                .setParameter("exhibit", exhibit.value())
                .setParameter("audit", audit)
                .setParameter("fixity", fixity.key())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Fixity> lastFound(ExhibitId exhibit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select fixity from fixity_checks where exhibit_id = :exhibit order by id desc limit 1",
                                String.class)
                        .setParameter("exhibit", exhibit.value())
                        .getSingleResultOrNull())
                .map(key -> key == null ? Fixity.INTACT : Keys.constant(Fixity.class, key));
    }

    private Uni<Optional<FixityAudit>> first(String which) {
        return sessions.withSession(session -> session.createNativeQuery(COLUMNS + which, Object[].class)
                        .getSingleResultOrNull())
                .map(columns -> Optional.ofNullable(columns).map(FixityRows::audit));
    }

    private static FixityAudit audit(Object[] columns) {
        var after = columns[5] == null
                ? Cursor.oldestFirst(null)
                : new Cursor(Columns.instant(columns[5]), (UUID) columns[6]);
        return new FixityAudit(
                (UUID) columns[0],
                Columns.instant(columns[1]),
                Optional.ofNullable((UUID) columns[2]).map(PersonId::new),
                ((Number) columns[3]).longValue(),
                ((Number) columns[4]).longValue(),
                after,
                (Boolean) columns[7],
                (Boolean) columns[8],
                progress(columns, 10),
                progress(columns, 13),
                Columns.instantOrNull(columns[9]));
    }

    private static FixityAudit.Progress progress(Object[] columns, int from) {
        return new FixityAudit.Progress(
                ((Number) columns[from]).longValue(), (UUID) columns[from + 1], (Boolean) columns[from + 2]);
    }
}
