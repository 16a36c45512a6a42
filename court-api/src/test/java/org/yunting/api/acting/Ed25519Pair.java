package org.yunting.api.acting;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Fresh keys as the court reads them. */
public final class Ed25519Pair {
    private static final int HALF = 32;

    private Ed25519Pair() {}

    /** Seed and public key, 64 bytes in base64: the halves stand at the end of Java's encodings. */
    public static String fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var both = Arrays.copyOf(end(pair.getPrivate().getEncoded()), 2 * HALF);
            System.arraycopy(end(pair.getPublic().getEncoded()), 0, both, HALF, HALF);
            return Base64.getEncoder().encodeToString(both);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }

    private static byte[] end(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - HALF, encoded.length);
    }
}
