package org.yunting.api.storage;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListPartsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.UploadPartArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.XmlParserException;
import io.minio.messages.BasePartsResult;
import io.minio.messages.Part;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.CallersContext;
import org.yunting.api.storage.ObjectStoreException.Fault;

/**
 * {@link ObjectStore} on any S3: S3Proxy on one machine, MinIO or Ceph RGW in production.
 *
 * <p>Two clients on one set of credentials: one for calls, one that only signs for the host that browsers see. With the
 * region given, signing is arithmetic and never calls out.
 */
@ApplicationScoped
class S3ObjectStore implements ObjectStore {
    private static final Set<String> UNKNOWN = Set.of("NoSuchKey", "NoSuchUpload", "NoSuchBucket");
    private static final Set<String> REFUSED =
            Set.of("InvalidPart", "InvalidPartOrder", "EntityTooSmall", "MalformedXML");
    private static final int PARTS_A_PAGE = 1_000;
    /** Joining the parts of a large file takes a store minutes. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private final MinioAsyncClient store;
    private final MinioAsyncClient signer;
    private final String bucket;

    S3ObjectStore(StorageSettings settings) {
        var http = http();
        var account = new S3Account(settings.accessKey(), settings.secretKey(), settings.region());
        this.store = account.client(settings.endpoint(), http);
        this.signer = account.client(settings.publicEndpoint(), http);
        this.bucket = settings.bucket();
    }

    /**
     * Trusts whom the JVM trusts. The client that minio-java makes by itself also reads every file under {@code SSL_CERT_DIR}, on whatever thread asks
     * first: where that is set, the first upload held the event loop for half a minute.
     */
    static OkHttpClient http() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(LONGEST_CALL)
                .writeTimeout(LONGEST_CALL)
                .readTimeout(LONGEST_CALL)
                .addInterceptor(new Http.StatusRetryInterceptor())
                .build();
    }

    @Override
    public Uni<Void> put(ObjectKey key, String mediaType, byte[] bytes) {
        return call(() -> store.putObject(PutObjectArgs.builder()
                        .bucket(bucket)
                        .object(key.value())
                        .contentType(mediaType)
                        .data(bytes, bytes.length)
                        .build()))
                .replaceWithVoid();
    }

    @Override
    public Uni<MultipartUpload> open(ObjectKey key, String mediaType) {
        return call(() -> store.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(bucket)
                        .object(key.value())
                        .headers(new Http.Headers("Content-Type", mediaType))
                        .build()))
                .map(answer -> new MultipartUpload(key, answer.result().uploadId()));
    }

    @Override
    public URI addressOfPart(MultipartUpload upload, int number, Duration validity) {
        return sign(
                Http.Method.PUT,
                upload.key(),
                Map.of("uploadId", upload.storeId(), "partNumber", Integer.toString(number)),
                validity);
    }

    @Override
    public Uni<Void> send(MultipartUpload upload, int number, byte[] part) {
        return call(() -> store.uploadPart(UploadPartArgs.builder()
                        .bucket(bucket)
                        .object(upload.key().value())
                        .uploadId(upload.storeId())
                        .partNumber(number)
                        .data(part, part.length)
                        .build()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<StoredPart>> parts(MultipartUpload upload) {
        return partsAfter(upload, null)
                .map(S3ObjectStore::stored)
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithItem(List.of());
    }

    /** Stores answer at most a thousand parts at once; the pages are read one after the other. */
    private Uni<List<Part>> partsAfter(MultipartUpload upload, @Nullable Integer marker) {
        return call(() -> store.listParts(ListPartsArgs.builder()
                        .bucket(bucket)
                        .object(upload.key().value())
                        .uploadId(upload.storeId())
                        .maxParts(PARTS_A_PAGE)
                        .partNumberMarker(marker)
                        .build()))
                .flatMap(answer -> withFollowing(upload, answer.result()));
    }

    private Uni<List<Part>> withFollowing(MultipartUpload upload, BasePartsResult page) {
        if (!page.isTruncated()) {
            return Uni.createFrom().item(page.parts());
        }
        return partsAfter(upload, page.nextPartNumberMarker())
                .map(following ->
                        Stream.concat(page.parts().stream(), following.stream()).toList());
    }

    private static List<StoredPart> stored(List<Part> parts) {
        return parts.stream()
                .map(part -> new StoredPart(part.partNumber(), part.etag().replace("\"", ""), part.partSize()))
                .toList();
    }

    @Override
    public Uni<Void> complete(MultipartUpload upload, List<StoredPart> parts) {
        Part[] named =
                parts.stream().map(part -> new Part(part.number(), part.etag())).toArray(Part[]::new);
        return call(() -> store.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                        .bucket(bucket)
                        .object(upload.key().value())
                        .uploadId(upload.storeId())
                        .parts(named)
                        .build()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> abandon(MultipartUpload upload) {
        return call(() -> store.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                        .bucket(bucket)
                        .object(upload.key().value())
                        .uploadId(upload.storeId())
                        .build()))
                .replaceWithVoid()
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithNull();
    }

    @Override
    public <T> Uni<T> read(ObjectKey key, Reading<T> reading) {
        return CallersContext.backTo(ask(() -> store.getObject(GetObjectArgs.builder()
                        .bucket(bucket)
                        .object(key.value())
                        .build()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(bytes -> readAndClose(bytes, reading)));
    }

    static <T> T readAndClose(InputStream bytes, Reading<T> reading) {
        try (bytes) {
            return reading.of(bytes);
        } catch (IOException broken) {
            throw new ObjectStoreException(Fault.UNAVAILABLE, "the store broke off while an object was read", broken);
        }
    }

    @Override
    public URI addressOfObject(ObjectKey key, String fileName, String mediaType, Duration validity) {
        return addressOf(key, "inline", fileName, mediaType, validity);
    }

    @Override
    public URI addressOfDownload(ObjectKey key, String fileName, String mediaType, Duration validity) {
        return addressOf(key, "attachment", fileName, mediaType, validity);
    }

    private URI addressOf(ObjectKey key, String disposition, String fileName, String mediaType, Duration validity) {
        return sign(
                Http.Method.GET,
                key,
                Map.of(
                        "response-content-type",
                        mediaType,
                        "response-content-disposition",
                        disposition + "; filename*=UTF-8''"
                                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                                        .replace("+", "%20")),
                validity);
    }

    @Override
    public Uni<Void> delete(ObjectKey key) {
        return call(() -> store.removeObject(RemoveObjectArgs.builder()
                        .bucket(bucket)
                        .object(key.value())
                        .build()))
                .onFailure(ObjectStoreException::isOfUnknownObject)
                .recoverWithNull();
    }

    @Override
    public Uni<Void> ready() {
        return call(() -> store.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()))
                .flatMap(there -> there ? Uni.createFrom().voidItem() : makeBucket());
    }

    private Uni<Void> makeBucket() {
        return call(() ->
                        store.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()))
                .replaceWithVoid();
    }

    private URI sign(Http.Method method, ObjectKey key, Map<String, String> query, Duration validity) {
        try {
            return URI.create(signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(method)
                    .bucket(bucket)
                    .object(key.value())
                    .extraQueryParams(query)
                    .expiry((int) validity.toSeconds())
                    .build()));
        } catch (MinioException unsigned) {
            throw new ObjectStoreException(Fault.UNAVAILABLE, "an address could not be signed", unsigned);
        }
    }

    static <T> Uni<T> call(Supplier<CompletableFuture<T>> call) {
        return CallersContext.backTo(ask(call));
    }

    /** Answers on a thread of the client's. */
    static <T> Uni<T> ask(Supplier<CompletableFuture<T>> call) {
        return Uni.createFrom()
                .completionStage(call)
                .onFailure(failure -> !(failure instanceof ObjectStoreException))
                .transform(S3ObjectStore::fault);
    }

    /** The store is there and said no, which is not the same as being away. */
    static boolean isAnswered(Throwable failure) {
        return failure instanceof ObjectStoreException fault
                && (fault.getCause() instanceof ErrorResponseException
                        || fault.getCause() instanceof XmlParserException
                        || fault.getCause() instanceof InvalidResponseException);
    }

    private static ObjectStoreException fault(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof UncheckedIOException io && io.getCause() != null) {
            cause = io.getCause();
        }
        if (cause instanceof ErrorResponseException answered) {
            String code = answered.errorResponse().code();
            if (UNKNOWN.contains(code)) {
                return new ObjectStoreException(Fault.UNKNOWN_OBJECT, "the store answered " + code, cause);
            }
            if (REFUSED.contains(code)) {
                return new ObjectStoreException(Fault.PARTS_REFUSED, "the store answered " + code, cause);
            }
        }
        return new ObjectStoreException(Fault.UNAVAILABLE, "the store did not do what was asked", cause);
    }
}
