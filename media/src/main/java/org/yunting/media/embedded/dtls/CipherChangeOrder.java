package org.yunting.media.embedded.dtls;

import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.TlsUtils;

/**
 * Lets no ChangeCipherSpec of a client pass before its CertificateVerify. Bouncy Castle changes its epoch for the first as soon
 * as it has keys, and from then on reads nothing of the old epoch; a CertificateVerify that a bad line lost or let be overtaken
 * could never arrive, however often it were repeated, and the handshake would run out of its time. A ChangeCipherSpec that is
 * kept out comes again with the next repetition of its flight (RFC 6347 section 4.2.4). For one thread.
 */
final class CipherChangeOrder {
    /** From the beginning of a handshake message (RFC 6347 section 4.2.2). */
    private static final int MESSAGE_LENGTH = 1;

    private static final int FRAGMENT_OFFSET = 6;
    private static final int FRAGMENT_LENGTH = 9;
    private static final int MESSAGE_HEADER = 12;

    private boolean proved;

    /** How many bytes of the datagram may be read: all, or those before a ChangeCipherSpec that came too soon. */
    int readable(byte[] datagram) {
        int at = 0;
        while (!proved && RecordHeader.isAt(datagram, at) && RecordHeader.epoch(datagram, at) == 0) {
            int kind = RecordHeader.kind(datagram, at);
            int end = RecordHeader.end(datagram, at);
            if (kind == ContentType.change_cipher_spec) {
                return at;
            }
            proved = kind == ContentType.handshake && endsProof(datagram, at + RecordHeader.SIZE, end);
            at = end;
        }
        return datagram.length;
    }

    /** Whether one of the messages from there on is a CertificateVerify, or its last fragment. */
    private static boolean endsProof(byte[] datagram, int begin, int end) {
        int at = begin;
        while (at + MESSAGE_HEADER <= Math.min(end, datagram.length)) {
            int after = TlsUtils.readUint24(datagram, at + FRAGMENT_OFFSET)
                    + TlsUtils.readUint24(datagram, at + FRAGMENT_LENGTH);
            if (TlsUtils.readUint8(datagram, at) == HandshakeType.certificate_verify
                    && after == TlsUtils.readUint24(datagram, at + MESSAGE_LENGTH)) {
                return true;
            }
            at += MESSAGE_HEADER + TlsUtils.readUint24(datagram, at + FRAGMENT_LENGTH);
        }
        return false;
    }
}
