package org.yunting.law.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.yunting.law.kernel.Sha256;

/**
 * A public Ed25519 key under a name, as C2SP signed notes write it: {@code name+id+base64(kind ‖ key)}.
 *
 * @param name of whoever signs; no spaces, no plus
 * @param key 32 bytes in base64
 */
public record VerifierKey(String name, Kind kind, String key) {
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    /** What the key signs. */
    public enum Kind {
        /** The note itself. */
        NOTE(1),
        /** That a witness saw the checkpoint at a time and found it consistent (C2SP tlog-cosignature). */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    public VerifierKey {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("a key name has neither spaces nor plus");
        }
        if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has " + KEY_BYTES + " bytes");
        }
    }

    /**
     * Reads the C2SP form.
     *
     * @throws IllegalArgumentException if it is another form, or the id is not the key's
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is written name+id+key");
        }
        var encoded = Base64.getDecoder().decode(parts[2]);
        if (encoded.length != KEY_BYTES + 1) {
            throw new IllegalArgumentException("the verifier key of " + parts[0] + " has a wrong length");
        }
        var kind = Arrays.stream(Kind.values())
                .filter(known -> known.code == encoded[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an unknown kind of key: " + encoded[0]));
        var point = Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, 1, encoded.length));
        var key = new VerifierKey(parts[0], kind, point);
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("the id " + parts[1] + " is not that of the key it stands before");
        }
        return key;
    }

    /** Four bytes of a hash over name and key, in hexadecimal: enough to choose a key, never to trust one. */
    public String id() {
        return Sha256.over(name.getBytes(UTF_8), new byte[] {'\n', kind.code}, bytes())
                .hex()
                .substring(0, 8);
    }

    /** Whether this key made the signature over a note's text. */
    boolean signed(String text, byte[] signature) {
        return switch (kind) {
            case NOTE -> verifies(text.getBytes(UTF_8), signature);
            case COSIGNATURE ->
                signature.length > Long.BYTES
                        && verifies(
                                Cosignature.message(text, Cosignature.secondsIn(signature)),
                                Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        };
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Bytes.joined(X509_HEAD, bytes()))));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    @Override
    public String toString() {
        return name + "+" + id() + "+"
                + Base64.getEncoder().encodeToString(Bytes.joined(new byte[] {kind.code}, bytes()));
    }
}
