package org.yunting.law.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A private Ed25519 key with its public one. It prints as the public one only. */
public final class SigningKey {
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int HALF = 32;

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /**
     * Reads a key.
     *
     * @param pair 64 bytes in base64: the secret seed, then the public key
     * @throws IllegalArgumentException if it is no such pair, or its halves do not belong together
     */
    public static SigningKey of(String name, VerifierKey.Kind kind, String pair) {
        var halves = Base64.getDecoder().decode(pair.strip());
        if (halves.length != 2 * HALF) {
            throw new IllegalArgumentException("a signing key has 64 bytes: seed and public key");
        }
        var point = Base64.getEncoder().encodeToString(Arrays.copyOfRange(halves, HALF, halves.length));
        var key = new SigningKey(secret(Arrays.copyOf(halves, HALF)), new VerifierKey(name, kind, point));
        if (!SignedNote.of("probe\n", key.sign("probe\n", Instant.EPOCH)).isSignedBy(key.verifier)) {
            throw new IllegalArgumentException("the public half does not belong to the secret half");
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a note's text.
     *
     * @param at when; a note's own signature does not carry it, a cosignature does
     */
    public NoteSignature sign(String text, Instant at) {
        long seconds = at.getEpochSecond();
        var signature = switch (verifier.kind()) {
            case NOTE -> raw(text.getBytes(UTF_8));
            case COSIGNATURE -> Cosignature.stamped(seconds, raw(Cosignature.message(text, seconds)));
        };
        return NoteSignature.by(verifier, signature);
    }

    private byte[] raw(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }

    private static PrivateKey secret(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Bytes.joined(PKCS8_HEAD, seed)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every 32 bytes are an Ed25519 seed", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
