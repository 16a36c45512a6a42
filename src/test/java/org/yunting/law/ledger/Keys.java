package org.yunting.law.ledger;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Fresh keys. */
final class Keys {
    private Keys() {}

    static SigningKey of(String name) {
        return SigningKey.of(name, VerifierKey.Kind.NOTE, pair());
    }

    static SigningKey ofWitness(String name) {
        return SigningKey.of(name, VerifierKey.Kind.COSIGNATURE, pair());
    }

    /** The halves stand at the end of Java's encodings. */
    static String pair() {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
        var secret = pair.getPrivate().getEncoded();
        var open = pair.getPublic().getEncoded();
        var both = new byte[64];
        System.arraycopy(secret, secret.length - 32, both, 0, 32);
        System.arraycopy(open, open.length - 32, both, 32, 32);
        return Base64.getEncoder().encodeToString(both);
    }
}
