package org.yunting.api.storage;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.yunting.law.kernel.Keyed;

/**
 * Where the archive rests: two shelves, the second a copy of the first, in another bucket or another store. Nothing is ever overwritten: what is kept anew
 * gets a new key. Every call fails with {@link ObjectStoreException}.
 */
public interface ArchiveVault {
    /** Which of the two. */
    enum Shelf implements Keyed {
        PRIMARY,
        COPY
    }

    /** Who keeps an object from being altered or deleted before its time. */
    enum Protection implements Keyed {
        /** The store itself, by Object Lock in COMPLIANCE mode: not even its administrator can. */
        OBJECT_LOCK,
        /** The court alone, because the store knows no lock. */
        APPLICATION
    }

    /**
     * Keeps a file, read piece by piece from the disk.
     *
     * @param until to which day a store that can locks it
     */
    Uni<Protection> keep(Place place, Path file, String mediaType, Instant until);

    /** Reads an object as a stream on a worker thread and closes it. */
    <T> Uni<T> read(Place place, ObjectStore.Reading<T> reading);

    /** The address to {@code GET} an object from, shown under the given name and type. */
    URI address(Place place, String fileName, String mediaType, Duration validity);

    /** Lets an object go whose time is over. One that is gone already is fine. */
    Uni<Void> dispose(Place place);

    /** An object on a shelf. */
    record Place(Shelf shelf, ObjectKey key) {}
}
