package org.yunting.api.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Where to send the parts. */
public record PartUrlsView(List<PartUrl> urls, Instant expiresAt) {
    /** Where to PUT one part. */
    public record PartUrl(int number, URI url) {}
}
