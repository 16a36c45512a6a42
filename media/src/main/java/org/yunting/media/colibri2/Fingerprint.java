package org.yunting.media.colibri2;

import static java.util.Objects.requireNonNull;

/**
 * The digest of a DTLS certificate (RFC 8122).
 *
 * @param fingerprint upper-case hexadecimal octets, separated by colons
 * @param setup {@code actpass}, {@code active} or {@code passive} (RFC 8842)
 * @param hash {@code sha-256}
 */
@Colibri2Wire
public record Fingerprint(String fingerprint, String setup, String hash) {

    public Fingerprint {
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(setup, "setup");
        requireNonNull(hash, "hash");
    }
}
