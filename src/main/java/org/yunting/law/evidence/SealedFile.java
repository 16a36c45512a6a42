package org.yunting.law.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Sha256;

/**
 * A file as the server read it, and from then on unaltered.
 *
 * @param fileName as the sender called it, for showing only
 * @param mediaType as sniffed from the bytes
 * @param bytes size in bytes
 * @param playing of sound and pictures; absent for anything that does not play
 * @param carries what it carries beside what it shows; empty too for what was sealed before the court looked
 * @param scan whether it was looked through for malware
 */
public record SealedFile(
        String fileName,
        String mediaType,
        long bytes,
        Sha256 digest,
        @Nullable Playing playing,
        Set<Carried> carries,
        Scan scan) {
    public SealedFile {
        carries = Set.copyOf(carries);
    }

    public SealedFile(String fileName, String mediaType, long bytes, Sha256 digest, @Nullable Playing playing) {
        this(fileName, mediaType, bytes, digest, playing, Set.of(), Scan.NOT_SCANNED);
    }

    public SealedFile(String fileName, String mediaType, long bytes, Sha256 digest) {
        this(fileName, mediaType, bytes, digest, null);
    }

    /** Without the name, which people fill with names. */
    @Override
    public String toString() {
        return "SealedFile[" + mediaType + " " + bytes + " " + digest + "]";
    }
}
