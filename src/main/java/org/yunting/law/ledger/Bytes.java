package org.yunting.law.ledger;

import java.util.Arrays;

/** Puts pieces of bytes together. */
final class Bytes {
    private Bytes() {}

    static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
