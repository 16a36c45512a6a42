package org.yunting.bench.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.ColibriMessage;
import org.yunting.media.colibri2.ColibriMessage.MaxHeight;
import org.yunting.media.colibri2.ColibriMessage.ReceiverVideoConstraints;
import org.yunting.media.colibri2.ColibriWebSocket;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.rtp.ArrivalFeedback;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.RtcpMessage;
import org.yunting.media.embedded.rtp.RtcpReader;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.srtp.PacketBuffer;
import org.yunting.media.peer.MediaPeer;
import org.yunting.media.peer.PeerLink;

/** One endpoint of the load: it may send, it receives everybody, and it reports arrivals as a browser does. */
final class LoadedEndpoint implements MediaPeer.Listener, AutoCloseable {
    private final String id;
    private final LoadedStreams streams;
    private final MediaPeer peer;
    private final ArrivalFeedback arrivals = new ArrivalFeedback();
    private final AtomicLong sent = new AtomicLong();
    private volatile Traffic traffic = new Traffic();

    LoadedEndpoint(
            String id, int number, IceUdpTransport bridge, DtlsCertificate certificate, ColibriWebSockets sockets)
            throws IOException {
        this.id = id;
        this.streams = new LoadedStreams(id, number);
        this.peer = new MediaPeer(
                id, bridge, PeerLink.udp(udpAddress(bridge)), certificate, MediaPeer.IceRole.CONTROLLED, this);
        sockets.open(URI.create(bridge.webSockets().getFirst()), new Viewer());
    }

    private static InetSocketAddress udpAddress(IceUdpTransport bridge) {
        Candidate candidate = bridge.candidates().stream()
                .filter(offered ->
                        offered.protocol().equals("udp") && !offered.ip().contains(":"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bridge is not reached over UDP and IPv4"));
        return new InetSocketAddress(candidate.ip(), candidate.port());
    }

    /** Asks for everybody's picture once the channel is open. */
    private static final class Viewer implements ColibriWebSocket.Listener {
        @Override
        public void opened(ColibriWebSocket channel) {
            channel.send(new ReceiverVideoConstraints(-1, List.of(), new MaxHeight(720), Map.of()));
        }

        @Override
        public void heard(ColibriMessage.FromBridge message) {}

        @Override
        public void closed() {}
    }

    MediaPeer peer() {
        return peer;
    }

    /** What its focus must tell the bridge. */
    Endpoint description(boolean sends) {
        return Endpoint.describe(id, peer.description(), sends ? streams.sources() : List.of());
    }

    /** Begins a new count and answers what was counted until now. */
    Traffic nextTraffic() {
        Traffic until = traffic;
        until.sent(sent.getAndSet(0));
        traffic = new Traffic();
        return until;
    }

    /** Sends what is due in the next millisecond. */
    void play() {
        streams.next().forEach(this::send);
    }

    private void send(byte[] packet) {
        peer.sendRtp(packet);
        sent.incrementAndGet();
    }

    /** Reports what arrived since the last report. */
    void report() {
        RtcpWriter compound = new RtcpWriter().receiverReport(streams.audioSsrc(), List.of());
        synchronized (arrivals) {
            arrivals.report(streams.audioSsrc(), 0).forEach(compound::append);
        }
        peer.sendRtcp(compound.toBytes());
    }

    @Override
    public void onRtp(PacketBuffer packet) {
        long nanos = LoadedStreams.nanosOnTheWay(packet.getBuffer(), packet.getLength());
        RtpPacket parsed = RtpPacket.copyOf(packet.getBuffer(), packet.getLength());
        if (parsed == null) {
            return;
        }
        int number = HeaderExtensions.transportSequence(parsed, LoadedStreams.TRANSPORT_SEQUENCE_ID);
        if (number >= 0) {
            synchronized (arrivals) {
                arrivals.onPacket(number, System.nanoTime() / 1_000);
            }
        }
        if (nanos >= 0) {
            traffic.arrived(packet.getLength(), nanos);
        }
    }

    @Override
    public void onRtcp(PacketBuffer compound) {
        List<RtcpMessage> messages = RtcpReader.read(compound.getBuffer(), compound.getLength());
        if (messages != null && messages.stream().anyMatch(RtcpMessage.KeyFrameRequest.class::isInstance)) {
            streams.wantKeyFrame();
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
