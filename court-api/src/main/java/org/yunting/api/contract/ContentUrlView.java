package org.yunting.api.evidence;

import java.net.URI;
import java.time.Instant;

/** Where the bytes of an exhibit are, for a short while. */
public record ContentUrlView(URI url, Instant expiresAt) {}
