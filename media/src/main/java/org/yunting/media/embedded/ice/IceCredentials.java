package org.yunting.media.embedded.ice;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * User fragment and password of one side of one ICE session (RFC 8445 section 5.3).
 *
 * @param ufrag 4 to 256 ice-chars
 * @param password 22 to 256 ice-chars
 */
public record IceCredentials(String ufrag, String password) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern ICE_CHARS = Pattern.compile("[A-Za-z0-9+/]+");

    public IceCredentials {
        if (!isIceChars(ufrag, 4) || !isIceChars(password, 22)) {
            throw new IllegalArgumentException("an ICE ufrag has 4 to 256 ice-chars, a password 22 to 256");
        }
    }

    /** Fresh credentials: 72 bits of user fragment, which addresses the endpoint, and 128 bits of password. */
    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(randomText(random, 14), randomText(random, 25));
    }

    /** Text of that many characters, each of 36, from this source. */
    public static String randomText(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The key of MESSAGE-INTEGRITY for a short-term credential. */
    public byte[] key() {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "IceCredentials[" + ufrag + "]";
    }

    private static boolean isIceChars(String text, int minimum) {
        return text.length() >= minimum
                && text.length() <= 256
                && ICE_CHARS.matcher(text).matches();
    }
}
