package org.yunting.media.embedded;

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
import org.yunting.media.embedded.dtls.Fingerprint;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpReader;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.embedded.srtp.SrtpSession;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;

/** A peer in the hands of a test: what arrives waits in queues, and what it sends may be wrong. */
final class TestPeer implements AutoCloseable {
    static final int TIMEOUT_SECONDS = 20;
    private static final DtlsCertificate CERTIFICATE = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());

    private final String id;
    private final int audioSsrc;
    private final OverheardLink firstLink;
    private final MediaPeer peer;
    private volatile PeerLink link;
    private final BlockingQueue<RtpPacket> rtp = new LinkedBlockingQueue<>();
    private final BlockingQueue<RtcpMessage> rtcp = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> transportFeedback = new LinkedBlockingQueue<>();

    /**
     * @param number tells peers and their SSRCs apart: audio 10n, video 10n+1, its retransmissions 10n+2
     * @param link leads to the bridge, perhaps over a bad line
     */
    TestPeer(int number, IceUdpTransport bridge, PeerLink link, MediaPeer.IceRole role) {
        this.id = "ep" + number;
        this.audioSsrc = 10 * number;
        this.firstLink = new OverheardLink(link);
        this.link = firstLink;
        this.peer = new MediaPeer(id, bridge, firstLink, CERTIFICATE, role, new MediaPeer.Listener() {
            @Override
            public void onRtp(PacketBuffer packet) {
                rtp.add(Objects.requireNonNull(RtpPacket.copyOf(packet.getBuffer(), packet.getLength())));
            }

            @Override
            public void onRtcp(PacketBuffer compound) {
                heardRtcp(Arrays.copyOf(compound.getBuffer(), compound.getLength()));
            }
        });
    }

    /** Goes on over another link, which it checks at once. */
    void moveTo(PeerLink another) {
        link = another;
        peer.moveTo(another);
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
        return Endpoint.describe(id, peer.description(), sources());
    }

    /** Its side of the connection. */
    IceUdpTransport transport() {
        return peer.description();
    }

    Endpoint description(Fingerprint announced) {
        return Endpoint.describe(id, peer.description(announced), sources());
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
        peer.connect();
        peer.checked().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    void awaitSecured() throws Exception {
        peer.secured().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    CompletableFuture<SrtpSession> secured() {
        return peer.secured();
    }

    CompletableFuture<Boolean> ended() {
        return peer.ended();
    }

    /** The address that the bridge said it sees. */
    InetSocketAddress mappedAddress() {
        return peer.checked().join();
    }

    InetSocketAddress localAddress() {
        return link.localAddress();
    }

    /** The connectivity checks, and answers to such, that this side sent first. */
    List<byte[]> checks() {
        return firstLink.stun();
    }

    /** The handshake as this side sent it. */
    List<byte[]> handshake() {
        return firstLink.dtls();
    }

    /** Sends an RTP packet under the keys of the handshake. */
    void sendRtp(byte[] packet) {
        peer.sendRtp(packet);
    }

    byte[] protectedRtp(byte[] packet) {
        PacketBuffer buffer = new PacketBuffer().set(packet, 0, packet.length);
        if (!peer.secured().join().protectRtp(buffer)) {
            throw new IllegalStateException("not protected");
        }
        return Arrays.copyOf(buffer.getBuffer(), buffer.getLength());
    }

    void sendRtcp(byte[] packet) {
        peer.sendRtcp(packet);
    }

    byte[] protectedRtcp(byte[] packet) {
        PacketBuffer buffer = new PacketBuffer().set(packet, 0, packet.length);
        if (!peer.secured().join().protectRtcp(buffer)) {
            throw new IllegalStateException("not protected");
        }
        return Arrays.copyOf(buffer.getBuffer(), buffer.getLength());
    }

    /** Says that these video packets of another peer did not arrive. */
    void askAgain(TestPeer sender, Integer... numbers) {
        sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .nack(1, sender.videoSsrc(), new TreeSet<>(List.of(numbers)))
                .toBytes());
    }

    void send(byte[] datagram) {
        peer.send(datagram);
    }

    /** The next RTP packet that arrives, whatever its stream. */
    RtpPacket nextRtp() throws InterruptedException {
        return Objects.requireNonNull(rtp.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS), "no RTP arrived");
    }

    /** The next RTP packet of that stream; others are passed over. */
    RtpPacket nextRtpOf(int ssrc) throws InterruptedException {
        RtpPacket packet = nextRtp();
        while (packet.ssrc() != ssrc) {
            packet = nextRtp();
        }
        return packet;
    }

    @Nullable
    RtpPacket rtpSoFar() {
        return rtp.poll();
    }

    /** Whether a key frame was asked for since this was asked last. */
    boolean wasAskedForKeyFrame() {
        boolean asked = false;
        for (RtcpMessage message = rtcp.poll(); message != null; message = rtcp.poll()) {
            asked |= message instanceof RtcpMessage.KeyFrameRequest;
        }
        return asked;
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

    /** An RTCP message of that kind that has arrived, or null if there is none; others are passed over. */
    <T extends RtcpMessage> @Nullable T rtcpSoFar(Class<T> kind) {
        RtcpMessage message = rtcp.poll();
        while (message != null && !kind.isInstance(message)) {
            message = rtcp.poll();
        }
        return message == null ? null : kind.cast(message);
    }

    /** The next compound with transport-wide feedback. */
    byte[] nextTransportFeedback() throws InterruptedException {
        return Objects.requireNonNull(transportFeedback.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS), "no feedback");
    }

    @Override
    public void close() {
        peer.close();
    }

    private void heardRtcp(byte[] plain) {
        rtcp.addAll(Objects.requireNonNull(RtcpReader.read(plain, plain.length)));
        // After the empty receiver report of 8 bytes: transport layer feedback, format 15.
        if (plain.length > 9 && (plain[8] & 0x1F) == 15 && (plain[9] & 0xFF) == 205) {
            transportFeedback.add(plain);
        }
    }
}
