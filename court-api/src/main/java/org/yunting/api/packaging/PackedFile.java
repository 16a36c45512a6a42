package org.yunting.api.packaging;

import java.nio.file.Path;
import java.time.Instant;
import org.yunting.law.kernel.Sha256;

/**
 * A file that goes into a package.
 *
 * @param path within the package: lower-case ASCII, digits, {@code - . /}, so that every system can unpack it
 * @param file where its bytes are now
 * @param originalName as whoever brought it called it
 * @param receivedAt when the institution got it
 */
public record PackedFile(
        String path, Path file, Sha256 digest, long bytes, String mediaType, String originalName, Instant receivedAt) {
    public PackedFile {
        if (!path.matches("[a-zA-Z0-9-]+(/[a-zA-Z0-9-]+)*\\.[a-z0-9]{1,5}")) {
            throw new IllegalArgumentException("not a path of a package");
        }
    }
}
