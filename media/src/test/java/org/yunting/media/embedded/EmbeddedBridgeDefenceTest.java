package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.media.embedded.TestRoom.PAYLOAD;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.newEndpoint;
import static org.yunting.media.embedded.TestRoom.video;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.Colibri2Json;
import org.yunting.media.colibri2.ConferenceModify;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * What the bridge does not let anybody do. What must not arrive is shown by what was sent after it and did: one socket, one
 * thread and the loopback keep the order.
 */
class EmbeddedBridgeDefenceTest extends RoomOnABridge {
    EmbeddedBridgeDefenceTest() throws IOException {}

    @Test
    void a_peer_with_another_certificate_than_the_announced_one_is_refused() throws Exception {
        TestPeer mallory = room.allocated(1);
        DtlsCertificate another = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
        focus.change(mallory.description(another.fingerprint()));

        mallory.connect();

        assertThatThrownBy(() -> mallory.secured().get(TestPeer.TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .hasMessageContaining("ended");
    }

    @Test
    void an_endpoint_whose_handshake_failed_is_given_up_so_that_its_focus_offers_anew() throws Exception {
        TestPeer bao = room.joined(2);
        TestPeer mallory = room.allocated(1);
        DtlsCertificate another = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
        focus.change(mallory.description(another.fingerprint()));

        mallory.connect();

        while (focus.tryChange(Endpoint.lookFor(mallory.id())).statusCode() == 200) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(focus.tryChange(Endpoint.lookFor(mallory.id())).statusCode()).isEqualTo(400);
        assertThat(focus.isSecured(bao.id())).isTrue();
    }

    @Test
    void a_handshake_that_overtakes_the_signalling_waits_for_the_fingerprint() throws Exception {
        TestPeer eager = room.allocated(1);
        eager.connect();
        assertThat(eager.secured()).isNotDone();

        focus.change(eager.description());

        eager.awaitSecured();
    }

    @Test
    void packets_under_the_right_keys_from_an_address_that_proved_nothing_are_dropped() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        long before = focus.counter("datagrams_unknown");

        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] packet = bao.protectedRtp(audio(bao, 1));
            stranger.send(new DatagramPacket(packet, packet.length, bridge.mediaAddress()));
        }
        bao.sendRtp(audio(bao, 2));

        assertThat(ada.nextRtp().sequenceNumber()).isEqualTo(2);
        assertThat(focus.counter("datagrams_unknown")).isEqualTo(before + 1);
    }

    @Test
    void packets_from_a_proved_address_under_other_keys_are_dropped() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        TestPeer cem = room.joined(3);

        bao.send(cem.protectedRtp(audio(bao, 1)));
        bao.sendRtp(audio(bao, 2));

        assertThat(ada.nextRtp().sequenceNumber()).isEqualTo(2);
        assertThat(focus.counter("rtp_unauthentic")).isPositive();
    }

    @Test
    void a_stream_that_was_not_announced_is_not_forwarded() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);

        bao.sendRtp(Packets.rtp(TestFocus.OPUS, 1, 1, ada.audioSsrc(), PAYLOAD));
        bao.sendRtp(audio(bao, 2));

        assertThat(ada.nextRtp().ssrc()).isEqualTo(bao.audioSsrc());
        assertThat(focus.counter("rtp_unannounced")).isPositive();
    }

    @Test
    void nobody_may_announce_the_stream_of_another() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);

        assertThat(focus.tryChange(Endpoint.sources(bao.id(), ada.sources())).statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_was_sent_under_a_mute_cannot_be_had_afterwards_by_asking_again() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        ada.sendRtp(video(ada, 10));
        bao.nextRtp();
        focus.change(Endpoint.forceMute(ada.id(), new ForceMute(false, true)));
        long before = focus.counter("rtp_muted");
        ada.sendRtp(video(ada, 11));
        awaitMoreThan(before, "rtp_muted");
        focus.change(Endpoint.forceMute(ada.id(), ForceMute.NONE));
        ada.sendRtp(video(ada, 12));
        bao.nextRtp();

        // What is forwarded after the mute has the number that the withheld packet would have had.
        bao.askAgain(ada, 11);
        RtpPacket repeated = bao.nextRtp();
        ada.sendRtp(Retransmission.wrap(Packets.parsed(video(ada, 11)), ada.retransmissionSsrc(), TestFocus.RTX, 1));
        ada.sendRtp(video(ada, 13));

        assertThat(Retransmission.unwrap(repeated, ada.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::bytes)
                .isEqualTo(Packets.renumbered(video(ada, 12), 11));
        assertThat(bao.nextRtp().bytes()).isEqualTo(Packets.renumbered(video(ada, 13), 12));
    }

    @Test
    void what_was_sent_before_a_receiver_came_cannot_be_had_by_asking_again() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        ada.sendRtp(video(ada, 10));
        bao.nextRtp();
        TestPeer dan = room.joined(3);
        ada.sendRtp(video(ada, 11));
        dan.nextRtp();

        dan.askAgain(ada, 10, 11);

        assertThat(Retransmission.unwrap(dan.nextRtp(), ada.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(11);
    }

    @Test
    void the_seventeenth_endpoint_is_refused_with_503_and_the_reason() throws IOException {
        focus.change(IntStream.range(0, 16).mapToObj(TestRoom::newEndpoint).toArray(Endpoint[]::new));

        var refused = focus.tryChange(newEndpoint(16));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(statusLineOfTheSame(refused.uri(), newEndpoint(16)))
                .isEqualTo("HTTP/1.1 503 a conference on this bridge has at most 16 endpoints");
        assertThat(focus.get("/debug").body()).contains("ep15").doesNotContain("ep16");
    }

    /** The reason stands where a Jitsi Videobridge has it, and where this JDK's client does not look. */
    private static String statusLineOfTheSame(URI conference, Endpoint endpoint) throws IOException {
        var path = conference.getPath();
        var meeting = path.substring(path.lastIndexOf('/') + 1);
        var body = Colibri2Json.write(ConferenceModify.change(meeting, meeting, endpoint));
        var request = "PATCH " + path + " HTTP/1.1\r\nHost: " + conference.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
        try (var socket = new Socket(conference.getHost(), conference.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return answer.readLine();
        }
    }

    @Test
    void a_refused_request_changes_nothing_at_all() {
        focus.change(newEndpoint(1));

        int status = focus.tryChange(newEndpoint(2), Endpoint.forceMute("nobody", ForceMute.NONE))
                .statusCode();

        assertThat(status).isEqualTo(400);
        assertThat(focus.get("/debug").body()).contains("ep1").doesNotContain("ep2");
    }

    @Test
    void malformed_requests_are_refused_and_the_bridge_goes_on() {
        for (String body :
                List.of("", "null", "[]", "{", "{\"meeting-id\":7}", "{\"meeting-id\":\"\",\"create\":true}")) {
            assertThat(focus.send("POST", "", body).statusCode()).isEqualTo(400);
        }
        assertThat(focus.send("POST", "", " ".repeat(600 * 1024)).statusCode()).isEqualTo(413);
        assertThat(focus.get("/about/health").statusCode()).isEqualTo(200);
    }

    @Test
    void noise_of_every_kind_is_dropped_and_disturbs_nobody() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        Random random = new Random(42);
        int[] firstBytes = {0, 1, 3, 20, 22, 63, 64, 128, 129, 143, 191, 192, 255};

        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(1_500)];
            random.nextBytes(noise);
            noise[0] = (byte) firstBytes[random.nextInt(firstBytes.length)];
            ada.send(noise);
            // Often enough that the socket's buffer cannot overflow in between.
            if (i % 25 == 0) {
                bao.sendRtp(audio(bao, i));
                assertThat(ada.nextRtp().sequenceNumber()).isEqualTo(i);
            }
        }
    }

    @Test
    void a_silent_endpoint_is_expired_and_with_the_last_one_its_conference() throws Exception {
        try (EmbeddedBridge impatient =
                EmbeddedBridge.start(BridgeOptions.onLoopback().withIdle(Duration.ofMillis(300)))) {
            TestFocus other = new TestFocus(impatient.restUri(), "m");
            other.create(newEndpoint(1));

            while (other.counter("endpoints_expired_idle") == 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }

            assertThat(other.tryChange().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_second_bridge_cannot_share_the_media_port() {
        InetSocketAddress taken = bridge.mediaAddress();
        BridgeOptions options = BridgeOptions.onLoopback();
        BridgeOptions second =
                new BridgeOptions(options.rest(), taken, options.advertised(), null, null, options.idle());

        assertThatThrownBy(() -> EmbeddedBridge.start(second)).isInstanceOf(BindException.class);
    }

    /** Signalling and media take different ways into the bridge; this waits until the media has been seen. */
    private void awaitMoreThan(long before, String counter) throws InterruptedException {
        while (focus.counter(counter) == before) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
