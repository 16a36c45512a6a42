package org.yunting.media.embedded.dtls;

import org.bouncycastle.tls.TlsUtils;

/**
 * What stands before each record of a datagram (RFC 6347 section 4.1): kind (1 byte), version (2), epoch (2), number (6), length of the content (2). Positions are those of a
 * record in its datagram.
 */
final class RecordHeader {
    /** Bytes. */
    static final int SIZE = 13;

    private static final int VERSION = 1;
    private static final int EPOCH = 3;
    private static final int CONTENT_LENGTH = 11;

    private RecordHeader() {}

    /** Whether a whole header stands there. */
    static boolean isAt(byte[] datagram, int at) {
        return at + SIZE <= datagram.length;
    }

    static int kind(byte[] datagram, int at) {
        return TlsUtils.readUint8(datagram, at);
    }

    static int version(byte[] datagram, int at) {
        return TlsUtils.readUint16(datagram, at + VERSION);
    }

    /** 0 for records without keys. */
    static int epoch(byte[] datagram, int at) {
        return TlsUtils.readUint16(datagram, at + EPOCH);
    }

    /** Where the next record would begin; behind the end of the datagram, if the length is not true. */
    static int end(byte[] datagram, int at) {
        return at + SIZE + TlsUtils.readUint16(datagram, at + CONTENT_LENGTH);
    }
}
