package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.dtls.DtlsCertificate;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * The bridge over real sockets, with peers of this library. What must not arrive is shown by what was sent after it and
 * did: one socket, one thread and the loopback keep the order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBridgeTest {
    private static final byte[] PAYLOAD = {1, 2, 3, 4};

    private final EmbeddedBridge bridge;
    private final List<TestPeer> peers = new ArrayList<>();
    private TestFocus focus;

    EmbeddedBridgeTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        focus = new TestFocus(bridge.restUri(), "unused");
    }

    @BeforeEach
    void openAConference() {
        focus = new TestFocus(bridge.restUri(), UUID.randomUUID().toString());
        focus.create();
    }

    @AfterEach
    void closeTheConference() {
        peers.forEach(TestPeer::close);
        peers.clear();
        focus.expire();
        assertThat(focus.counter("faults")).isZero();
    }

    @AfterAll
    void stop() {
        bridge.close();
    }

    @Test
    void what_one_endpoint_sends_reaches_the_others_and_not_itself() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        TestPeer defendant = joined(3);

        judge.sendRtp(audio(judge, 1));
        judge.sendRtp(video(judge, 7));
        plaintiff.sendRtp(audio(plaintiff, 1));

        assertThat(plaintiff.nextRtp().bytes()).isEqualTo(audio(judge, 1));
        assertThat(plaintiff.nextRtp().bytes()).isEqualTo(video(judge, 7));
        assertThat(defendant.nextRtp().bytes()).isEqualTo(audio(judge, 1));
        assertThat(judge.nextRtp().ssrc()).isEqualTo(plaintiff.audioSsrc());
    }

    @Test
    void the_bridge_says_from_which_address_a_peer_reaches_it() throws Exception {
        TestPeer judge = joined(1);

        assertThat(judge.mappedAddress()).isEqualTo(judge.localAddress());
    }

    @Test
    void what_concerns_the_senders_hop_only_is_not_forwarded() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        byte[] elements = {0x10, 0x20, (byte) 0x90, '1', 0x51, 0, 7};

        judge.sendRtp(Packets.rtpExtended(0xBEDE, elements, 1, judge.videoSsrc()));

        RtpPacket received = plaintiff.nextRtp();
        assertThat(HeaderExtensions.find(received, TestFocus.MID_ID, 1)).isNegative();
        assertThat(HeaderExtensions.find(received, TestFocus.TRANSPORT_SEQUENCE_ID, 1))
                .isNegative();
        assertThat(HeaderExtensions.audioLevel(received, TestFocus.AUDIO_LEVEL_ID))
                .isEqualTo(0x20);
    }

    @Test
    void a_forced_mute_stops_that_kind_of_media_until_it_is_lifted() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        focus.change(Endpoint.forceMute(plaintiff.id(), new ForceMute(true, false)));

        plaintiff.sendRtp(audio(plaintiff, 1));
        plaintiff.sendRtp(video(plaintiff, 1));
        assertThat(judge.nextRtp().ssrc()).isEqualTo(plaintiff.videoSsrc());

        focus.change(Endpoint.forceMute(plaintiff.id(), new ForceMute(false, true)));
        plaintiff.sendRtp(video(plaintiff, 2));
        plaintiff.sendRtp(audio(plaintiff, 2));
        assertThat(judge.nextRtp().ssrc()).isEqualTo(plaintiff.audioSsrc());

        focus.change(Endpoint.forceMute(plaintiff.id(), ForceMute.NONE));
        plaintiff.sendRtp(video(plaintiff, 3));
        assertThat(judge.nextRtp().bytes()).isEqualTo(video(plaintiff, 3));
    }

    @Test
    void an_expired_endpoint_is_neither_heard_nor_sent_to() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        TestPeer defendant = joined(3);

        focus.change(Endpoint.expire(plaintiff.id()));
        plaintiff.sendRtp(audio(plaintiff, 1));
        defendant.sendRtp(audio(defendant, 1));

        assertThat(judge.nextRtp().ssrc()).isEqualTo(defendant.audioSsrc());
        assertThat(plaintiff.ended().get(TestPeer.TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        assertThat(plaintiff.rtpSoFar()).isNull();
    }

    @Test
    void a_peer_with_another_certificate_than_the_announced_one_is_refused() throws Exception {
        TestPeer impostor = allocated(1);
        DtlsCertificate another = DtlsCertificate.generate(new SecureRandom(), Clock.systemUTC());
        focus.change(impostor.description(another.fingerprint()));

        impostor.connect();

        assertThatThrownBy(() -> impostor.secured().get(TestPeer.TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .hasMessageContaining("ended");
    }

    @Test
    void a_handshake_that_overtakes_the_signalling_waits_for_the_fingerprint() throws Exception {
        TestPeer eager = allocated(1);
        eager.connect();
        assertThat(eager.secured()).isNotDone();

        focus.change(eager.description());

        eager.awaitSecured();
    }

    @Test
    void packets_under_the_right_keys_from_an_address_that_proved_nothing_are_dropped() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        long before = focus.counter("datagrams_unknown");

        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            plaintiff.sendFrom(stranger, plaintiff.protectedRtp(audio(plaintiff, 1)));
        }
        plaintiff.sendRtp(audio(plaintiff, 2));

        assertThat(judge.nextRtp().sequenceNumber()).isEqualTo(2);
        assertThat(focus.counter("datagrams_unknown")).isEqualTo(before + 1);
    }

    @Test
    void packets_from_a_proved_address_under_other_keys_are_dropped() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        TestPeer defendant = joined(3);

        plaintiff.send(defendant.protectedRtp(audio(plaintiff, 1)));
        plaintiff.sendRtp(audio(plaintiff, 2));

        assertThat(judge.nextRtp().sequenceNumber()).isEqualTo(2);
        assertThat(focus.counter("rtp_unauthentic")).isPositive();
    }

    @Test
    void a_stream_that_was_not_announced_is_not_forwarded() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);

        plaintiff.sendRtp(Packets.rtp(TestFocus.OPUS, 1, 1, judge.audioSsrc(), PAYLOAD));
        plaintiff.sendRtp(audio(plaintiff, 2));

        assertThat(judge.nextRtp().ssrc()).isEqualTo(plaintiff.audioSsrc());
        assertThat(focus.counter("rtp_unannounced")).isPositive();
    }

    @Test
    void nobody_may_announce_the_stream_of_another() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);

        assertThat(focus.tryChange(Endpoint.sources(plaintiff.id(), judge.sources()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_lost_packet_is_repeated_from_the_cache_under_the_retransmission_stream() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        judge.sendRtp(video(judge, 10));
        RtpPacket received = plaintiff.nextRtp();

        askAgain(plaintiff, judge, 10);

        RtpPacket repeated = plaintiff.nextRtp();
        assertThat(repeated.ssrc()).isEqualTo(judge.retransmissionSsrc());
        assertThat(repeated.payloadType()).isEqualTo(TestFocus.RTX);
        assertThat(Retransmission.unwrap(repeated, judge.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::bytes)
                .isEqualTo(received.bytes());
    }

    @Test
    void what_the_bridge_never_received_is_asked_of_the_sender_and_forwarded_once() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        judge.sendRtp(video(judge, 10));
        judge.sendRtp(video(judge, 12));
        plaintiff.nextRtp();
        plaintiff.nextRtp();

        askAgain(plaintiff, judge, 11);
        Nack passedOn = judge.nextRtcp(Nack.class);
        byte[] repeated =
                Retransmission.wrap(Packets.parsed(video(judge, 11)), judge.retransmissionSsrc(), TestFocus.RTX, 1);
        judge.sendRtp(repeated);
        byte[] again =
                Retransmission.wrap(Packets.parsed(video(judge, 11)), judge.retransmissionSsrc(), TestFocus.RTX, 2);
        judge.sendRtp(again);
        judge.sendRtp(video(judge, 13));

        assertThat(passedOn.mediaSsrc()).isEqualTo(judge.videoSsrc());
        assertThat(passedOn.sequenceNumbers()).containsExactly(11);
        assertThat(plaintiff.nextRtp().bytes()).isEqualTo(video(judge, 11));
        assertThat(plaintiff.nextRtp().bytes()).isEqualTo(video(judge, 13));
    }

    @Test
    void what_was_sent_under_a_mute_cannot_be_had_afterwards_by_asking_again() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        judge.sendRtp(video(judge, 10));
        plaintiff.nextRtp();
        focus.change(Endpoint.forceMute(judge.id(), new ForceMute(false, true)));
        long before = focus.counter("rtp_muted");
        judge.sendRtp(video(judge, 11));
        awaitMoreThan(before, "rtp_muted");
        focus.change(Endpoint.forceMute(judge.id(), ForceMute.NONE));
        judge.sendRtp(video(judge, 12));
        plaintiff.nextRtp();

        askAgain(plaintiff, judge, 11, 12);
        RtpPacket repeated = plaintiff.nextRtp();
        judge.sendRtp(
                Retransmission.wrap(Packets.parsed(video(judge, 11)), judge.retransmissionSsrc(), TestFocus.RTX, 1));
        judge.sendRtp(video(judge, 13));

        assertThat(Retransmission.unwrap(repeated, judge.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(12);
        assertThat(plaintiff.nextRtp().sequenceNumber()).isEqualTo(13);
    }

    @Test
    void what_was_sent_before_a_receiver_came_cannot_be_had_by_asking_again() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        judge.sendRtp(video(judge, 10));
        plaintiff.nextRtp();
        TestPeer witness = joined(3);
        judge.sendRtp(video(judge, 11));
        witness.nextRtp();

        askAgain(witness, judge, 10, 11);

        assertThat(Retransmission.unwrap(witness.nextRtp(), judge.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(11);
    }

    @Test
    void a_newcomer_and_a_receivers_request_bring_about_key_frames() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        assertThat(judge.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(judge.videoSsrc());

        plaintiff.sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .pictureLoss(1, judge.videoSsrc())
                .toBytes());

        assertThat(judge.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(judge.videoSsrc());
    }

    @Test
    void a_sender_is_told_what_arrived_of_it() throws Exception {
        TestPeer judge = joined(1);
        for (int i = 0; i < 5; i++) {
            byte[] elements = {0x51, 0, (byte) (100 + i)};
            judge.sendRtp(Packets.rtpExtended(0xBEDE, elements, i, judge.videoSsrc()));
        }

        byte[] feedback = judge.nextTransportFeedback();
        ReceiverReport report = judge.nextRtcp(ReceiverReport.class);
        while (report.blocks().isEmpty()) {
            report = judge.nextRtcp(ReceiverReport.class);
        }

        assertThat(feedback[8 + 13]).isEqualTo((byte) 100);
        assertThat(report.blocks().getFirst().ssrc()).isEqualTo(judge.videoSsrc());
        assertThat(report.blocks().getFirst().cumulativeLost()).isZero();
    }

    @Test
    void the_clocks_of_a_sender_reach_its_receivers() throws Exception {
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        SenderReport report = new SenderReport(judge.audioSsrc(), 0x1234_5678_0000_0000L, 99, 1, 2, List.of());

        judge.sendRtcp(new RtcpWriter().senderReport(report).toBytes());

        assertThat(plaintiff.nextRtcp(SenderReport.class)).isEqualTo(report);
    }

    @Test
    void the_seventeenth_endpoint_is_refused_with_503_and_the_reason() {
        focus.change(IntStream.range(0, 16).mapToObj(this::newEndpoint).toArray(Endpoint[]::new));

        assertThat(focus.tryChange(newEndpoint(16)).statusCode()).isEqualTo(503);
        assertThat(focus.get("/debug").body()).contains("ep15").doesNotContain("ep16");
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
        TestPeer judge = joined(1);
        TestPeer plaintiff = joined(2);
        Random random = new Random(42);
        int[] firstBytes = {0, 1, 3, 20, 22, 63, 64, 128, 129, 143, 191, 192, 255};

        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(1_500)];
            random.nextBytes(noise);
            noise[0] = (byte) firstBytes[random.nextInt(firstBytes.length)];
            judge.send(noise);
            // Often enough that the socket's buffer cannot overflow in between.
            if (i % 25 == 0) {
                plaintiff.sendRtp(audio(plaintiff, i));
                assertThat(judge.nextRtp().sequenceNumber()).isEqualTo(i);
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
        BridgeOptions second = new BridgeOptions(options.rest(), taken, options.advertised(), null, options.idle());

        assertThatThrownBy(() -> EmbeddedBridge.start(second)).isInstanceOf(BindException.class);
    }

    private static void askAgain(TestPeer receiver, TestPeer sender, Integer... numbers) {
        receiver.sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .nack(1, sender.videoSsrc(), new TreeSet<>(List.of(numbers)))
                .toBytes());
    }

    /** Signalling and media take different ways into the bridge; this waits until the media has been seen. */
    private void awaitMoreThan(long before, String counter) throws InterruptedException {
        while (focus.counter(counter) == before) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Endpoint newEndpoint(int number) {
        return Endpoint.create("ep" + number, TestFocus.MEDIAS);
    }

    private TestPeer allocated(int number) throws Exception {
        IceUdpTransport transport =
                focus.change(newEndpoint(number)).transportOf("ep" + number).orElseThrow();
        TestPeer peer = new TestPeer(number, transport);
        peers.add(peer);
        return peer;
    }

    private TestPeer joined(int number) throws Exception {
        TestPeer peer = allocated(number);
        focus.change(peer.description());
        peer.connect();
        peer.awaitSecured();
        // The client's handshake is complete a moment before the server's.
        while (!focus.isSecured(peer.id())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return peer;
    }

    private static byte[] audio(TestPeer sender, int sequenceNumber) {
        return Packets.rtp(TestFocus.OPUS, sequenceNumber, 960L * sequenceNumber, sender.audioSsrc(), PAYLOAD);
    }

    private static byte[] video(TestPeer sender, int sequenceNumber) {
        return Packets.rtp(TestFocus.VP8, sequenceNumber, 3_000L * sequenceNumber, sender.videoSsrc(), PAYLOAD);
    }
}
