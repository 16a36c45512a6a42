package org.yunting.api.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.Cursor;
import org.yunting.api.database.Keys;
import org.yunting.api.storage.MultipartUpload;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.evidence.Announcement;
import org.yunting.law.evidence.EvidenceRefusal;
import org.yunting.law.evidence.ExhibitCategory;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.Scan;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.Upload;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.evidence.UploadPurpose;
import org.yunting.law.evidence.UploadState;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyRole;

/** Uploads in PostgreSQL. */
@ApplicationScoped
class UploadRows implements Consignments {
    private final Mutiny.SessionFactory sessions;

    UploadRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Consignment consignment) {
        var upload = consignment.upload();
        var row = new UploadRow();
        row.id = upload.id().value();
        row.personId = upload.by().value();
        row.fileName = upload.announced().fileName();
        row.announcedType = upload.announced().mediaType();
        row.announcedBytes = upload.announced().bytes();
        row.announcedSha256 = hex(upload.announced().digest());
        row.objectKey = consignment.store().key().value();
        row.storeUpload = consignment.store().storeId();
        row.partBytes = consignment.plan().partBytes();
        row.announcedAt = consignment.announcedAt();
        row.expiresAt = consignment.expiresAt();
        writePurpose(upload.purpose(), row);
        writeState(upload.state(), row);
        return sessions.withSession(session -> session.persist(row).call(session::flush));
    }

    @Override
    public Uni<Optional<Consignment>> find(UploadId id) {
        return sessions.withSession(session -> session.find(UploadRow.class, id.value()))
                .map(row -> Optional.ofNullable(row).map(UploadRows::consignment));
    }

    @Override
    public Uni<Optional<Consignment>> findToChange(UploadId id) {
        return sessions.withSession(
                        session -> session.find(UploadRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row).map(UploadRows::consignment));
    }

    @Override
    public Uni<Void> store(Consignment consignment) {
        var upload = consignment.upload();
        return sessions.withSession(
                session -> session.find(UploadRow.class, upload.id().value())
                        .invoke(row -> writeState(upload.state(), row))
                        .call(session::flush)
                        .replaceWithVoid());
    }

    @Override
    public Uni<List<Consignment>> unfinishedOf(PersonId person, Cursor before, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery("""
                                from UploadRow where personId = :person and state in ('announced', 'uploading', 'verifying')
                                and (announcedAt < :at or (announcedAt = :at and id < :id))
                                order by announcedAt desc, id desc\
                                """, UploadRow.class)
                        .setParameter("person", person.value())
                        .setParameter("at", before.at())
                        .setParameter("id", before.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(UploadRows::consignments);
    }

    @Override
    public Uni<List<Consignment>> endedOf(PersonId person, Instant since, Cursor before, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery("""
                                from UploadRow where personId = :person and stateSince > :since
                                and (state = 'refused' or (state = 'abandoned' and stateSince >= expiresAt))
                                and (announcedAt < :at or (announcedAt = :at and id < :id))
                                order by announcedAt desc, id desc\
                                """, UploadRow.class)
                        .setParameter("person", person.value())
                        .setParameter("since", since)
                        .setParameter("at", before.at())
                        .setParameter("id", before.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(UploadRows::consignments);
    }

    @Override
    public Uni<Optional<Consignment>> latestOf(PersonId person, String fileName) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from UploadRow where personId = :person and fileName = :name order by announcedAt"
                                        + " desc, id desc",
                                UploadRow.class)
                        .setParameter("person", person.value())
                        .setParameter("name", fileName)
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(UploadRows::consignment));
    }

    @Override
    public Uni<List<Consignment>> verifyingSinceBefore(Instant instant, int limit) {
        return oldest(
                "from UploadRow where state = 'verifying' and stateSince < :at order by stateSince", instant, limit);
    }

    @Override
    public Uni<List<Consignment>> expiredBefore(Instant instant, int limit) {
        return oldest(
                "from UploadRow where (state in ('announced', 'uploading') or (state = 'sealed' and purpose like"
                        + " 'statement-%')) and expiresAt < :at order by expiresAt",
                instant, limit);
    }

    private Uni<List<Consignment>> oldest(String query, Instant instant, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery(query, UploadRow.class)
                        .setParameter("at", instant)
                        .setMaxResults(limit)
                        .getResultList())
                .map(UploadRows::consignments);
    }

    private static List<Consignment> consignments(List<UploadRow> rows) {
        return rows.stream().map(UploadRows::consignment).toList();
    }

    private static void writePurpose(UploadPurpose purpose, UploadRow row) {
        row.purpose = purpose.key();
        if (purpose instanceof UploadPurpose.ForExhibit(var caseId, var side, var description)) {
            row.caseId = caseId.value();
            row.side = side.key();
            row.title = description.title();
            row.category = description.category().key();
            row.purposeOfProof = description.purposeOfProof();
        }
        if (purpose instanceof UploadPurpose.OfStatement statement) {
            row.caseId = statement.caseId().value();
            row.side = statement.side().key();
        }
        if (purpose instanceof UploadPurpose.ForRecording recording) {
            row.bytesMax = recording.limits().bytesMax();
            row.longestMillis = recording.limits().longest().toMillis();
        }
    }

    private static void writeState(UploadState state, UploadRow row) {
        row.state = state.key();
        switch (state) {
            case UploadState.Announced(var at) -> row.stateSince = at;
            case UploadState.Uploading(var since) -> row.stateSince = since;
            case UploadState.Verifying(var declared, var since) -> {
                row.declaredSha256 = declared.hex();
                row.stateSince = since;
            }
            case UploadState.Sealed(var file, var at) -> {
                writeFile(file, row);
                row.stateSince = at;
            }
            case UploadState.Enclosed(var file, var at) -> {
                writeFile(file, row);
                row.stateSince = at;
            }
            case UploadState.Refused(var faults, var at) -> {
                row.faults = faults.stream().map(Keyed::key).collect(Collectors.joining(" "));
                row.stateSince = at;
            }
            case UploadState.Abandoned(var at) -> {
                writeFile(null, row);
                row.stateSince = at;
            }
        }
    }

    private static void writeFile(@Nullable SealedFile file, UploadRow row) {
        var playing = file == null ? null : file.playing();
        row.sealedType = file == null ? null : file.mediaType();
        row.sealedBytes = file == null ? null : file.bytes();
        row.sealedSha256 = file == null ? null : file.digest().hex();
        row.playingMillis = playing == null ? null : playing.length().toMillis();
        row.pictures = playing == null ? null : playing.pictures();
        row.carries = file == null ? null : CarriedKeys.write(file.carries());
        row.scan = file == null ? null : file.scan().key();
    }

    private static SealedFile file(UploadRow row) {
        var playing = row.playingMillis == null
                ? null
                : new Playing(Duration.ofMillis(row.playingMillis), Boolean.TRUE.equals(row.pictures));
        return new SealedFile(
                row.fileName,
                requireNonNull(row.sealedType),
                requireNonNull(row.sealedBytes),
                new Sha256(requireNonNull(row.sealedSha256)),
                playing,
                CarriedKeys.read(row.carries),
                row.scan == null ? Scan.NOT_SCANNED : Keys.constant(Scan.class, row.scan));
    }

    private static Consignment consignment(UploadRow row) {
        var upload = new Upload(
                new UploadId(row.id), new PersonId(row.personId), purpose(row), announcement(row), state(row));
        return new Consignment(
                upload,
                new MultipartUpload(new ObjectKey(row.objectKey), row.storeUpload),
                new PartPlan(row.partBytes, row.announcedBytes),
                row.announcedAt,
                row.expiresAt,
                row.version);
    }

    private static Announcement announcement(UploadRow row) {
        var digest = row.announcedSha256 == null ? null : new Sha256(row.announcedSha256);
        return new Announcement(row.fileName, row.announcedType, row.announcedBytes, digest);
    }

    private static @Nullable String hex(@Nullable Sha256 digest) {
        return digest == null ? null : digest.hex();
    }

    private static UploadPurpose purpose(UploadRow row) {
        return switch (row.purpose) {
            case "exhibit" ->
                new UploadPurpose.ForExhibit(
                        new CaseId(requireNonNull(row.caseId)),
                        Keys.constant(PartyRole.class, requireNonNull(row.side)),
                        new UploadPurpose.Description(
                                requireNonNull(row.title),
                                Keys.constant(ExhibitCategory.class, requireNonNull(row.category)),
                                requireNonNull(row.purposeOfProof)));
            case "statement-recording" ->
                new UploadPurpose.ForRecording(
                        new CaseId(requireNonNull(row.caseId)),
                        Keys.constant(PartyRole.class, requireNonNull(row.side)),
                        new UploadPurpose.ForRecording.Limits(
                                requireNonNull(row.bytesMax), Duration.ofMillis(requireNonNull(row.longestMillis))));
            case "statement-attachment" ->
                new UploadPurpose.ForAttachment(
                        new CaseId(requireNonNull(row.caseId)),
                        Keys.constant(PartyRole.class, requireNonNull(row.side)));
            case "identity-photo" -> new UploadPurpose.ForIdentityPhoto();
            default -> throw corrupt(row);
        };
    }

    private static UploadState state(UploadRow row) {
        return switch (row.state) {
            case "announced" -> new UploadState.Announced(row.stateSince);
            case "uploading" -> new UploadState.Uploading(row.stateSince);
            case "verifying" ->
                new UploadState.Verifying(new Sha256(requireNonNull(row.declaredSha256)), row.stateSince);
            case "sealed" -> new UploadState.Sealed(file(row), row.stateSince);
            case "enclosed" -> new UploadState.Enclosed(file(row), row.stateSince);
            case "refused" -> new UploadState.Refused(faults(requireNonNull(row.faults)), row.stateSince);
            case "abandoned" -> new UploadState.Abandoned(row.stateSince);
            default -> throw corrupt(row);
        };
    }

    private static List<EvidenceRefusal> faults(String keys) {
        return Arrays.stream(keys.split(" ", -1))
                .map(key -> Keys.constant(EvidenceRefusal.class, key))
                .toList();
    }

    private static IllegalStateException corrupt(UploadRow row) {
        return new IllegalStateException("upload " + row.id + " is stored in a form nobody wrote");
    }
}
