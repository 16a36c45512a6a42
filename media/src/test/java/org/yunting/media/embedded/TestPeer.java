package org.yunting.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.SsrcGroup;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.dtls.DtlsSession;
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.ice.IceCredentials;
import org.yunting.media.embedded.ice.StunAttribute;
import org.yunting.media.embedded.ice.StunMessage;
import org.yunting.media.embedded.ice.StunWriter;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpReader;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.embedded.srtp.SrtpKeys;
import org.yunting.media.embedded.srtp.SrtpSession;

/** A browser's part of WebRTC without the browser: ICE, DTLS client, SRTP, over a link of its own. */
final class TestPeer implements AutoCloseable {
    static final int TIMEOUT_SECONDS = 20;
    private static final int CHECK_INTERVAL_MILLIS = 100;
    private static final int CONSENT_INTERVAL_MILLIS = 2_000;
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());

    private final String id;
    private final int audioSsrc;
    private final IceUdpTransport bridge;
    private volatile PeerLink link;
    private volatile boolean closed;
    private final IceCredentials own = IceCredentials.random(new SecureRandom());
    private final DtlsSession dtls;
    private final CompletableFuture<SrtpSession> secured = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final CompletableFuture<InetSocketAddress> checked = new CompletableFuture<>();
    private final BlockingQueue<RtpPacket> rtp = new LinkedBlockingQueue<>();
    private final BlockingQueue<RtcpMessage> rtcp = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> transportFeedback = new LinkedBlockingQueue<>();

    /**
     * @param number tells peers and their SSRCs apart: audio 10n, video 10n+1, its retransmissions 10n+2
     * @param link leads to the bridge, perhaps over a bad line
     */
    TestPeer(int number, IceUdpTransport bridge, PeerLink link) {
        this.id = "ep" + number;
        this.audioSsrc = 10 * number;
        this.bridge = bridge;
        this.link = link;
        this.dtls = new DtlsSession(id, CERTIFICATE, this::send, new DtlsSession.Listener() {
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
        Thread.ofVirtual().start(() -> read(link));
    }

    /** Goes on over another link, which it checks at once. */
    void moveTo(PeerLink another) {
        link = another;
        Thread.ofVirtual().start(() -> read(another));
        check();
    }

    String id() {
        return id;
    }

    int audioSsrc() {
        return audioSsrc;
    }

    int videoSsrc() {
        return audioSsrc + 1;
    }

    int retransmissionSsrc() {
        return audioSsrc + 2;
    }

    /** What the peer signals after its answer. */
    Endpoint description() {
        return description(CERTIFICATE.fingerprint());
    }

    Endpoint description(Fingerprint announced) {
        IceUdpTransport transport = IceUdpTransport.of(
                own.ufrag(),
                own.password(),
                List.of(new org.yunting.media.colibri2.Fingerprint(announced.value(), "active", announced.hash())),
                List.of());
        return Endpoint.describe(id, transport, sources());
    }

    List<MediaSource> sources() {
        String audio = id + "-a0";
        String video = id + "-v0";
        return List.of(
                new MediaSource(MediaType.AUDIO, audio, List.of(new Source(audioSsrc, audio)), List.of()),
                new MediaSource(
                        MediaType.VIDEO,
                        video,
                        List.of(new Source(videoSsrc(), video), new Source(retransmissionSsrc(), video)),
                        List.of(new SsrcGroup("FID", List.of((long) videoSsrc(), (long) retransmissionSsrc())))));
    }

    /** Checks connectivity and begins the DTLS handshake, as a browser does before its answer has arrived. */
    void connect() throws Exception {
        Thread.ofVirtual().start(this::keepChecking);
        checked.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var fingerprint = bridge.fingerprints().getFirst();
        dtls.start(SrtpKeys.Side.CLIENT, List.of(new Fingerprint(fingerprint.hash(), fingerprint.fingerprint())));
    }

    void awaitSecured() throws Exception {
        secured.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    CompletableFuture<SrtpSession> secured() {
        return secured;
    }

    CompletableFuture<Boolean> ended() {
        return ended;
    }

    /** The address that the bridge said it sees. */
    InetSocketAddress mappedAddress() {
        return checked.join();
    }

    InetSocketAddress localAddress() {
        return link.localAddress();
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

    /** A binding request that nominates. */
    private void check() {
        send(new StunWriter(StunWriter.BINDING_REQUEST, new byte[12])
                .username(bridge.ufrag() + ":" + own.ufrag())
                .role(StunAttribute.ICE_CONTROLLING, 1)
                .attribute(StunAttribute.USE_CANDIDATE, new byte[0])
                .signed(bridgeCredentials().key()));
    }

    /** Sends an RTP packet under the keys of the handshake. */
    void sendRtp(byte[] packet) {
        send(protectedRtp(packet));
    }

    byte[] protectedRtp(byte[] packet) {
        PacketBuffer buffer = new PacketBuffer().set(packet, 0, packet.length);
        if (!secured.join().protectRtp(buffer)) {
            throw new IllegalStateException("not protected");
        }
        return Arrays.copyOf(buffer.getBuffer(), buffer.getLength());
    }

    void sendRtcp(byte[] packet) {
        PacketBuffer buffer = new PacketBuffer().set(packet, 0, packet.length);
        if (!secured.join().protectRtcp(buffer)) {
            throw new IllegalStateException("not protected");
        }
        send(Arrays.copyOf(buffer.getBuffer(), buffer.getLength()));
    }

    /** Says that these video packets of another peer did not arrive. */
    void askAgain(TestPeer sender, Integer... numbers) {
        sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .nack(1, sender.videoSsrc(), new TreeSet<>(List.of(numbers)))
                .toBytes());
    }

    void send(byte[] datagram) {
        try {
            link.send(datagram);
        } catch (IOException e) {
            if (!link.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The next RTP packet that arrives, whatever its stream. */
    RtpPacket nextRtp() throws InterruptedException {
        return Objects.requireNonNull(rtp.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS), "no RTP arrived");
    }

    @Nullable
    RtpPacket rtpSoFar() {
        return rtp.poll();
    }

    /** The next RTCP message of that kind. */
    <T extends RtcpMessage> T nextRtcp(Class<T> kind) throws InterruptedException {
        while (true) {
            RtcpMessage message =
                    Objects.requireNonNull(rtcp.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS), "no " + kind + " arrived");
            if (kind.isInstance(message)) {
                return kind.cast(message);
            }
        }
    }

    /** The next compound with transport-wide feedback. */
    byte[] nextTransportFeedback() throws InterruptedException {
        return Objects.requireNonNull(transportFeedback.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS), "no feedback");
    }

    @Override
    public void close() {
        closed = true;
        dtls.close();
        link.close();
    }

    private IceCredentials bridgeCredentials() {
        return new IceCredentials(Objects.requireNonNull(bridge.ufrag()), Objects.requireNonNull(bridge.pwd()));
    }

    private void read(PeerLink from) {
        while (!from.isClosed()) {
            byte[] datagram;
            try {
                datagram = from.receive();
            } catch (IOException e) {
                return;
            }
            onDatagram(datagram);
        }
    }

    private void onDatagram(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        if (first <= 3) {
            StunMessage message = StunMessage.parse(bytes, bytes.length);
            if (message != null
                    && message.isBindingSuccess()
                    && message.isSignedWith(bridgeCredentials().key())) {
                checked.complete(Objects.requireNonNull(message.mappedAddress()));
            }
        } else if (first < 64) {
            dtls.offer(bytes);
        } else if (secured.isDone() && !secured.isCompletedExceptionally()) {
            onMedia(bytes);
        }
    }

    private void onMedia(byte[] bytes) {
        PacketBuffer buffer = new PacketBuffer().set(bytes, 0, bytes.length);
        boolean control = (bytes[1] & 0xFF) >= 192 && (bytes[1] & 0xFF) <= 223;
        if (control && secured.join().verifyRtcp(buffer)) {
            byte[] plain = Arrays.copyOf(buffer.getBuffer(), buffer.getLength());
            rtcp.addAll(Objects.requireNonNull(RtcpReader.read(plain, plain.length)));
            // After the empty receiver report of 8 bytes: transport layer feedback, format 15.
            if (plain.length > 9 && (plain[8] & 0x1F) == 15 && (plain[9] & 0xFF) == 205) {
                transportFeedback.add(plain);
            }
        } else if (!control && secured.join().verifyRtp(buffer)) {
            rtp.add(Objects.requireNonNull(RtpPacket.copyOf(buffer.getBuffer(), buffer.getLength())));
        }
    }
}
