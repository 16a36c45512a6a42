package org.yunting.law.evidence;

import org.yunting.law.kernel.Sha256;

/**
 * A file as the server read it, and from then on unaltered.
 *
 * @param fileName as the sender called it, for showing only
 * @param mediaType as sniffed from the bytes
 * @param bytes size in bytes
 */
public record SealedFile(String fileName, String mediaType, long bytes, Sha256 digest) {
    /** Without the name, which people fill with names. */
    @Override
    public String toString() {
        return "SealedFile[" + mediaType + " " + bytes + " " + digest + "]";
    }
}
