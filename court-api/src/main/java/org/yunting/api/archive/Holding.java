package org.yunting.api.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yunting.api.storage.ObjectKey;
import org.yunting.law.archive.CatalogueItem;
import org.yunting.law.kernel.Sha256;

/**
 * An item of a file with its bytes.
 *
 * @param files where they rest; none where the item is written only when the file is packaged
 */
record Holding(CatalogueItem item, List<HeldFile> files) {
    /**
     * A file in the store.
     *
     * @param key absent where the bytes could not be kept in time and the digest alone holds the chain together
     * @param name as it came, for people
     */
    record HeldFile(@Nullable ObjectKey key, Sha256 digest, long bytes, String mediaType, String name) {}
}
