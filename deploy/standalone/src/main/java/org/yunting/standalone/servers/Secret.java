package org.yunting.standalone.servers;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password or key. It prints as stars, so that it cannot slip into a log or an exception.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of 144 random bits in 24 letters, digits, dashes and underscores. */
    public static Secret generate() {
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return "***";
    }
}
