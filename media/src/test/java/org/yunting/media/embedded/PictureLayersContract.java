package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yunting.media.colibri2.ColibriMessage.SenderSourceConstraints;
import org.yunting.media.colibri2.ColibriWebSockets;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.line.LineQuality;
import org.yunting.media.line.UdpLine;
import org.yunting.media.peer.MediaPeer.IceRole;

/**
 * What any bridge must make of a picture that is sent in three layers of VP8, real or embedded: each viewer is sent the one that it has use for, and all of it as one stream. A subclass says
 * where the bridge is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PictureLayersContract {
    private static final long SEED = 2026;

    /** Less than the lowest layer at a quarter of its frames, which is the least that a bridge may send of a picture: 50 kbit/s. */
    private static final int NO_ROOM_BITS_PER_SECOND = 40_000;

    private final Vertx vertx = Vertx.vertx();
    private final ColibriWebSockets sockets = new ColibriWebSockets(vertx);
    private final List<RunningCamera> running = new ArrayList<>();
    private TestRoom room;
    private PictureViewer viewer;
    private TestPeer ada;
    private LayeredCamera layers;
    private RunningCamera camera;

    /** Base address of the bridge's REST interface. */
    protected abstract URI bridge();

    @BeforeEach
    void somebody_shows_a_picture_to_a_viewer() throws Exception {
        room = new TestRoom(bridge());
        viewer = looksOn(room.allocated(1, IceRole.CONTROLLED));
        ada = room.allocated(2, IceRole.CONTROLLED);
        layers = new LayeredCamera(ada);
        camera = shows(ada, layers);
    }

    @AfterEach
    void everybody_leaves() throws Exception {
        for (RunningCamera one : running) {
            one.close();
        }
        running.clear();
        room.close();
    }

    @AfterAll
    void close() {
        sockets.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_viewer_is_sent_the_highest_layer_that_it_has_use_for_and_however_that_changes_it_is_one_stream()
            throws Exception {
        for (int height : List.of(180, 720, 360, 180, 360, 720)) {
            viewer.wants(height);
            viewer.sees(ada, height);
        }

        viewer.looks(500);
        viewer.pictureOf(ada).isOneStream();
        assertThat(viewer.pictureOf(ada).heights()).containsSubsequence(180, 720, 360, 180, 360, 720);
        assertThat(viewer.streams()).containsExactly(ada.videoSsrc());
    }

    @Test
    void between_two_layers_it_is_the_lower_one_and_below_all_of_them_the_lowest() throws Exception {
        viewer.wants(719);
        viewer.sees(ada, 360);
        viewer.wants(90);
        viewer.sees(ada, 180);
    }

    @Test
    void a_picture_that_nobody_wants_stands_still_and_goes_on_later_where_it_stood() throws Exception {
        viewer.wants(360);
        viewer.isToldOf(layers.source());
        viewer.sees(ada, 360);

        viewer.wants(0);
        viewer.isToldOf();
        viewer.seesNothingMoreOf(ada);
        viewer.wants(720);
        viewer.isToldOf(layers.source());
        viewer.sees(ada, 720);

        viewer.pictureOf(ada).isOneStream();
    }

    @Test
    void of_two_pictures_a_viewer_of_one_is_sent_that_on_stage_and_a_viewer_of_none_hears_that_none_moves()
            throws Exception {
        TestPeer bao = room.allocated(3, IceRole.CONTROLLED);
        LayeredCamera second = new LayeredCamera(bao);
        shows(bao, second);
        viewer.wants(180);
        viewer.isToldOf(layers.source(), second.source());
        viewer.sees(ada, 180);
        viewer.sees(bao, 180);

        viewer.wants(1, List.of(second.source()), 720);
        viewer.isToldOf(second.source());
        viewer.sees(bao, 720);
        viewer.seesNothingMoreOf(ada);
        viewer.wants(1, List.of(layers.source()), 360);
        viewer.isToldOf(layers.source());
        viewer.sees(ada, 360);
        viewer.wants(0, List.of(layers.source()), 360);
        viewer.isToldOf();
        viewer.seesNothingMoreOf(ada);

        viewer.pictureOf(ada).isOneStream();
        viewer.pictureOf(bao).isOneStream();
    }

    /** As the recorder does. A Jitsi Videobridge estimates nothing for ten seconds; after that it takes a line of which it hears nothing for one of 30 kbit/s. */
    @Test
    void whoever_says_what_their_line_carries_is_sent_as_much_whatever_is_estimated() throws Exception {
        viewer.wantsOverLineOf(10_000_000, 720);
        viewer.sees(ada, 720);
        viewer.looks(20_000);

        int before = viewer.pictureOf(ada).count();
        viewer.looks(2_000);
        assertThat(viewer.pictureOf(ada).height()).isEqualTo(720);
        assertThat(viewer.pictureOf(ada).count()).isGreaterThan(before + 10);
    }

    @Test
    void where_a_sender_leaves_out_its_highest_layer_the_next_lower_one_takes_its_place() throws Exception {
        viewer.wants(720);
        viewer.sees(ada, 720);

        layers.sendsLayers(2);
        viewer.sees(ada, 360);
        layers.sendsLayers(3);
        viewer.sees(ada, 720);

        viewer.pictureOf(ada).isOneStream();
    }

    @Test
    void a_picture_for_which_a_line_has_no_room_is_held_and_its_viewer_told_and_comes_back_when_there_is_room()
            throws Exception {
        List<UdpLine> line = new ArrayList<>();
        TestPeer far = room.allocated(4, IceRole.CONTROLLED, bridge -> {
            line.add(new UdpLine(bridge, SEED));
            return line.getFirst().address();
        });
        try (UdpLine narrow = line.getFirst()) {
            PictureViewer behind = looksOn(far);
            behind.wants(720);
            behind.isToldOf(layers.source());
            behind.sees(ada, 720);

            narrow.setQuality(LineQuality.PERFECT.withBitsPerSecond(NO_ROOM_BITS_PER_SECOND));
            behind.isToldOf();
            narrow.setQuality(LineQuality.PERFECT);
            behind.isToldOf(layers.source());
            int before = behind.pictureOf(ada).count();
            behind.looksUntil(() -> behind.pictureOf(ada).count() > before, "a picture again");
        }
    }

    @Test
    void a_sender_is_told_how_high_it_is_wanted_and_that_nobody_wants_it() throws Exception {
        PictureViewer.Channel told = new PictureViewer.Channel();
        sockets.open(room.channelOf(ada), told);

        for (int height : List.of(180, 720, 0, 360)) {
            viewer.wants(height);
            told.await(
                    message -> message.equals(new SenderSourceConstraints(layers.source(), height)),
                    "wanted at " + height);
        }
    }

    @Test
    void what_was_lost_is_repeated_as_it_was_sent_whichever_layer_it_is_of() throws Exception {
        viewer.wants(180);
        viewer.sees(ada, 180);
        viewer.wants(720);
        viewer.sees(ada, 720);
        RtpPacket sent = viewer.lastOf(ada);

        viewer.peer().askAgain(ada, sent.sequenceNumber());
        RtpPacket repeated = viewer.peer().nextRtpOf(ada.retransmissionSsrc());
        RtpPacket original = Retransmission.unwrap(repeated, ada.videoSsrc(), TestFocus.VP8);
        while (original == null || original.sequenceNumber() != sent.sequenceNumber()) {
            repeated = viewer.peer().nextRtpOf(ada.retransmissionSsrc());
            original = Retransmission.unwrap(repeated, ada.videoSsrc(), TestFocus.VP8);
        }

        assertThat(original.timestamp()).isEqualTo(sent.timestamp());
        assertThat(payload(original)).isEqualTo(payload(sent));
    }

    @Test
    void a_viewer_that_asks_for_a_key_frame_is_given_one_of_the_layer_that_it_sees() throws Exception {
        viewer.wants(720);
        viewer.sees(ada, 720);
        viewer.looks(1_500);
        int before = camera.keyFramesAsked();

        viewer.peer()
                .sendRtcp(new RtcpWriter()
                        .receiverReport(1, List.of())
                        .pictureLoss(1, ada.videoSsrc())
                        .toBytes());

        viewer.looksUntil(() -> camera.keyFramesAsked() > before, "a key frame");
        viewer.looks(500);
        viewer.pictureOf(ada).isOneStream();
    }

    /** By its clocks a viewer plays picture and sound in step. */
    @Test
    void the_clocks_of_a_sender_are_told_as_they_are_for_what_the_viewer_is_sent() throws Exception {
        clocksAreToldAt(180);
    }

    /** The last report of a while fits what the viewer is sent at that height. */
    protected final void clocksAreToldAt(int height) throws Exception {
        viewer.wants(height);
        viewer.sees(ada, height);
        viewer.looks(1_500);
        SenderReport report = viewer.peer().nextRtcp(SenderReport.class);
        for (SenderReport next = report; next != null; next = viewer.peer().rtcpSoFar(SenderReport.class)) {
            report = next;
        }

        int frame = camera.frameAt(report.ntpTime());
        assertThat(report.ssrc()).isEqualTo(ada.videoSsrc());
        assertThat(report.rtpTimestamp()).isEqualTo(viewer.pictureOf(ada).timestampOf(frame));
    }

    private static byte[] payload(RtpPacket packet) {
        byte[] payload = new byte[packet.payloadLength()];
        ByteBuffer.wrap(packet.bytes()).get(packet.headerLength(), payload);
        return payload;
    }

    private RunningCamera shows(TestPeer sender, LayeredCamera of) throws Exception {
        room.focus().change(of.description());
        connect(sender);
        RunningCamera started = new RunningCamera(sender, of);
        running.add(started);
        return started;
    }

    private PictureViewer looksOn(TestPeer peer) throws Exception {
        // Without candidates, so that a bridge has no other way than the one that the peer came.
        IceUdpTransport own = peer.transport();
        room.focus()
                .change(Endpoint.describe(
                        peer.id(),
                        IceUdpTransport.of(
                                Objects.requireNonNull(own.ufrag()),
                                Objects.requireNonNull(own.pwd()),
                                own.fingerprints(),
                                List.of()),
                        List.of()));
        connect(peer);
        return new PictureViewer(peer, room.channelOf(peer), sockets);
    }

    private static void connect(TestPeer peer) throws Exception {
        peer.connect();
        peer.awaitSecured();
    }
}
