package org.yunting.standalone.servers;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A password or key. It prints as stars, so that it cannot slip into a log or an exception.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    private static final String EASY_TO_TELL_APART = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ED25519_BYTES = 32;
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

    /** A new Ed25519 key for the ledger: secret seed and public key, 64 bytes in base64. Java's encodings end with the bare halves. */
    public static Secret generateLedgerKey() {
        KeyPair pair = pair("Ed25519");
        byte[] seed = pair.getPrivate().getEncoded();
        byte[] open = pair.getPublic().getEncoded();
        ByteBuffer both = ByteBuffer.allocate(2 * ED25519_BYTES)
                .put(seed, seed.length - ED25519_BYTES, ED25519_BYTES)
                .put(open, open.length - ED25519_BYTES, ED25519_BYTES);
        return new Secret(Base64.getEncoder().encodeToString(both.array()));
    }

    /** A new P-256 key: PKCS #8 in base64. */
    public static Secret generateSigningKey() {
        return new Secret(
                Base64.getEncoder().encodeToString(pair("EC").getPrivate().getEncoded()));
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes " + algorithm + " keys", impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
