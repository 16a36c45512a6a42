package org.yunting.api.recording;

import java.net.URI;
import java.time.Instant;

/** Where the sound of a segment is, for a short while. */
public record SegmentAddressView(URI url, Instant expiresAt) {}
