package org.yunting.api.contract;

import java.net.URI;
import java.time.Instant;

/** Where the bytes of something are, for a short while. */
public record ContentUrlView(URI url, Instant expiresAt) {}
