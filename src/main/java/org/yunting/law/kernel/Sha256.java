package org.yunting.law.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal");
        }
    }

    /** The digest of these bytes, one after the other. */
    public static Sha256 over(byte[]... parts) {
        var digest = digesting();
        for (var part : parts) {
            digest.update(part);
        }
        return ofBytes(digest.digest());
    }

    /** The digest that these 32 bytes are. */
    public static Sha256 ofBytes(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** A computation of SHA-256, for bytes that come piece by piece. */
    public static MessageDigest digesting() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The digest as 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
