package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.video;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
class EmbeddedBridgeTest extends RoomOnABridge {
    EmbeddedBridgeTest() throws IOException {}

    @Test
    void what_one_endpoint_sends_reaches_the_others_and_not_itself() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        TestPeer cem = room.joined(3);

        ada.sendRtp(audio(ada, 1));
        ada.sendRtp(video(ada, 7));
        bao.sendRtp(audio(bao, 1));

        assertThat(bao.nextRtp().bytes()).isEqualTo(audio(ada, 1));
        assertThat(bao.nextRtp().bytes()).isEqualTo(video(ada, 7));
        assertThat(cem.nextRtp().bytes()).isEqualTo(audio(ada, 1));
        assertThat(ada.nextRtp().ssrc()).isEqualTo(bao.audioSsrc());
    }

    @Test
    void the_bridge_says_from_which_address_a_peer_reaches_it() throws Exception {
        TestPeer ada = room.joined(1);

        assertThat(ada.mappedAddress()).isEqualTo(ada.localAddress());
    }

    @Test
    void what_concerns_the_senders_hop_only_is_not_forwarded() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        byte[] elements = {0x10, 0x20, (byte) 0x90, '1', 0x51, 0, 7};

        ada.sendRtp(Packets.rtpExtended(0xBEDE, elements, 1, ada.videoSsrc()));

        RtpPacket received = bao.nextRtp();
        assertThat(HeaderExtensions.find(received, TestFocus.MID_ID, 1)).isNegative();
        // The hop to the receiver has numbers of its own, from 0 on.
        assertThat(HeaderExtensions.transportSequence(received, TestFocus.TRANSPORT_SEQUENCE_ID))
                .isZero();
        assertThat(HeaderExtensions.audioLevel(received, TestFocus.AUDIO_LEVEL_ID))
                .isEqualTo(0x20);
    }

    @Test
    void a_forced_mute_stops_that_kind_of_media_until_it_is_lifted() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        focus.change(Endpoint.forceMute(bao.id(), new ForceMute(true, false)));

        bao.sendRtp(audio(bao, 1));
        bao.sendRtp(video(bao, 1));
        assertThat(ada.nextRtp().ssrc()).isEqualTo(bao.videoSsrc());

        focus.change(Endpoint.forceMute(bao.id(), new ForceMute(false, true)));
        bao.sendRtp(video(bao, 2));
        bao.sendRtp(audio(bao, 2));
        assertThat(ada.nextRtp().ssrc()).isEqualTo(bao.audioSsrc());

        focus.change(Endpoint.forceMute(bao.id(), ForceMute.NONE));
        bao.sendRtp(video(bao, 3));
        assertThat(ada.nextRtp().bytes()).isEqualTo(Packets.renumbered(video(bao, 3), 2));
    }

    /** A receiver takes a number 32,768 ahead for one that is as far behind, and would play nothing for minutes. */
    @Test
    void who_was_muted_for_long_is_heard_at_once_when_the_mute_is_lifted() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        bao.sendRtp(audio(bao, 60_000));
        assertThat(ada.nextRtp().sequenceNumber()).isEqualTo(60_000);

        focus.change(Endpoint.forceMute(bao.id(), new ForceMute(true, false)));
        bao.sendRtp(audio(bao, 80_000 - 65_536));
        bao.sendRtp(audio(bao, 100_000 - 65_536));
        bao.sendRtp(video(bao, 1));
        assertThat(ada.nextRtp().ssrc()).isEqualTo(bao.videoSsrc());
        focus.change(Endpoint.forceMute(bao.id(), ForceMute.NONE));
        bao.sendRtp(audio(bao, 100_001 - 65_536));

        assertThat(ada.nextRtp().sequenceNumber()).isEqualTo(60_001);
    }

    @Test
    void a_picture_lost_after_a_mute_is_asked_of_the_sender_by_the_number_that_the_sender_gave_it() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        ada.sendRtp(video(ada, 10));
        bao.nextRtp();
        focus.change(Endpoint.forceMute(ada.id(), new ForceMute(false, true)));
        ada.sendRtp(video(ada, 11));
        ada.sendRtp(audio(ada, 1));
        assertThat(bao.nextRtp().ssrc()).isEqualTo(ada.audioSsrc());
        focus.change(Endpoint.forceMute(ada.id(), ForceMute.NONE));
        ada.sendRtp(video(ada, 12));
        ada.sendRtp(video(ada, 14));
        assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(11);
        assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(13);

        bao.askAgain(ada, 12);
        assertThat(ada.nextRtcp(Nack.class).sequenceNumbers()).containsExactly(13);
        ada.sendRtp(Retransmission.wrap(Packets.parsed(video(ada, 13)), ada.retransmissionSsrc(), TestFocus.RTX, 1));

        assertThat(bao.nextRtp().sequenceNumber()).isEqualTo(12);
        bao.askAgain(ada, 11);
        assertThat(Retransmission.unwrap(bao.nextRtp(), ada.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::sequenceNumber)
                .isEqualTo(11);
    }

    @Test
    void an_expired_endpoint_is_neither_heard_nor_sent_to() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        TestPeer cem = room.joined(3);

        focus.change(Endpoint.expire(bao.id()));
        bao.sendRtp(audio(bao, 1));
        cem.sendRtp(audio(cem, 1));

        assertThat(ada.nextRtp().ssrc()).isEqualTo(cem.audioSsrc());
        assertThat(bao.ended().get(TestPeer.TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(bao.rtpSoFar()).isNull();
    }

    @Test
    void a_lost_packet_is_repeated_from_the_cache_under_the_retransmission_stream() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        ada.sendRtp(video(ada, 10));
        RtpPacket received = bao.nextRtp();

        bao.askAgain(ada, 10);

        RtpPacket repeated = bao.nextRtp();
        assertThat(repeated.ssrc()).isEqualTo(ada.retransmissionSsrc());
        assertThat(repeated.payloadType()).isEqualTo(TestFocus.RTX);
        assertThat(Retransmission.unwrap(repeated, ada.videoSsrc(), TestFocus.VP8))
                .extracting(RtpPacket::bytes)
                .isEqualTo(received.bytes());
    }

    @Test
    void what_the_bridge_never_received_is_asked_of_the_sender_and_forwarded_once() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        ada.sendRtp(video(ada, 10));
        ada.sendRtp(video(ada, 12));
        bao.nextRtp();
        bao.nextRtp();

        bao.askAgain(ada, 11);
        Nack passedOn = ada.nextRtcp(Nack.class);
        byte[] repeated =
                Retransmission.wrap(Packets.parsed(video(ada, 11)), ada.retransmissionSsrc(), TestFocus.RTX, 1);
        ada.sendRtp(repeated);
        byte[] again = Retransmission.wrap(Packets.parsed(video(ada, 11)), ada.retransmissionSsrc(), TestFocus.RTX, 2);
        ada.sendRtp(again);
        ada.sendRtp(video(ada, 13));

        assertThat(passedOn.mediaSsrc()).isEqualTo(ada.videoSsrc());
        assertThat(passedOn.sequenceNumbers()).containsExactly(11);
        assertThat(bao.nextRtp().bytes()).isEqualTo(video(ada, 11));
        assertThat(bao.nextRtp().bytes()).isEqualTo(video(ada, 13));
    }

    @Test
    void a_newcomer_and_a_receivers_request_bring_about_key_frames() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        assertThat(ada.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(ada.videoSsrc());

        bao.sendRtcp(new RtcpWriter()
                .receiverReport(1, List.of())
                .pictureLoss(1, ada.videoSsrc())
                .toBytes());

        assertThat(ada.nextRtcp(KeyFrameRequest.class).mediaSsrc()).isEqualTo(ada.videoSsrc());
    }

    @Test
    void a_sender_is_told_what_arrived_of_it() throws Exception {
        TestPeer ada = room.joined(1);
        for (int i = 0; i < 5; i++) {
            byte[] elements = {0x51, 0, (byte) (100 + i)};
            ada.sendRtp(Packets.rtpExtended(0xBEDE, elements, i, ada.videoSsrc()));
        }

        byte[] feedback = ada.nextTransportFeedback();
        ReceiverReport report = ada.nextRtcp(ReceiverReport.class);
        while (report.blocks().isEmpty()) {
            report = ada.nextRtcp(ReceiverReport.class);
        }

        assertThat(feedback[8 + 13]).isEqualTo((byte) 100);
        assertThat(report.blocks().getFirst().ssrc()).isEqualTo(ada.videoSsrc());
        assertThat(report.blocks().getFirst().cumulativeLost()).isZero();
    }

    @Test
    void the_clocks_of_a_sender_reach_its_receivers() throws Exception {
        TestPeer ada = room.joined(1);
        TestPeer bao = room.joined(2);
        SenderReport report = new SenderReport(ada.audioSsrc(), 0x1234_5678_0000_0000L, 99, 1, 2, List.of());

        ada.sendRtcp(new RtcpWriter().senderReport(report).toBytes());

        assertThat(bao.nextRtcp(SenderReport.class)).isEqualTo(report);
    }
}
