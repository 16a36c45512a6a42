package org.yunting.api.evidence;

import java.util.List;

/**
 * What the browser sent.
 *
 * @param sha256 digest of the whole file, as the browser computed it
 */
public record UploadCompletion(String sha256, List<SentPart> parts) {
    /** A part as the store acknowledged it to the browser. */
    public record SentPart(int number, String etag) {}
}
