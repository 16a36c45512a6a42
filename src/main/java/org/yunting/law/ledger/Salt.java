package org.yunting.law.ledger;

import java.util.HexFormat;

/**
 * 32 random bytes that make a statement unguessable from its commitment.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Salt(String hex) {
    /** Length, in bytes. */
    public static final int BYTES = 32;

    /** A fixed length, so that nobody can move the border between salt and statement. */
    public Salt {
        if (!hex.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("a salt is " + BYTES + " bytes in lower-case hexadecimal");
        }
    }

    public static Salt ofBytes(byte[] random) {
        return new Salt(HexFormat.of().formatHex(random));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
