package org.yunting.media.embedded.dtls;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets through to an association what may be of its peer. Bouncy Castle ends one by a record that is too short to be sealed or of a version that does not exist, which
 * anybody can send who writes another's address on a datagram; such records are to be dropped (RFC 6347 section 4.1.2.7). And of what comes without keys after the handshake nothing is
 * read but what was heard in it: a peer that did not get the last flight repeats its own (section 4.2.4). For one thread.
 */
final class RecordGate {
    private static final int DTLS_1_2 = 0xFEFD;
    private static final int KIND_AND_VERSION_SIZE = 3;

    /** More records than any handshake has; bounds what a hostile peer can make us remember. */
    private static final int RECORDS_MAX = 256;

    private final Set<ByteBuffer> heard = new HashSet<>();

    /** Remembers the records without keys of a datagram of the handshake. */
    void hear(byte[] datagram) {
        int at = 0;
        while (isWholeAt(datagram, at)) {
            int end = RecordHeader.end(datagram, at);
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
        while (isWholeAt(datagram, at)) {
            int end = RecordHeader.end(datagram, at);
            boolean mayBeOfPeer = isWithoutKeys(datagram, at)
                    ? heard.contains(said(datagram, at, end))
                    : RecordHeader.version(datagram, at) == DTLS_1_2 && end - at - RecordHeader.SIZE >= sealedMin;
            if (mayBeOfPeer) {
                readable.put(datagram, at, end - at);
            }
            at = end;
        }
        return Arrays.copyOf(readable.array(), readable.position());
    }

    private static boolean isWholeAt(byte[] datagram, int at) {
        return RecordHeader.isAt(datagram, at) && RecordHeader.end(datagram, at) <= datagram.length;
    }

    private static boolean isWithoutKeys(byte[] datagram, int at) {
        return RecordHeader.epoch(datagram, at) == 0;
    }

    /** Kind, version and content: the number of a record is another with each repetition. */
    private static ByteBuffer said(byte[] datagram, int at, int end) {
        int content = at + RecordHeader.SIZE;
        return ByteBuffer.allocate(KIND_AND_VERSION_SIZE + end - content)
                .put(datagram, at, KIND_AND_VERSION_SIZE)
                .put(datagram, content, end - content)
                .flip();
    }
}
