package org.yunting.api.timestamps;

import io.smallrye.mutiny.Uni;
import org.yunting.law.kernel.Sha256;

/** Whoever stamps digests with the time. */
public interface TimeStampAuthority {
    /** The RFC 3161 token over a digest, DER. Fails when the authority does not answer or answers something else. */
    Uni<byte[]> stamp(Sha256 digest);
}
