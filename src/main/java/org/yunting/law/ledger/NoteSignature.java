package org.yunting.law.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param keyId four bytes in hexadecimal
 * @param signature in base64, without the key's id
 */
public record NoteSignature(String name, String keyId, String signature) {
    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    static NoteSignature by(VerifierKey key, byte[] signature) {
        return new NoteSignature(key.name(), key.id(), Base64.getEncoder().encodeToString(signature));
    }

    /** @throws IllegalArgumentException if the line is no signature */
    public static NoteSignature parse(String line) {
        var parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new IllegalArgumentException("no signature line: " + line);
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= ID_BYTES) {
            throw new IllegalArgumentException("a signature line without a signature: " + line);
        }
        return new NoteSignature(
                parts[1],
                HexFormat.of().formatHex(bytes, 0, ID_BYTES),
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)));
    }

    /** Whether it says that it is by this key. */
    public boolean names(VerifierKey key) {
        return name.equals(key.name()) && keyId.equals(key.id());
    }

    /** When a witness made it (C2SP tlog-cosignature); only a cosignature says so. */
    public Instant cosignedAt() {
        return Instant.ofEpochSecond(Cosignature.secondsIn(bytes()));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(signature);
    }

    @Override
    public String toString() {
        var bytes = Bytes.joined(HexFormat.of().parseHex(keyId), bytes());
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
