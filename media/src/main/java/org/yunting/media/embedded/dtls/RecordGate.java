package org.yunting.media.embedded.dtls;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.tls.TlsUtils;

/**
 * Lets through to an association what may be of its peer. Bouncy Castle ends one by a record that is too short to be sealed or of a version that does not exist, which
 * anybody can send who writes another's address on a datagram; such records are to be dropped (RFC 6347 section 4.1.2.7). And of what comes without keys after the handshake nothing is
 * read but what was heard in it: a peer that did not get the last flight repeats its own (section 4.2.4). For one thread.
 */
final class RecordGate {
    private static final int RECORD_HEADER = 13;
    private static final int VERSION = 1;
    private static final int EPOCH = 3;
    private static final int RECORD_LENGTH = 11;
    private static final int DTLS_1_2 = 0xFEFD;

    /** More records than any handshake has; bounds what a hostile peer can make us remember. */
    private static final int RECORDS_MAX = 256;

    private final Set<ByteBuffer> heard = new HashSet<>();

    /** Remembers the records without keys of a datagram of the handshake. */
    void hear(byte[] datagram) {
        int at = 0;
        while (isRecordAt(datagram, at)) {
            int end = endOf(datagram, at);
            if (isWithoutKeys(datagram, at) && heard.size() < RECORDS_MAX) {
                heard.add(said(datagram, at, end));
            }
            at = end;
        }
    }

    /**
     * The records of a later datagram that may be read: those under keys, and those without that repeat the handshake.
     *
     * @param sealedMin bytes of the shortest record under keys
     */
    byte[] readable(byte[] datagram, int sealedMin) {
        ByteBuffer readable = ByteBuffer.allocate(datagram.length);
        int at = 0;
        while (isRecordAt(datagram, at)) {
            int end = endOf(datagram, at);
            boolean mayBeOfPeer = isWithoutKeys(datagram, at)
                    ? heard.contains(said(datagram, at, end))
                    : isOfOurVersion(datagram, at) && end - at - RECORD_HEADER >= sealedMin;
            if (mayBeOfPeer) {
                readable.put(datagram, at, end - at);
            }
            at = end;
        }
        return Arrays.copyOf(readable.array(), readable.position());
    }

    private static boolean isRecordAt(byte[] datagram, int at) {
        return at + RECORD_HEADER <= datagram.length && endOf(datagram, at) <= datagram.length;
    }

    private static int endOf(byte[] datagram, int at) {
        return at + RECORD_HEADER + TlsUtils.readUint16(datagram, at + RECORD_LENGTH);
    }

    private static boolean isWithoutKeys(byte[] datagram, int at) {
        return TlsUtils.readUint16(datagram, at + EPOCH) == 0;
    }

    private static boolean isOfOurVersion(byte[] datagram, int at) {
        return TlsUtils.readUint16(datagram, at + VERSION) == DTLS_1_2;
    }

    /** Kind, version and content: the number of a record is another with each repetition. */
    private static ByteBuffer said(byte[] datagram, int at, int end) {
        byte[] said = Arrays.copyOfRange(datagram, at + RECORD_HEADER - EPOCH, end);
        System.arraycopy(datagram, at, said, 0, EPOCH);
        return ByteBuffer.wrap(said);
    }
}
