package org.yunting.media.embedded;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.peer.PeerLink;

/** A conference on a bridge, its focus and its peers. */
final class TestRoom implements AutoCloseable {
    static final byte[] PAYLOAD = {1, 2, 3, 4};

    private final EmbeddedBridge bridge;
    private final TestFocus focus;
    private final List<TestPeer> peers = new ArrayList<>();
    private final Map<TestPeer, IceUdpTransport> transports = new HashMap<>();

    TestRoom(EmbeddedBridge bridge) {
        this.bridge = bridge;
        focus = new TestFocus(bridge.restUri(), UUID.randomUUID().toString());
        focus.create();
    }

    TestFocus focus() {
        return focus;
    }

    static Endpoint newEndpoint(int number) {
        return Endpoint.create("ep" + number, TestFocus.MEDIAS);
    }

    /** A peer that the bridge expects, but that has not described itself. */
    TestPeer allocated(int number) throws Exception {
        return allocated(number, PeerLink.udp(bridge.mediaAddress()));
    }

    private TestPeer allocated(int number, PeerLink link) throws Exception {
        IceUdpTransport transport =
                focus.change(newEndpoint(number)).transportOf("ep" + number).orElseThrow();
        TestPeer peer = new TestPeer(number, transport, link);
        peers.add(peer);
        transports.put(peer, transport);
        return peer;
    }

    /** A peer that exchanges media with the bridge. */
    TestPeer joined(int number) throws Exception {
        return joined(number, PeerLink.udp(bridge.mediaAddress()));
    }

    /** The same, over this link. */
    TestPeer joined(int number, PeerLink link) throws Exception {
        TestPeer peer = allocated(number, link);
        focus.change(peer.description());
        peer.connect();
        peer.awaitSecured();
        // The client's handshake is complete a moment before the server's.
        while (!focus.isSecured(peer.id())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return peer;
    }

    /** Where the peer opens its channel. */
    URI channelOf(TestPeer peer) {
        return URI.create(
                Objects.requireNonNull(transports.get(peer)).webSockets().getFirst());
    }

    static byte[] audio(TestPeer sender, int sequenceNumber) {
        return Packets.rtp(TestFocus.OPUS, sequenceNumber, 960L * sequenceNumber, sender.audioSsrc(), PAYLOAD);
    }

    static byte[] video(TestPeer sender, int sequenceNumber) {
        return Packets.rtp(TestFocus.VP8, sequenceNumber, 3_000L * sequenceNumber, sender.videoSsrc(), PAYLOAD);
    }

    @Override
    public void close() {
        peers.forEach(TestPeer::close);
        focus.expire();
    }
}
