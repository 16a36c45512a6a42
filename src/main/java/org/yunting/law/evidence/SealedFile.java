package org.yunting.law.evidence;

import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;

/**
 * A file as the server read it, and from then on unaltered.
 *
 * @param fileName as the sender called it, for showing only
 * @param mediaType as sniffed from the bytes
 * @param bytes size in bytes
 * @param playing of sound and pictures; absent for anything that does not play
 */
public record SealedFile(
        String fileName,
        String mediaType,
        long bytes,
        Sha256 digest,
        @Nullable Playing playing) {
    public SealedFile(String fileName, String mediaType, long bytes, Sha256 digest) {
        this(fileName, mediaType, bytes, digest, null);
    }

    /** Without the name, which people fill with names. */
    @Override
    public String toString() {
        return "SealedFile[" + mediaType + " " + bytes + " " + digest + "]";
    }
}
