package org.yunting.law.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;

/** What a witness signs (C2SP tlog-cosignature, version 1): the checkpoint, and when it saw that the checkpoint continues the one before. */
final class Cosignature {
    private Cosignature() {}

    static byte[] message(String text, long epochSecond) {
        return ("cosignature/v1\ntime " + epochSecond + "\n" + text).getBytes(UTF_8);
    }

    /** The signature as notes carry it: eight bytes of time, the most significant first, then the signature proper. */
    static byte[] stamped(long epochSecond, byte[] signature) {
        var seconds = new byte[Long.BYTES];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (byte) (epochSecond >>> (Long.SIZE - (i + 1) * Byte.SIZE));
        }
        return Bytes.joined(seconds, signature);
    }

    static long secondsIn(byte[] stamped) {
        return new BigInteger(Arrays.copyOf(stamped, Long.BYTES)).longValue();
    }
}
