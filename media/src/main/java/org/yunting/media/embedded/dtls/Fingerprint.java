package org.yunting.media.embedded.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The hash of a certificate as signalled (RFC 8122 section 5).
 *
 * @param hash hash function in lower case, one of sha-256, sha-384, sha-512
 * @param value upper-case hexadecimal bytes separated by colons
 */
public record Fingerprint(String hash, String value) {
    private static final HexFormat COLON_HEX = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        hash = hash.toLowerCase(Locale.ROOT);
        value = value.toUpperCase(Locale.ROOT);
        int length;
        try {
            length = COLON_HEX.parseHex(value).length;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a fingerprint is colon-separated hexadecimal bytes", e);
        }
        if (length != digest(hash).getDigestLength()) {
            throw new IllegalArgumentException("a " + hash + " fingerprint has another length");
        }
    }

    /** The SHA-256 fingerprint of a DER-encoded certificate. */
    public static Fingerprint of(byte[] certificate) {
        return new Fingerprint("sha-256", COLON_HEX.formatHex(digest("sha-256").digest(certificate)));
    }

    /** Whether this is the fingerprint of that DER-encoded certificate. */
    public boolean matches(byte[] certificate) {
        return MessageDigest.isEqual(COLON_HEX.parseHex(value), digest(hash).digest(certificate));
    }

    private static MessageDigest digest(String hash) {
        String algorithm = switch (hash) {
            case "sha-256" -> "SHA-256";
            case "sha-384" -> "SHA-384";
            case "sha-512" -> "SHA-512";
            // SHA-1 and MD5 no longer prove anything (RFC 8122 section 5.1 forbids MD5, deprecates SHA-1).
            default -> throw new IllegalArgumentException("unsupported fingerprint hash " + hash);
        };
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must provide " + algorithm, e);
        }
    }
}
