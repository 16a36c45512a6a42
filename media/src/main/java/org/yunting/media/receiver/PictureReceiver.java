package org.yunting.media.receiver;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yunting.media.conference.EndpointId;
import org.yunting.media.conference.Offer;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;

/**
 * Receives the pictures of one conference on a connection of its own (ICE, DTLS, SRTP), without ever sending any, and says what arrives. Each offer of the focus is answered;
 * one of another connection closes the one at hand. Packets are handed on as they come, on the connection's thread.
 */
public final class PictureReceiver implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PictureReceiver.class.getName());

    /** What it calls itself in its reports; it sends no media under it. */
    private static final int OWN_SSRC = 1;

    /** How often it says what arrived, as browsers do. */
    private static final long REPORT_NANOS = 100_000_000;

    private final EndpointId endpoint;
    private final DtlsCertificate certificate = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
    private final Answering answering;
    private final Listener listener;
    private volatile Map<Integer, EndpointId> cameras = Map.of();
    private volatile int vp8 = -1;
    /** Guarded by this, as all below. */
    private @Nullable MediaPeer peer;

    private long connection = -1;
    private boolean closed;

    /** Takes the answers of this endpoint to the focus. */
    @FunctionalInterface
    public interface Answering {
        void answer(long serial, String sdp);
    }

    /** Hears what comes. MUST return soon. */
    public interface Listener {
        /**
         * A packet of somebody's camera.
         *
         * @param payload behind the header and its extensions; nobody else has it
         */
        void received(EndpointId from, int number, long timestamp, boolean isLast, byte[] payload);

        /** Pictures come over another connection from now on, with other numbers. */
        void interrupted();
    }

    /** @param endpoint its own name in the conference */
    public PictureReceiver(EndpointId endpoint, Answering answering, Listener listener) {
        this.endpoint = endpoint;
        this.answering = answering;
        this.listener = listener;
    }

    /** The focus offers something. From any thread. */
    public void offered(Offer offer) {
        // Told outside of the lock: who hears it has one of their own, under which they ask for key frames.
        if (replacesConnection(offer)) {
            listener.interrupted();
        }
    }

    private synchronized boolean replacesConnection(Offer offer) {
        var read = ReceivedOffer.of(offer).orElse(null);
        if (closed || read == null) {
            return false;
        }
        var former = peer;
        cameras = read.cameras();
        vp8 = read.vp8();
        if (offer.connection() != connection || former == null) {
            reconnect(read);
        }
        if (peer != null) {
            answering.answer(offer.serial(), read.answer(peer.description()));
        }
        return former != null && !former.equals(peer);
    }

    /** Asks a sender for a picture that can be decoded by itself. From any thread; nothing happens while there is no connection. */
    public void wantKeyFrame(EndpointId of) {
        cameras.forEach((ssrc, sender) -> {
            if (sender.equals(of)) {
                send(new RtcpWriter().receiverReport(OWN_SSRC, List.of()).pictureLoss(OWN_SSRC, ssrc));
            }
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (peer != null) {
            peer.close();
        }
    }

    private void reconnect(ReceivedOffer read) {
        if (peer != null) {
            peer.close();
        }
        try {
            peer = new MediaPeer(
                    endpoint.value(),
                    read.transport(),
                    PeerLink.udp(read.address()),
                    certificate,
                    MediaPeer.IceRole.CONTROLLED,
                    new Incoming(read.transportSequence()));
            connection = read.offer().connection();
            peer.connect();
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "no pictures for " + endpoint + ": the bridge cannot be reached");
            peer = null;
        }
    }

    private synchronized void send(RtcpWriter compound) {
        if (peer == null || closed || !peer.secured().isDone()) {
            return;
        }
        try {
            peer.sendRtcp(compound.toBytes());
        } catch (IllegalStateException gone) {
            LOG.log(Level.FINE, gone, () -> "the line of " + endpoint + " is gone");
        }
    }

    /** What arrives on the connection. */
    private final class Incoming implements MediaPeer.Listener {
        private final ArrivalFeedback arrivals = new ArrivalFeedback();
        private final int transportSequence;
        private long reportedNanos = System.nanoTime();

        Incoming(int transportSequence) {
            this.transportSequence = transportSequence;
        }

        @Override
        public void onRtp(PacketBuffer packet) {
            var rtp = RtpPacket.copyOf(packet.getBuffer(), packet.getLength());
            if (rtp == null) {
                return;
            }
            report(rtp, System.nanoTime());
            if (rtp.payloadType() != vp8) {
                return;
            }
            var from = cameras.get(rtp.ssrc());
            if (from != null) {
                var payload = new byte[rtp.payloadLength()];
                System.arraycopy(rtp.array(), rtp.headerLength(), payload, 0, payload.length);
                listener.received(from, rtp.sequenceNumber(), rtp.timestamp(), rtp.marker(), payload);
            }
        }

        /** A Jitsi Videobridge takes the line of whoever does not say what arrives for one of 30 kbit/s, and sends no picture over it. */
        private void report(RtpPacket arrived, long nowNanos) {
            int number = HeaderExtensions.transportSequence(arrived, transportSequence);
            if (number < 0) {
                return;
            }
            arrivals.onPacket(number, nowNanos / 1_000);
            if (nowNanos - reportedNanos >= REPORT_NANOS) {
                reportedNanos = nowNanos;
                for (var report : arrivals.report(OWN_SSRC, arrived.ssrc())) {
                    send(new RtcpWriter().receiverReport(OWN_SSRC, List.of()).append(report));
                }
            }
        }

        @Override
        public void onRtcp(PacketBuffer compound) {
            // Reports of senders say nothing that the pictures do not.
        }
    }
}
