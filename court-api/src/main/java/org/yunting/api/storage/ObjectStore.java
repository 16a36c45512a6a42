package org.yunting.api.storage;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A store of objects that are written once. Every call that reaches the store fails with {@link ObjectStoreException}.
 *
 * <p>Addresses are signed for one object and one method and expire; whoever holds one needs no other right, so they are
 * handed only to people whom the court has let through.
 */
public interface ObjectStore {
    /** Least size of a part but the last, in bytes: a rule of S3. */
    long LEAST_PART_SIZE = 5L * 1024 * 1024;

    /** Writes an object that the court itself has in its hands, whole. */
    Uni<Void> put(ObjectKey key, String mediaType, byte[] bytes);

    /** Opens a multipart upload. */
    Uni<MultipartUpload> open(ObjectKey key, String mediaType);

    /** The address to {@code PUT} one part to. Signed here, without a call to the store. */
    URI addressOfPart(MultipartUpload upload, int number, Duration validity);

    /** Sends a part that the court itself has in its hands. */
    Uni<Void> send(MultipartUpload upload, int number, byte[] part);

    /** The parts the store has, in order; none if it knows no such upload. */
    Uni<List<StoredPart>> parts(MultipartUpload upload);

    /** Joins the parts into the object. After this the upload is spent: none of its addresses can change a byte. */
    Uni<Void> complete(MultipartUpload upload, List<StoredPart> parts);

    /** Gives the upload up and frees its parts. One that is gone already is fine. */
    Uni<Void> abandon(MultipartUpload upload);

    /** Reads an object as a stream on a worker thread and closes it. */
    <T> Uni<T> read(ObjectKey key, Reading<T> reading);

    /** The address to {@code GET} an object from, shown under the given name and type. */
    URI addressOfObject(ObjectKey key, String fileName, String mediaType, Duration validity);

    /** The address to {@code GET} an object from that a browser keeps as a file and does not show. */
    URI addressOfDownload(ObjectKey key, String fileName, String mediaType, Duration validity);

    /** Deletes an object that was refused. One that is gone already is fine. */
    Uni<Void> delete(ObjectKey key);

    /** Whether the store answers and the bucket is there; makes the bucket where it is missing. */
    Uni<Void> ready();

    /** What is done with the bytes of an object. May block. */
    @FunctionalInterface
    interface Reading<T> {
        T of(InputStream bytes) throws IOException;
    }
}
