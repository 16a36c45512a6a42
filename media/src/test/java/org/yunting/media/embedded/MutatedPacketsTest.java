package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.PAYLOAD;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.video;

import com.google.errorprone.annotations.Immutable;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.media.badinput.LoudLines;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.badinput.Seeded;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.Retransmission;
import org.yunting.media.embedded.rtp.RtcpMessage.ReportBlock;
import org.yunting.media.embedded.rtp.RtcpMessage.SenderReport;
import org.yunting.media.embedded.rtp.RtcpWriter;
import org.yunting.media.peer.PeerLink;

/** Bad packets from somebody who is in the room, some under valid keys, and sound ones that are not theirs, while two others talk. The two must notice nothing. */
@ExtendWith(Seeded.class)
class MutatedPacketsTest {
    private static final int DATAGRAMS = 100_000;
    private static final int FOREIGN_DATAGRAMS = 20_000;
    private static final int BETWEEN_WORDS = 100;

    /** What fits into a packet buffer; longer ones go as they are. */
    private static final int SEALED_MAX = 2_000;

    /** What becomes of a datagram, each of them once. */
    private static final Set<String> OUTCOMES = Set.of(
            "datagrams_unknown",
            "stun_received",
            "stun_refused",
            "dtls_received",
            "dtls_dropped",
            "rtp_received",
            "rtp_unannounced",
            "rtp_unauthentic",
            "rtp_malformed",
            "rtcp_received",
            "rtcp_unauthentic",
            "rtcp_malformed");

    enum Kind {
        STUN(TestPeer::checks),
        DTLS(TestPeer::handshake),
        RTP(peer -> media(peer).stream().map(peer::protectedRtp).toList()),
        RTCP(peer -> reports(peer).stream().map(peer::protectedRtcp).toList()),
        RTP_UNDER_VALID_KEYS(MutatedPacketsTest::media),
        RTCP_UNDER_VALID_KEYS(MutatedPacketsTest::reports);

        private final Genuine genuine;

        Kind(Genuine genuine) {
            this.genuine = genuine;
        }

        /** What the mutated bytes become before they are sent. */
        UnaryOperator<byte[]> sealing(TestPeer peer) {
            return switch (this) {
                case RTP_UNDER_VALID_KEYS -> bytes -> isSealable(bytes, 12) ? sealedRtp(peer, bytes) : bytes;
                case RTCP_UNDER_VALID_KEYS -> bytes -> isSealable(bytes, 8) ? peer.protectedRtcp(bytes) : bytes;
                default -> UnaryOperator.identity();
            };
        }
    }

    @Immutable
    private interface Genuine {
        List<byte[]> of(TestPeer peer);
    }

    /** A sound packet that is not of whom it seems to be. */
    enum Foreign {
        /** All that was proved is of another address; so are the packets of a handshake that was overheard. */
        FROM_ANOTHER_ADDRESS("datagrams_unknown") {
            @Override
            byte[] next(TestPeer mallory, TestPeer other, int number) {
                return switch (number % 3) {
                    case 0 ->
                        mallory.handshake().get(number / 3 % mallory.handshake().size());
                    case 1 -> mallory.protectedRtp(audio(mallory, number));
                    default -> mallory.protectedRtcp(reports(mallory).getFirst());
                };
            }
        },
        UNDER_THE_KEYS_OF_ANOTHER("rtp_unauthentic") {
            @Override
            byte[] next(TestPeer mallory, TestPeer other, int number) {
                return other.protectedRtp(audio(mallory, number));
            }
        },
        REPORTS_UNDER_THE_KEYS_OF_ANOTHER("rtcp_unauthentic") {
            @Override
            byte[] next(TestPeer mallory, TestPeer other, int number) {
                return other.protectedRtcp(reports(mallory).getFirst());
            }
        };

        private final String counted;

        Foreign(String counted) {
            this.counted = counted;
        }

        abstract byte[] next(TestPeer mallory, TestPeer other, int number);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bad_packets_are_dropped_and_counted_and_those_who_talk_notice_nothing(Kind kind, Random random)
            throws Exception {
        try (LoudLines log = LoudLines.heard();
                EmbeddedBridge bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                TestRoom room = new TestRoom(bridge)) {
            Talk talk = new Talk(room);
            TestPeer mallory = room.joined(3);
            List<byte[]> genuine = kind.genuine.of(mallory);
            UnaryOperator<byte[]> sealing = kind.sealing(mallory);
            assertThat(log.take()).isNotEmpty();

            for (int sent = 0; sent < DATAGRAMS; sent++) {
                mallory.send(sealing.apply(Mutation.ofOne(genuine, random)));
                talk.goesOn(sent);
            }

            talk.isUndisturbed(room.focus(), DATAGRAMS);
            assertThat(room.focus().isSecured(mallory.id())).isTrue();
            assertThat(log.take()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Foreign.class)
    void sound_packets_from_another_address_or_under_other_keys_are_none_of_a_participant(Foreign foreign)
            throws Exception {
        try (LoudLines log = LoudLines.heard();
                EmbeddedBridge bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                PeerLink stranger = PeerLink.udp(bridge.mediaAddress());
                TestRoom room = new TestRoom(bridge)) {
            Talk talk = new Talk(room);
            TestPeer mallory = room.joined(3);
            long before = room.focus().counter(foreign.counted);
            log.take();

            for (int sent = 0; sent < FOREIGN_DATAGRAMS; sent++) {
                byte[] packet = foreign.next(mallory, talk.ada, sent);
                if (foreign == Foreign.FROM_ANOTHER_ADDRESS) {
                    stranger.send(packet);
                } else {
                    mallory.send(packet);
                }
                talk.goesOn(sent);
            }

            talk.isUndisturbed(room.focus(), FOREIGN_DATAGRAMS);
            assertThat(room.focus().counter(foreign.counted)).isEqualTo(before + FOREIGN_DATAGRAMS);
            assertThat(talk.heardOfOthers).isFalse();
            assertThat(log.take()).isEmpty();
        }
    }

    /** One speaks, one hears each word. */
    private static final class Talk {
        private final TestPeer ada;
        private final TestPeer bao;
        private boolean heardOfOthers;

        Talk(TestRoom room) throws Exception {
            ada = room.joined(1);
            bao = room.joined(2);
        }

        void goesOn(int sent) throws InterruptedException {
            if (sent % BETWEEN_WORDS == BETWEEN_WORDS - 1) {
                byte[] word = audio(ada, sent / BETWEEN_WORDS);
                ada.sendRtp(word);
                var heard = bao.nextRtp();
                while (heard.ssrc() != ada.audioSsrc()) {
                    heardOfOthers = true;
                    heard = bao.nextRtp();
                }
                assertThat(heard.bytes()).isEqualTo(word);
            }
        }

        void isUndisturbed(TestFocus focus, int sent) {
            var counters = focus.counters();
            assertThat(counters.get("faults")).isZero();
            assertThat(counters.get("datagrams_received")).isGreaterThan(sent);
            assertThat(OUTCOMES.stream()
                            .mapToLong(outcome -> counters.getOrDefault(outcome, 0L))
                            .sum())
                    .as("what became of the datagrams, " + counters)
                    .isEqualTo(counters.get("datagrams_received"));
            assertThat(focus.isSecured(ada.id())).isTrue();
            assertThat(focus.isSecured(bao.id())).isTrue();
        }
    }

    private static boolean isSealable(byte[] packet, int headerLength) {
        return packet.length >= headerLength && packet.length <= SEALED_MAX;
    }

    /** As it is, where the cipher does not take it: a header that is longer than its packet leaves nothing to encrypt. */
    private static byte[] sealedRtp(TestPeer peer, byte[] packet) {
        try {
            return peer.protectedRtp(packet);
        } catch (IllegalArgumentException headerTooLong) {
            return packet;
        }
    }

    /** Sound, pictures and what is repeated of them, with and without extensions of the header. */
    private static List<byte[]> media(TestPeer peer) {
        byte[] picture = video(peer, 1);
        return List.of(
                audio(peer, 1),
                picture,
                Packets.levelled(TestFocus.OPUS, 2, 1_920, peer.audioSsrc(), TestFocus.AUDIO_LEVEL_ID, 40, PAYLOAD),
                Packets.numbered(
                        TestFocus.VP8, 2, 6_000, peer.videoSsrc(), TestFocus.TRANSPORT_SEQUENCE_ID, 1, PAYLOAD),
                Packets.rtpExtended(0x1000, new byte[] {5, 2, 0, 7, 9, 1, '1'}, 3, peer.videoSsrc()),
                Retransmission.wrap(Packets.parsed(picture), peer.retransmissionSsrc(), TestFocus.RTX, 1));
    }

    private static List<byte[]> reports(TestPeer peer) {
        int another = peer.videoSsrc() - 10;
        var block = new ReportBlock(another, 3, 5, 70_000, 12, 0x1234_5678, 4_000);
        return List.of(
                new RtcpWriter()
                        .receiverReport(peer.audioSsrc(), List.of(block))
                        .nack(peer.audioSsrc(), another, new TreeSet<>(List.of(1, 2, 30)))
                        .pictureLoss(peer.audioSsrc(), another)
                        .toBytes(),
                new RtcpWriter()
                        .senderReport(new SenderReport(peer.audioSsrc(), 0x1234_5678_9ABCL, 960, 1, 4, List.of(block)))
                        .toBytes());
    }
}
