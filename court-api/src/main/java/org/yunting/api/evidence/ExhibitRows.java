package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Columns;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.ExhibitCategory;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Scan;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyRole;

/** Exhibits in PostgreSQL, which lets nobody change one. */
@ApplicationScoped
class ExhibitRows implements Exhibits {
    private static final String COLUMNS = """
            select e.id, e.case_id, e.upload_id, e.side, e.ordinal, e.person_id, e.title, e.category, e.purpose_of_proof,
                   e.file_name, e.media_type, e.bytes, e.sha256, e.object_key, e.sealed_at, p.display_name, e.carries, e.scan
            from exhibits e join persons p on p.id = e.person_id
            """;

    private final Mutiny.SessionFactory sessions;

    ExhibitRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(FiledExhibit filed) {
        var exhibit = filed.exhibit();
        return sessions.withSession(session -> session.createNativeQuery("""
                        insert into exhibits (id, case_id, upload_id, side, ordinal, person_id, title, category, purpose_of_proof,
                                              file_name, media_type, bytes, sha256, object_key, sealed_at, carries, scan)
                        values (:id, :case, :upload, :side, :ordinal, :person, :title, :category, :purpose,
                                :file, :type, :bytes, :sha256, :key, :at, :carries, :scan)""")
                .setParameter("id", exhibit.id().value())
                .setParameter("case", exhibit.caseId().value())
                .setParameter("upload", filed.upload().value())
                .setParameter("side", exhibit.number().side().key())
                .setParameter("ordinal", exhibit.number().order())
                .setParameter("person", exhibit.by().value())
                .setParameter("title", exhibit.description().title())
                .setParameter("category", exhibit.description().category().key())
                .setParameter("purpose", exhibit.description().purposeOfProof())
                .setParameter("file", exhibit.file().fileName())
                .setParameter("type", exhibit.file().mediaType())
                .setParameter("bytes", exhibit.file().bytes())
                .setParameter("sha256", exhibit.file().digest().hex())
                .setParameter("key", filed.key().value())
                .setParameter("at", exhibit.sealedAt())
                .setParameter("carries", CarriedKeys.write(exhibit.file().carries()))
                .setParameter("scan", exhibit.file().scan().key())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<ExhibitNumber>> numbersTaken(CaseId caseId) {
        return sessions.withSession(session -> session.createNativeQuery(
                                "select id from cases where id = :case for no key update", UUID.class)
                        .setParameter("case", caseId.value())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(
                                        "select side, ordinal from exhibits where case_id = :case", Object[].class)
                                .setParameter("case", caseId.value())
                                .getResultList()))
                .map(rows -> rows.stream()
                        .map(columns -> number(columns[0], columns[1]))
                        .toList());
    }

    @Override
    public Uni<Optional<FiledExhibit>> find(ExhibitId id) {
        return one("where e.id = :id", id.value());
    }

    @Override
    public Uni<Optional<FiledExhibit>> ofUpload(UploadId upload) {
        return one("where e.upload_id = :id", upload.value());
    }

    @Override
    public Uni<List<FiledExhibit>> findAll(Collection<ExhibitId> ids) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS + "where e.id = any(:ids) order by e.sealed_at, e.id", Object[].class)
                        .setParameter("ids", ids.stream().map(ExhibitId::value).toArray(UUID[]::new))
                        .getResultList())
                .map(ExhibitRows::filed);
    }

    @Override
    public Uni<List<FiledExhibit>> withDigests(CaseId caseId, Collection<Sha256> digests) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS
                                        + "where e.case_id = :case and e.sha256 = any(:digests) order by e.sealed_at, e.id",
                                Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter(
                                "digests", digests.stream().map(Sha256::hex).toArray(String[]::new))
                        .getResultList())
                .map(ExhibitRows::filed);
    }

    @Override
    public Uni<List<FiledExhibit>> ofCase(CaseId caseId, Cursor after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(COLUMNS + """
                                where e.case_id = :case and (e.sealed_at, e.id) > (:at, :id)
                                order by e.sealed_at, e.id limit :limit""", Object[].class)
                        .setParameter("case", caseId.value())
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(ExhibitRows::filed);
    }

    @Override
    public Uni<List<FiledExhibit>> ofAllCases(Cursor after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(
                                COLUMNS
                                        + "where (e.sealed_at, e.id) > (:at, :id) order by e.sealed_at, e.id limit :limit",
                                Object[].class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(ExhibitRows::filed);
    }

    private Uni<Optional<FiledExhibit>> one(String where, UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(COLUMNS + where, Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> filed(rows).stream().findFirst());
    }

    private static List<FiledExhibit> filed(List<Object[]> rows) {
        return rows.stream().map(ExhibitRows::filed).toList();
    }

    private static FiledExhibit filed(Object[] columns) {
        var exhibit = new Exhibit(
                new ExhibitId((UUID) columns[0]),
                new CaseId((UUID) columns[1]),
                number(columns[3], columns[4]),
                new PersonId((UUID) columns[5]),
                new UploadPurpose.Description(
                        (String) columns[6], Keys.constant(ExhibitCategory.class, (String) columns[7]), (String)
                                columns[8]),
                new SealedFile(
                        (String) columns[9],
                        (String) columns[10],
                        ((Number) columns[11]).longValue(),
                        new Sha256((String) columns[12]),
                        null,
                        CarriedKeys.read((String) columns[16]),
                        Keys.constant(Scan.class, (String) columns[17])),
                Columns.instant(columns[14]));
        return new FiledExhibit(
                exhibit, new UploadId((UUID) columns[2]), new ObjectKey((String) columns[13]), (String) columns[15]);
    }

    private static ExhibitNumber number(Object side, Object ordinal) {
        return new ExhibitNumber(Keys.constant(PartyRole.class, (String) side), ((Number) ordinal).intValue());
    }
}
