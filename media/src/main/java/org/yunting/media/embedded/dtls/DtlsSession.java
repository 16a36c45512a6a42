package org.yunting.media.embedded.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.yunting.media.embedded.srtp.SrtpKeys;

/**
 * One DTLS association. Datagrams may arrive before it is started, since a browser begins before its answer has been
 * signalled; they wait in a bounded queue. Thread-safe.
 *
 * <pre>
 *   created ──start──▶ handshaking ──▶ secured ──▶ ended
 *                          └────────────────────────▲
 * </pre>
 */
public final class DtlsSession {
    /** Bytes of the largest record flight sent; below every usual path MTU. */
    private static final int SEND_LIMIT = 1200;

    private static final int RECEIVE_LIMIT = 1500;
    private static final int QUEUE_MAX = 64;

    /** How often a waiting receive looks whether the session was closed. */
    private static final int POLL_MILLIS = 1_000;

    private static final byte[] WAKE = {};

    private static final Logger LOG = System.getLogger(DtlsSession.class.getName());

    /** Where datagrams of the association leave. Called on the session's own thread. */
    @FunctionalInterface
    public interface Output {
        void send(byte[] datagram);
    }

    /** Told of the two things that matter, on the session's own thread. */
    public interface Listener {
        void onSecured(SrtpKeys keys);

        /** The peer said goodbye, the handshake failed, or the session was closed. The last call. */
        void onEnded();
    }

    private final String name;
    private final DtlsCertificate own;
    private final Output output;
    private final Listener listener;
    private final BlockingQueue<byte[]> incoming = new ArrayBlockingQueue<>(QUEUE_MAX);
    private volatile boolean secured;
    private volatile boolean closed;

    /** @param name for thread names and logs: the id of the endpoint */
    public DtlsSession(String name, DtlsCertificate own, Output output, Listener listener) {
        this.name = name;
        this.own = own;
        this.output = output;
        this.listener = listener;
    }

    /** Queues a datagram of the peer; false if the queue was full and the datagram is dropped, as a network would. */
    public boolean offer(byte[] datagram) {
        return incoming.offer(datagram);
    }

    /** Begins the handshake as the given side. MUST be called once, when the peer's fingerprints are known. */
    public void start(SrtpKeys.Side side, Collection<Fingerprint> peer) {
        SrtpNegotiation srtp = new SrtpNegotiation(peer);
        Thread.ofVirtual().name("dtls-" + name).start(() -> run(side, srtp));
    }

    /** Says goodbye to a secured peer, or abandons the handshake. */
    public void close() {
        closed = true;
        // Wakes the thread; if the queue is full, something else does.
        incoming.offer(WAKE);
    }

    private void run(SrtpKeys.Side side, SrtpNegotiation srtp) {
        Datagrams datagrams = new Datagrams(side, srtp);
        try {
            DTLSTransport transport = side == SrtpKeys.Side.SERVER
                    ? new DTLSServerProtocol().accept(new SrtpTlsServer(own, srtp), datagrams)
                    : new DTLSClientProtocol().connect(new SrtpTlsClient(own, srtp), datagrams);
            secured = true;
            listener.onSecured(srtp.keys());
            readUntilClosed(transport);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, () -> "DTLS of " + name + " ended: " + e.getMessage());
        } finally {
            closed = true;
            listener.onEnded();
        }
    }

    /** A lost final flight is repeated, and a close_notify noticed, only while somebody reads. */
    private void readUntilClosed(DTLSTransport transport) throws IOException {
        byte[] ignored = new byte[RECEIVE_LIMIT];
        while (!closed) {
            transport.receive(ignored, 0, ignored.length, POLL_MILLIS);
        }
        transport.close();
    }

    private final class Datagrams implements DatagramTransport {
        private final SrtpKeys.Side side;
        private final CipherChangeOrder order = new CipherChangeOrder();
        private final RecordGate gate = new RecordGate();
        private final SrtpNegotiation srtp;

        Datagrams(SrtpKeys.Side side, SrtpNegotiation srtp) {
            this.side = side;
            this.srtp = srtp;
        }

        @Override
        public int getReceiveLimit() {
            return RECEIVE_LIMIT;
        }

        @Override
        public int getSendLimit() {
            return SEND_LIMIT;
        }

        @Override
        public int receive(byte[] target, int offset, int length, int waitMillis) throws IOException {
            if (closed && !secured) {
                throw new InterruptedIOException("closed during the handshake");
            }
            byte[] datagram;
            try {
                // Bouncy Castle means forever by 0.
                int wait = waitMillis == 0 ? POLL_MILLIS : Math.min(waitMillis, POLL_MILLIS);
                datagram = incoming.poll(wait, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            if (datagram == null || datagram.length == 0) {
                return -1;
            }
            if (secured) {
                datagram = gate.readable(datagram, srtp.sealedMin());
            } else {
                gate.hear(datagram);
            }
            int copied = Math.min(length, side == SrtpKeys.Side.SERVER ? order.readable(datagram) : datagram.length);
            System.arraycopy(datagram, 0, target, offset, copied);
            return copied;
        }

        @Override
        public void send(byte[] source, int offset, int length) {
            output.send(Arrays.copyOfRange(source, offset, offset + length));
        }

        /** Called by Bouncy Castle when the peer closed the association or it failed. */
        @Override
        public void close() {
            closed = true;
        }
    }
}
