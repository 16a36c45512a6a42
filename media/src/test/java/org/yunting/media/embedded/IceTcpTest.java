package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.peer.PeerLink;

/** The way in for those whose network lets no UDP out: ICE over TCP (RFC 6544), on the same port. */
class IceTcpTest {
    private static final int STRANGERS = 1_000;

    private EmbeddedBridge bridge;
    private TestRoom room;

    IceTcpTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        room = new TestRoom(bridge);
    }

    @AfterEach
    void stop() {
        assertThat(room.focus().counter("faults")).isZero();
        room.close();
        bridge.close();
    }

    @Test
    void every_endpoint_is_offered_tcp_after_udp_on_the_same_port() {
        List<Candidate> candidates = room.focus()
                .change(TestRoom.newEndpoint(1))
                .transportOf("ep1")
                .orElseThrow()
                .candidates();

        assertThat(candidates).extracting(Candidate::protocol).containsExactly("udp", "tcp");
        assertThat(candidates).extracting(Candidate::tcptype).containsExactly(null, "passive");
        assertThat(candidates)
                .extracting(Candidate::port)
                .containsOnly(bridge.mediaAddress().getPort());
        assertThat(candidates.get(0).priority()).isGreaterThan(candidates.get(1).priority());
        assertThat(candidates).extracting(Candidate::foundation).doesNotHaveDuplicates();
    }

    @Test
    void somebody_without_udp_speaks_with_somebody_who_has_it() throws Exception {
        TestPeer ada = room.joined(1, new TcpPeerLink(bridge.mediaAddress()));
        TestPeer bao = room.joined(2);

        ada.sendRtp(audio(ada, 1));
        bao.sendRtp(audio(bao, 1));

        assertThat(bao.nextRtp().bytes()).isEqualTo(audio(ada, 1));
        assertThat(ada.nextRtp().bytes()).isEqualTo(audio(bao, 1));
        assertThat(ada.mappedAddress()).isEqualTo(ada.localAddress());
    }

    @Test
    void both_ways_work_over_ipv6() throws Exception {
        room.close();
        bridge.close();
        InetAddress loopback = Inet6Address.getByName("::1");
        bridge = EmbeddedBridge.start(
                BridgeOptions.onLoopback().withMedia(new InetSocketAddress(loopback, 0), List.of(loopback)));
        room = new TestRoom(bridge);
        TestPeer ada = room.joined(1, new TcpPeerLink(bridge.mediaAddress()));
        TestPeer bao = room.joined(2, PeerLink.udp(bridge.mediaAddress()));

        ada.sendRtp(audio(ada, 1));
        bao.sendRtp(audio(bao, 1));

        assertThat(bao.nextRtp().bytes()).isEqualTo(audio(ada, 1));
        assertThat(ada.nextRtp().bytes()).isEqualTo(audio(bao, 1));
    }

    @Test
    void a_connection_that_ends_takes_the_way_to_its_endpoint_with_it_and_a_new_one_brings_it_back() throws Exception {
        TestPeer bao = room.joined(2);
        PeerLink link = new TcpPeerLink(bridge.mediaAddress());
        TestPeer ada = room.joined(1, link);
        ada.sendRtp(audio(ada, 1));
        assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(1);

        link.close();
        while (room.focus().isConnected("ep1")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }

        ada.moveTo(new TcpPeerLink(bridge.mediaAddress()));
        while (!room.focus().isConnected("ep1")) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        ada.sendRtp(audio(ada, 2));
        assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(2);
    }

    @Test
    void datagrams_may_arrive_in_pieces_and_several_at_once() throws Exception {
        TestPeer bao = room.joined(2);
        TestPeer ada = room.joined(1, new TcpPeerLink(bridge.mediaAddress(), 7));

        for (int number = 1; number <= 20; number++) {
            ada.sendRtp(audio(ada, number));
        }

        for (int number = 1; number <= 20; number++) {
            assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(number);
        }
    }

    @Test
    void strangers_who_send_mutated_frames_disturb_nobody() throws Exception {
        TestPeer bao = room.joined(2);
        TestPeer ada = room.joined(1, new TcpPeerLink(bridge.mediaAddress()));
        Random random = new Random(2026);
        List<byte[]> framed = ada.checks().stream()
                .map(check -> ByteBuffer.allocate(2 + check.length)
                        .putShort((short) check.length)
                        .put(check)
                        .array())
                .toList();

        for (int number = 1; number <= STRANGERS; number++) {
            try (Socket stranger = new Socket(
                    bridge.mediaAddress().getAddress(), bridge.mediaAddress().getPort())) {
                // Without waiting for what is left: a thousand ports are not to be kept.
                stranger.setSoLinger(true, 0);
                stranger.getOutputStream().write(Mutation.ofOne(framed, random));
            }
            ada.sendRtp(audio(ada, number));
            assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(number);
        }

        assertThat(room.focus().isSecured("ep1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n", // a length of 18,245
                "\0\0", // an empty datagram
                "\0\4\u0080abc" // RTP from nobody
            })
    void a_connection_that_does_not_begin_with_framed_stun_is_closed(String first) throws IOException {
        long before = room.focus().counter("tcp_refused");
        try (Socket stranger = new Socket(
                bridge.mediaAddress().getAddress(), bridge.mediaAddress().getPort())) {
            OutputStream out = stranger.getOutputStream();
            out.write(first.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(stranger.getInputStream().read()).isNegative();
        }
        assertThat(room.focus().counter("tcp_refused")).isEqualTo(before + 1);
    }
}
