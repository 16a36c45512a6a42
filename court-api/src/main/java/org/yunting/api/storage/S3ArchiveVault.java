package org.yunting.api.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.GetObjectRetentionArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.yunting.api.database.CallersContext;
import org.yunting.api.storage.ObjectStoreException.Fault;

/** {@link ArchiveVault} on any S3, each shelf with a client of its own. */
@ApplicationScoped
class S3ArchiveVault implements ArchiveVault {
    private final Map<Shelf, Room> rooms;

    /** A bucket and who speaks to it. */
    private record Room(MinioAsyncClient store, MinioAsyncClient signer, String bucket) {}

    S3ArchiveVault(StorageSettings settings, VaultSettings vault) {
        var http = S3ObjectStore.http();
        var own = new S3Account(settings.accessKey(), settings.secretKey(), settings.region());
        var copy = new S3Account(
                vault.copy().accessKey(), vault.copy().secretKey(), vault.copy().region());
        this.rooms = Map.of(
                Shelf.PRIMARY,
                new Room(
                        own.client(settings.endpoint(), http),
                        own.client(settings.publicEndpoint(), http),
                        vault.bucket()),
                Shelf.COPY,
                new Room(
                        copy.client(vault.copy().endpoint(), http),
                        copy.client(vault.copy().endpoint(), http),
                        vault.copy().bucket()));
    }

    private Room room(Place place) {
        var room = rooms.get(place.shelf());
        if (room == null) {
            throw new IllegalStateException("no room for " + place.shelf());
        }
        return room;
    }

    @Override
    public Uni<Protection> keep(Place place, Path file, String mediaType, Instant until) {
        var room = room(place);
        return ready(room)
                .chain(() -> lockable(room))
                .chain(protection -> sent(room, upload(room, place, file, mediaType, until, protection)))
                .onFailure(S3ObjectStore::isAnswered)
                .recoverWithUni(() -> sent(room, upload(room, place, file, mediaType, until, Protection.APPLICATION)))
                .chain(() -> protectionOf(room, place));
    }

    private static Uni<Void> sent(Room room, UploadObjectArgs upload) {
        return S3ObjectStore.call(() -> room.store().uploadObject(upload)).replaceWithVoid();
    }

    /** What the store says of the object that it has; only its word that the lock is on counts. */
    private static Uni<Protection> protectionOf(Room room, Place place) {
        return S3ObjectStore.call(() -> room.store()
                        .getObjectRetention(GetObjectRetentionArgs.builder()
                                .bucket(room.bucket())
                                .object(place.key().value())
                                .build()))
                .map(retention -> retention != null && retention.mode() == RetentionMode.COMPLIANCE
                        ? Protection.OBJECT_LOCK
                        : Protection.APPLICATION)
                .onFailure(S3ObjectStore::isAnswered)
                .recoverWithItem(Protection.APPLICATION);
    }

    private static UploadObjectArgs upload(
            Room room, Place place, Path file, String mediaType, Instant until, Protection protection) {
        try {
            var upload = UploadObjectArgs.builder()
                    .bucket(room.bucket())
                    .object(place.key().value())
                    .contentType(mediaType)
                    .filename(file.toString());
            if (protection == Protection.OBJECT_LOCK) {
                upload.retention(new Retention(RetentionMode.COMPLIANCE, until.atZone(ZoneOffset.UTC)));
            }
            return upload.build();
        } catch (MinioException unread) {
            throw new ObjectStoreException(Fault.UNAVAILABLE, "a file could not be read to be kept", unread);
        }
    }

    private static Uni<Void> ready(Room room) {
        return S3ObjectStore.call(() -> room.store()
                        .bucketExists(
                                BucketExistsArgs.builder().bucket(room.bucket()).build()))
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : make(room, true)
                                .onFailure(S3ObjectStore::isAnswered)
                                .recoverWithUni(() -> make(room, false)));
    }

    private static Uni<Void> make(Room room, boolean locked) {
        return S3ObjectStore.call(() -> room.store()
                        .makeBucket(MakeBucketArgs.builder()
                                .bucket(room.bucket())
                                .objectLock(locked)
                                .build()))
                .replaceWithVoid();
    }

    /** A store that answers that it knows no lock has none; one that does not answer is away, and nothing is kept there unlocked by mistake. */
    private static Uni<Protection> lockable(Room room) {
        return S3ObjectStore.call(() -> room.store()
                        .getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder()
                                .bucket(room.bucket())
                                .build()))
                .replaceWith(Protection.OBJECT_LOCK)
                .onFailure(S3ObjectStore::isAnswered)
                .recoverWithItem(Protection.APPLICATION);
    }

    @Override
    public <T> Uni<T> read(Place place, ObjectStore.Reading<T> reading) {
        var room = room(place);
        return CallersContext.backTo(S3ObjectStore.ask(() -> room.store()
                        .getObject(GetObjectArgs.builder()
                                .bucket(room.bucket())
                                .object(place.key().value())
                                .build()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(bytes -> S3ObjectStore.readAndClose(bytes, reading)));
    }

    @Override
    public URI address(Place place, String fileName, String mediaType, Duration validity) {
        var room = room(place);
        var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            return URI.create(room.signer()
                    .getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                            .method(Http.Method.GET)
                            .bucket(room.bucket())
                            .object(place.key().value())
                            .extraQueryParams(Map.of(
                                    "response-content-type",
                                    mediaType,
                                    "response-content-disposition",
                                    "attachment; filename*=UTF-8''" + name))
                            .expiry((int) validity.toSeconds())
                            .build()));
        } catch (MinioException unsigned) {
            throw new ObjectStoreException(Fault.UNAVAILABLE, "an address could not be signed", unsigned);
        }
    }

    @Override
    public Uni<Void> dispose(Place place) {
        var room = room(place);
        return S3ObjectStore.call(() -> room.store()
                        .removeObject(RemoveObjectArgs.builder()
                                .bucket(room.bucket())
                                .object(place.key().value())
                                .build()))
                .replaceWithVoid()
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithNull();
    }
}
