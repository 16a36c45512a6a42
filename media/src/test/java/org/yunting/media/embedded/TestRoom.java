package org.yunting.media.embedded;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.peer.MediaPeer.IceRole;
import org.yunting.media.peer.PeerLink;

/** A conference on a bridge, its focus and its peers. */
final class TestRoom implements AutoCloseable {
    static final byte[] PAYLOAD = {1, 2, 3, 4};

    private final TestFocus focus;
    private final List<TestPeer> peers = new ArrayList<>();
    private final Map<TestPeer, IceUdpTransport> transports = new HashMap<>();

    TestRoom(EmbeddedBridge bridge) {
        this(bridge.restUri());
    }

    /** On any bridge whose REST interface is there. */
    TestRoom(URI rest) {
        focus = new TestFocus(rest, UUID.randomUUID().toString());
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
        return allocated(number, IceRole.CONTROLLING);
    }

    /** The same, whoever chooses the way. */
    TestPeer allocated(int number, IceRole role) throws Exception {
        return allocated(number, role, address -> address);
    }

    /**
     * The same, over a line between.
     *
     * @param over by the bridge's address, the one that the peer sends to instead
     */
    TestPeer allocated(int number, IceRole role, Detour over) throws Exception {
        IceUdpTransport transport = transportOf(number);
        return peer(number, transport, PeerLink.udp(over.to(addressIn(transport))), role);
    }

    /** Where a peer sends to. */
    interface Detour {
        InetSocketAddress to(InetSocketAddress bridge) throws Exception;
    }

    private IceUdpTransport transportOf(int number) {
        return focus.change(newEndpoint(number)).transportOf("ep" + number).orElseThrow();
    }

    private static InetSocketAddress addressIn(IceUdpTransport transport) {
        Candidate candidate = transport.candidates().stream()
                .filter(one -> "udp".equals(one.protocol()))
                .findFirst()
                .orElseThrow();
        return new InetSocketAddress(candidate.ip(), candidate.port());
    }

    private TestPeer peer(int number, IceUdpTransport transport, PeerLink link, IceRole role) {
        TestPeer peer = new TestPeer(number, transport, link, role);
        peers.add(peer);
        transports.put(peer, transport);
        return peer;
    }

    /** A peer that exchanges media with the bridge. */
    TestPeer joined(int number) throws Exception {
        return join(allocated(number));
    }

    /** The same, over this link. */
    TestPeer joined(int number, PeerLink link) throws Exception {
        return join(peer(number, transportOf(number), link, IceRole.CONTROLLING));
    }

    private TestPeer join(TestPeer peer) throws Exception {
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
