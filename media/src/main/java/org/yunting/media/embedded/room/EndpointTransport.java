package org.yunting.media.embedded.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yunting.media.embedded.dtls.DtlsSession;
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.ice.IceCredentials;
import org.yunting.media.embedded.ice.IceSession;
import org.yunting.media.embedded.ice.RemoteAddress;
import org.yunting.media.embedded.ice.StunMessage;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.embedded.srtp.SrtpKeys;
import org.yunting.media.embedded.srtp.SrtpSession;

/**
 * The way to one endpoint: ICE finds it, DTLS proves it, SRTP protects what is sent over it.
 *
 * <pre>
 *   WAITING ──first DTLS datagram and fingerprint──▶ HANDSHAKING ──▶ SECURED ──▶ ENDED
 *                                                         └──────────────────────▲
 * </pre>
 */
public final class EndpointTransport {
    /** Where the way stands. */
    public enum State {
        WAITING,
        HANDSHAKING,
        SECURED,
        ENDED
    }

    private static final Logger LOG = System.getLogger(EndpointTransport.class.getName());

    private final String endpointId;
    private final MediaLoop loop;
    private final Counters counters;
    private final IceSession ice;
    private final DtlsSession dtls;
    private final Runnable onSecured;
    private final PacketBuffer outgoing = new PacketBuffer();
    private List<Fingerprint> fingerprints = List.of();
    private State state = State.WAITING;
    private final CompletableFuture<Boolean> goodbye = new CompletableFuture<>();
    private boolean dtlsReceived;
    private @Nullable SrtpSession srtp;
    private @Nullable RemoteAddress latestProved;
    private long lastHeardMillis;

    EndpointTransport(String endpointId, RoomContext context, Runnable onSecured) {
        this.endpointId = endpointId;
        this.loop = context.loop();
        this.counters = context.counters();
        this.onSecured = onSecured;
        this.lastHeardMillis = loop.nowMillis();
        this.ice = new IceSession(
                IceCredentials.random(context.random()),
                context.random(),
                (datagram, to) -> loop.send(datagram, datagram.length, to));
        this.dtls = new DtlsSession(
                endpointId,
                context.certificate(),
                datagram -> loop.execute(() -> sendDtls(datagram)),
                new DtlsSession.Listener() {
                    @Override
                    public void onSecured(SrtpKeys keys) {
                        loop.execute(() -> secured(keys));
                    }

                    @Override
                    public void onEnded() {
                        loop.execute(EndpointTransport.this::ended);
                        goodbye.complete(true);
                    }
                });
    }

    public State state() {
        return state;
    }

    /** What the endpoint must use to reach the bridge. */
    public IceCredentials localCredentials() {
        return ice.local();
    }

    /** Where packets go, or null before ICE chose. */
    public @Nullable RemoteAddress remoteAddress() {
        return ice.selected();
    }

    /** When a check that proved the endpoint's password last arrived, on the loop's clock. */
    long lastHeardMillis() {
        return lastHeardMillis;
    }

    /** The endpoint's ICE credentials, as signalled. */
    public void setRemoteCredentials(IceCredentials credentials) {
        ice.setRemote(credentials);
    }

    /** The fingerprints of which the endpoint's certificate must have one. Ignored once the handshake has begun. */
    public void setRemoteFingerprints(List<Fingerprint> remote) {
        if (state == State.WAITING) {
            fingerprints = List.copyOf(remote);
            startHandshakeIfPossible();
        }
    }

    /** Whether a datagram from there may be from this endpoint. */
    boolean hasProved(RemoteAddress from) {
        return ice.hasProved(from);
    }

    /** Answers a connectivity check; false, and nothing happens, without proof of the password. */
    boolean onCheck(StunMessage request, RemoteAddress from) {
        if (!ice.onRequest(request, from, loop.nowMillis())) {
            return false;
        }
        lastHeardMillis = loop.nowMillis();
        latestProved = from;
        return true;
    }

    /** Nothing can be sent there any more. */
    void onUnreachable(RemoteAddress address) {
        ice.forget(address);
        if (address.equals(latestProved)) {
            latestProved = null;
        }
    }

    void onCheckAnswered(StunMessage response, RemoteAddress from) {
        ice.onResponse(response, from);
    }

    void onDtls(byte[] datagram, int length) {
        boolean taken = dtls.offer(Arrays.copyOf(datagram, length));
        counters.increment(taken ? Counter.DTLS_RECEIVED : Counter.DTLS_DROPPED);
        dtlsReceived = true;
        startHandshakeIfPossible();
    }

    /** Decrypts in place; false if the packet is not from this endpoint or the handshake is not complete. */
    boolean verifyRtp(PacketBuffer packet) {
        SrtpSession session = srtp;
        return session != null && session.verifyRtp(packet);
    }

    /** Decrypts in place; false if the packet is not from this endpoint or the handshake is not complete. */
    boolean verifyRtcp(PacketBuffer packet) {
        SrtpSession session = srtp;
        return session != null && session.verifyRtcp(packet);
    }

    /** Copies an RTP packet, the first bytes of an array, to where it can be changed before it is sent; null if there is no way to the endpoint. The array is used again for the next one. */
    byte @Nullable [] outgoing(byte[] packet, int length) {
        if (srtp == null || ice.selected() == null || length > PacketBuffer.PACKET_MAX) {
            return null;
        }
        outgoing.set(packet, 0, length);
        return outgoing.getBuffer();
    }

    /** Encrypts the packet that was made ready by {@link #outgoing} and sends it; false if there is no way to the endpoint any more. */
    boolean sendOutgoingRtp(int length) {
        SrtpSession session = srtp;
        RemoteAddress to = ice.selected();
        outgoing.setLength(length);
        if (session == null || to == null || !session.protectRtp(outgoing)) {
            return false;
        }
        loop.send(outgoing.getBuffer(), outgoing.getLength(), to);
        return true;
    }

    /** Encrypts a copy of the compound packet and sends it. */
    void sendRtcp(byte[] packet) {
        SrtpSession session = srtp;
        RemoteAddress to = ice.selected();
        if (session == null || to == null || packet.length > PacketBuffer.PACKET_MAX) {
            return;
        }
        outgoing.set(packet, 0, packet.length);
        if (session.protectRtcp(outgoing)) {
            loop.send(outgoing.getBuffer(), outgoing.getLength(), to);
            counters.increment(Counter.RTCP_SENT);
        }
    }

    void refreshConsent() {
        ice.refreshConsent(loop.nowMillis());
    }

    /** Says goodbye; the result is complete when that is on its way. */
    CompletableFuture<Boolean> close() {
        if (state == State.WAITING) {
            goodbye.complete(true);
        }
        state = State.ENDED;
        dtls.close();
        srtp = null;
        return goodbye;
    }

    /** A browser's ClientHello overtakes the answer that names its fingerprint: the handshake waits for both. */
    private void startHandshakeIfPossible() {
        if (state == State.WAITING && dtlsReceived && !fingerprints.isEmpty()) {
            state = State.HANDSHAKING;
            dtls.start(SrtpKeys.Side.SERVER, fingerprints);
        }
    }

    private void sendDtls(byte[] datagram) {
        RemoteAddress to = ice.selected() == null ? latestProved : ice.selected();
        if (to != null) {
            loop.send(datagram, datagram.length, to);
        }
    }

    private void secured(SrtpKeys keys) {
        if (state != State.HANDSHAKING) {
            return;
        }
        state = State.SECURED;
        srtp = new SrtpSession(keys, SrtpKeys.Side.SERVER);
        counters.increment(Counter.DTLS_SECURED);
        LOG.log(Level.INFO, "endpoint {0} is secured with {1}", endpointId, keys.profile());
        onSecured.run();
    }

    private void ended() {
        if (state == State.HANDSHAKING) {
            counters.increment(Counter.DTLS_FAILED);
            LOG.log(Level.INFO, "the DTLS handshake of endpoint {0} failed", endpointId);
        }
        state = State.ENDED;
        srtp = null;
    }
}
