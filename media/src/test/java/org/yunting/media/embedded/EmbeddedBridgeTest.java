package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.video;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.ForceMute;
import org.yunting.media.embedded.rtp.HeaderExtensions;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage.KeyFrameRequest;
import org.yunting.media.embedded.rtp.RtcpMessage.Nack;
import org.yunting.media.embedded.rtp.RtcpMessage.ReceiverReport;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;

/** What the bridge does for endpoints: over real sockets, with peers of this library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBridgeTest {
    private final EmbeddedBridge bridge;
    private TestRoom room;
    private TestFocus focus;

    EmbeddedBridgeTest() throws IOException {
        bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
        room = new TestRoom(bridge);
        focus = room.focus();
    }

    @BeforeEach
    void openARoom() {
        room = new TestRoom(bridge);
        focus = room.focus();
    }

    @AfterEach
    void closeTheRoom() {
        room.close();
        assertThat(focus.counter("faults")).isZero();
    }

    @AfterAll
    void stop() {
        bridge.close();
    }

    @Test
    void what_one_endpoint_sends_reaches_the_others_and_not_itself() throws Exception {
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        TestPeer defendant = room.joined(3);

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
        TestPeer judge = room.joined(1);

        assertThat(judge.mappedAddress()).isEqualTo(judge.localAddress());
    }

    @Test
    void what_concerns_the_senders_hop_only_is_not_forwarded() throws Exception {
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
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
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
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
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        TestPeer defendant = room.joined(3);

        focus.change(Endpoint.expire(plaintiff.id()));
        plaintiff.sendRtp(audio(plaintiff, 1));
        defendant.sendRtp(audio(defendant, 1));

        assertThat(judge.nextRtp().ssrc()).isEqualTo(defendant.audioSsrc());
        assertThat(plaintiff.ended().get(TestPeer.TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        assertThat(plaintiff.rtpSoFar()).isNull();
    }

    @Test
    void a_lost_packet_is_repeated_from_the_cache_under_the_retransmission_stream() throws Exception {
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        judge.sendRtp(video(judge, 10));
        RtpPacket received = plaintiff.nextRtp();

        plaintiff.askAgain(judge, 10);

        RtpPacket repeated = plaintiff.nextRtp();
        assertThat(repeated.ssrc()).isEqualTo(judge.retransmissionSsrc());
        assertThat(repeated.payloadType()).isEqualTo(TestFocus.RTX);
        assertThat(Retransmission.unwrap(repeated, judge.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::bytes)
                .isEqualTo(received.bytes());
    }

    @Test
    void what_the_bridge_never_received_is_asked_of_the_sender_and_forwarded_once() throws Exception {
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        judge.sendRtp(video(judge, 10));
        judge.sendRtp(video(judge, 12));
        plaintiff.nextRtp();
        plaintiff.nextRtp();

        plaintiff.askAgain(judge, 11);
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
    void a_newcomer_and_a_receivers_request_bring_about_key_frames() throws Exception {
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        assertThat(judge.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(judge.videoSsrc());

        plaintiff.sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .pictureLoss(1, judge.videoSsrc())
                .toBytes());

        assertThat(judge.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(judge.videoSsrc());
    }

    @Test
    void a_sender_is_told_what_arrived_of_it() throws Exception {
        TestPeer judge = room.joined(1);
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
        TestPeer judge = room.joined(1);
        TestPeer plaintiff = room.joined(2);
        SenderReport report = new SenderReport(judge.audioSsrc(), 0x1234_5678_0000_0000L, 99, 1, 2, List.of());

        judge.sendRtcp(new RtcpWriter().senderReport(report).toBytes());

        assertThat(plaintiff.nextRtcp(SenderReport.class)).isEqualTo(report);
    }
}
