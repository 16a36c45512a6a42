package org.yunting.standalone.servers;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password or key. It prints as stars, so that it cannot slip into a log or an exception.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    private static final String EASY_TO_TELL_APART = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of 144 random bits in 24 letters, digits, dashes and underscores. */
    public static Secret generate() {
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** A new secret that people type: three groups of four, 60 bits, without letters that look alike. */
    public static Secret generateForTyping() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i % 4 == 0 && i > 0) {
                text.append('-');
            }
            text.append(EASY_TO_TELL_APART.charAt(RANDOM.nextInt(EASY_TO_TELL_APART.length())));
        }
        return new Secret(text.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
