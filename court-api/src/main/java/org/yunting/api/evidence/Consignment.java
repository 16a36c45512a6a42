package org.yunting.api.evidence;

import java.time.Instant;
import org.yunting.api.storage.MultipartUpload;
import org.yunting.law.evidence.Upload;

/**
 * An upload as the law sees it, with what the court must know to carry it out.
 *
 * @param store the multipart upload at the object store
 * @param announcedAt when it was announced
 * @param expiresAt when it is abandoned if nobody finishes it
 * @param version optimistic version of the row; 0 for one that is not stored yet
 */
record Consignment(
        Upload upload, MultipartUpload store, PartPlan plan, Instant announcedAt, Instant expiresAt, long version) {
    Consignment with(Upload next) {
        return new Consignment(next, store, plan, announcedAt, expiresAt, version);
    }
}
