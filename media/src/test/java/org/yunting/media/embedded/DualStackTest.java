package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.yunting.media.embedded.TestRoom.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.media.colibri2.Candidate;
import org.yunting.media.peer.PeerLink;

/** One bridge on one port for those who have IPv4 and those who have IPv6, and what it says of itself to who chooses among bridges. */
class DualStackTest {
    private final InetAddress ipv4 = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    private final InetAddress ipv6 =
            InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

    DualStackTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"::", "0.0.0.0"})
    void people_with_either_protocol_hear_each_other_over_udp_and_tcp(String wildcard) throws Exception {
        assumeThat(hasIpv6()).as("this machine has IPv6").isTrue();
        try (EmbeddedBridge bridge = EmbeddedBridge.start(
                        BridgeOptions.onLoopback().withMedia(new InetSocketAddress(wildcard, 0), List.of(ipv4, ipv6)));
                TestRoom room = new TestRoom(bridge)) {
            int port = bridge.mediaAddress().getPort();
            TestPeer ada = room.joined(1, PeerLink.udp(new InetSocketAddress(ipv4, port)));
            TestPeer bao = room.joined(2, PeerLink.udp(new InetSocketAddress(ipv6, port)));
            TestPeer cem = room.joined(3, new TcpPeerLink(new InetSocketAddress(ipv4, port)));
            TestPeer dan = room.joined(4, new TcpPeerLink(new InetSocketAddress(ipv6, port)));
            List<TestPeer> all = List.of(ada, bao, cem, dan);

            for (TestPeer speaker : all) {
                speaker.sendRtp(audio(speaker, 1));
                for (TestPeer listener : all) {
                    if (listener != speaker) {
                        assertThat(listener.nextRtp().bytes()).isEqualTo(audio(speaker, 1));
                    }
                }
            }

            assertThat(ada.mappedAddress().getAddress()).isEqualTo(ipv4);
            assertThat(bao.mappedAddress().getAddress()).isEqualTo(ipv6);
            assertThat(room.focus().counter("faults")).isZero();
        }
    }

    @Test
    void both_addresses_are_offered_the_preferred_one_first_and_udp_before_tcp() throws Exception {
        assumeThat(hasIpv6()).as("this machine has IPv6").isTrue();
        try (EmbeddedBridge bridge = EmbeddedBridge.start(
                        BridgeOptions.onLoopback().withMedia(new InetSocketAddress("::", 0), List.of(ipv4, ipv6)));
                TestRoom room = new TestRoom(bridge)) {
            List<Candidate> candidates = room.focus()
                    .change(TestRoom.newEndpoint(1))
                    .transportOf("ep1")
                    .orElseThrow()
                    .candidates();

            assertThat(candidates)
                    .extracting(candidate -> candidate.protocol() + " " + candidate.ip())
                    .containsExactly("udp 127.0.0.1", "udp 0:0:0:0:0:0:0:1", "tcp 127.0.0.1", "tcp 0:0:0:0:0:0:0:1");
            assertThat(candidates).extracting(Candidate::priority).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void a_bridge_says_where_it_stands_and_how_many_packets_it_carries() throws Exception {
        try (EmbeddedBridge bridge =
                        EmbeddedBridge.start(BridgeOptions.onLoopback().withRegion("eu-south"));
                TestRoom room = new TestRoom(bridge)) {
            TestPeer ada = room.joined(1);
            TestPeer bao = room.joined(2);
            double ofOneConference = 0.01;
            var statistics = statistics(room);
            assertThat(statistics.path("region").asText()).isEqualTo("eu-south");
            assertThat(statistics.path("stress_level").asDouble()).isGreaterThanOrEqualTo(ofOneConference);

            int number = 0;
            while (statistics(room).path("packet_rate_upload").asInt() == 0) {
                ada.sendRtp(audio(ada, ++number));
                bao.nextRtp();
            }

            assertThat(statistics(room).path("packet_rate_download").asInt()).isPositive();
        }
    }

    private static JsonNode statistics(TestRoom room) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(room.focus().get("/colibri/stats").body());
    }

    private static boolean hasIpv6() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(Inet6Address.class::isInstance);
    }
}
