package org.yunting.media.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.dtls.DtlsSession;
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.ice.IceCredentials;
import org.yunting.media.embedded.ice.StunAttribute;
import org.yunting.media.embedded.ice.StunMessage;
import org.yunting.media.embedded.ice.StunWriter;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.embedded.srtp.SrtpKeys;
import org.yunting.media.embedded.srtp.SrtpSession;

/**
 * A browser's part of WebRTC without the browser: ICE, DTLS as the active side, SRTP, over a link of its own. What it sends and what
 * it makes of what arrives is its owner's business.
 *
 * <pre>
 *   created ──connect──▶ checking ──▶ handshaking ──▶ secured ──▶ ended
 * </pre>
 */
public final class MediaPeer implements AutoCloseable {
    private static final int CHECK_INTERVAL_MILLIS = 100;
    private static final int CONSENT_INTERVAL_MILLIS = 2_000;

    /** Of a host candidate of the only component (RFC 8445 section 5.1.2). */
    private static final int HOST_PRIORITY = 2_130_706_431;

    /** Which side chooses the way. */
    public enum IceRole {
        /** This one: every check nominates. */
        CONTROLLING,
        /** The bridge, as our focus asks it to. */
        CONTROLLED
    }

    /** Hears what arrives, decrypted, on the reading thread. The buffer is used again afterwards. */
    public interface Listener {
        void onRtp(PacketBuffer packet);

        void onRtcp(PacketBuffer compound);
    }

    private final IceUdpTransport bridge;
    private final DtlsCertificate certificate;
    private final IceRole role;
    private final Listener listener;
    private final SecureRandom random = new SecureRandom();
    private final IceCredentials own = IceCredentials.random(random);
    private final IceCredentials bridgeCredentials;
    private final DtlsSession dtls;
    private final CompletableFuture<SrtpSession> secured = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final CompletableFuture<InetSocketAddress> checked = new CompletableFuture<>();
    private final PacketBuffer outgoing = new PacketBuffer();
    private volatile PeerLink link;
    private volatile boolean closed;

    /**
     * @param name for threads and logs: the endpoint's id
     * @param bridge what the bridge answered when the endpoint was created
     */
    public MediaPeer(
            String name,
            IceUdpTransport bridge,
            PeerLink link,
            DtlsCertificate certificate,
            IceRole role,
            Listener listener) {
        this.bridge = bridge;
        this.bridgeCredentials =
                new IceCredentials(Objects.requireNonNull(bridge.ufrag()), Objects.requireNonNull(bridge.pwd()));
        this.link = link;
        this.certificate = certificate;
        this.role = role;
        this.listener = listener;
        this.dtls = new DtlsSession(name, certificate, this::send, new DtlsSession.Listener() {
            @Override
            public void onSecured(SrtpKeys keys) {
                secured.complete(new SrtpSession(keys, SrtpKeys.Side.CLIENT));
            }

            @Override
            public void onEnded() {
                secured.completeExceptionally(new IOException("the DTLS session ended"));
                ended.complete(true);
            }
        });
        Thread.ofVirtual().name("peer-" + name).start(() -> read(link));
    }

    /** What its focus must tell the bridge. */
    public IceUdpTransport description() {
        return description(certificate.fingerprint());
    }

    /** The same, but announcing another certificate than the one it has. */
    public IceUdpTransport description(Fingerprint announced) {
        var fingerprint = new org.yunting.media.colibri2.Fingerprint(announced.value(), "active", announced.hash());
        var address = link.localAddress();
        var candidate =
                Candidate.udpHost("1", HOST_PRIORITY, address.getAddress().getHostAddress(), address.getPort());
        return IceUdpTransport.of(own.ufrag(), own.password(), List.of(fingerprint), List.of(candidate));
    }

    /** Checks connectivity until the bridge answers, then begins the handshake; the answer may not have been signalled yet. */
    public void connect() {
        Thread.ofVirtual().start(this::keepChecking);
        var fingerprint = bridge.fingerprints().getFirst();
        var expected = List.of(new Fingerprint(fingerprint.hash(), fingerprint.fingerprint()));
        var unused = checked.thenAccept(address -> dtls.start(SrtpKeys.Side.CLIENT, expected));
    }

    /** Goes on over another link, which it checks at once. */
    public void moveTo(PeerLink another) {
        link = another;
        Thread.ofVirtual().start(() -> read(another));
        check();
    }

    /** The keys of the handshake, when it is complete; fails when it fails. */
    public CompletableFuture<SrtpSession> secured() {
        return secured;
    }

    /** Complete when the bridge said goodbye or the handshake failed. */
    public CompletableFuture<Boolean> ended() {
        return ended;
    }

    /** The address that the bridge sees. */
    public CompletableFuture<InetSocketAddress> checked() {
        return checked;
    }

    /**
     * Sends an RTP packet under the keys of the handshake. From one thread only, together with {@link #sendRtcp}.
     *
     * @throws IllegalStateException before the handshake is complete
     */
    public void sendRtp(byte[] packet) {
        outgoing.set(packet, 0, packet.length);
        sendProtected(keys().protectRtp(outgoing));
    }

    /** Sends a compound RTCP packet under the keys of the handshake, as {@link #sendRtp}. */
    public void sendRtcp(byte[] compound) {
        outgoing.set(compound, 0, compound.length);
        sendProtected(keys().protectRtcp(outgoing));
    }

    private SrtpSession keys() {
        if (!isSecured()) {
            throw new IllegalStateException("the handshake is not complete");
        }
        return secured.join();
    }

    private boolean isSecured() {
        return secured.isDone() && !secured.isCompletedExceptionally();
    }

    private void sendProtected(boolean isProtected) {
        if (!isProtected) {
            throw new IllegalStateException("the packet could not be protected");
        }
        send(Arrays.copyOf(outgoing.getBuffer(), outgoing.getLength()));
    }

    /** Sends a datagram as it is. Over a link that is closed, nothing is sent. */
    public void send(byte[] datagram) {
        try {
            link.send(datagram);
        } catch (IOException e) {
            if (!link.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        dtls.close();
        link.close();
    }

    /** As a browser does: often until the first answer, then every two seconds for consent (RFC 7675). */
    private void keepChecking() {
        try {
            while (!closed) {
                check();
                TimeUnit.MILLISECONDS.sleep(checked.isDone() ? CONSENT_INTERVAL_MILLIS : CHECK_INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        byte[] transaction = new byte[12];
        random.nextBytes(transaction);
        StunWriter request = new StunWriter(StunWriter.BINDING_REQUEST, transaction)
                .username(bridgeCredentials.ufrag() + ":" + own.ufrag())
                .priority(HOST_PRIORITY);
        if (role == IceRole.CONTROLLING) {
            request.role(StunAttribute.ICE_CONTROLLING, 1).attribute(StunAttribute.USE_CANDIDATE, new byte[0]);
        } else {
            request.role(StunAttribute.ICE_CONTROLLED, 1);
        }
        send(request.signed(bridgeCredentials.key()));
    }

    private void read(PeerLink from) {
        PacketBuffer buffer = new PacketBuffer();
        while (!from.isClosed()) {
            try {
                onDatagram(from.receive(), from, buffer);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** The first byte tells STUN, DTLS and RTP apart (RFC 7983). */
    private void onDatagram(byte[] bytes, PeerLink from, PacketBuffer buffer) {
        int first = bytes[0] & 0xFF;
        if (first <= 3) {
            onStun(StunMessage.parse(bytes, bytes.length), from);
        } else if (first < 64) {
            dtls.offer(bytes);
        } else if (isSecured()) {
            onMedia(buffer.set(bytes, 0, bytes.length));
        }
    }

    private void onStun(@Nullable StunMessage message, PeerLink from) {
        if (message == null) {
            return;
        }
        if (message.isBindingRequest() && message.isSignedWith(own.key())) {
            send(new StunWriter(StunWriter.BINDING_SUCCESS, message.transactionId())
                    .mappedAddress(from.remoteAddress())
                    .signed(own.key()));
        } else if (message.isBindingSuccess() && message.isSignedWith(bridgeCredentials.key())) {
            checked.complete(Objects.requireNonNull(message.mappedAddress()));
        }
    }

    private void onMedia(PacketBuffer packet) {
        int second = packet.getBuffer()[1] & 0xFF;
        boolean control = second >= 192 && second <= 223;
        if (control && secured.join().verifyRtcp(packet)) {
            listener.onRtcp(packet);
        } else if (!control && secured.join().verifyRtp(packet)) {
            listener.onRtp(packet);
        }
    }
}
