package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.media.embedded.TestRoom.audio;
import static org.yunting.media.embedded.TestRoom.video;

import com.google.errorprone.annotations.Immutable;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.embedded.rtp.RtcpWriter;

/** Bad packets from somebody who is in the room, some under valid keys, while two others talk. The two must notice nothing. */
class MutatedPacketsTest {
    private static final int DATAGRAMS = 100_000;
    private static final int BETWEEN_WORDS = 100;
    private static final long SEED = 2026;

    enum Kind {
        STUN(TestPeer::lastCheck),
        DTLS(TestPeer::lastHandshakeDatagram),
        RTP(peer -> peer.protectedRtp(audio(peer, 1))),
        RTCP(peer -> peer.protectedRtcp(report(peer))),
        RTP_UNDER_VALID_KEYS(peer -> video(peer, 1)),
        RTCP_UNDER_VALID_KEYS(MutatedPacketsTest::report);

        private final Genuine genuine;

        Kind(Genuine genuine) {
            this.genuine = genuine;
        }

        /** What the mutated bytes become before they are sent. */
        UnaryOperator<byte[]> sealing(TestPeer peer) {
            return switch (this) {
                case RTP_UNDER_VALID_KEYS -> bytes -> bytes.length < 12 ? bytes : sealedRtp(peer, bytes);
                case RTCP_UNDER_VALID_KEYS -> bytes -> bytes.length < 8 ? bytes : peer.protectedRtcp(bytes);
                default -> UnaryOperator.identity();
            };
        }
    }

    @Immutable
    private interface Genuine {
        byte[] of(TestPeer peer);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bad_packets_are_dropped_and_those_who_talk_notice_nothing(Kind kind) throws Exception {
        Random random = new Random(SEED);
        try (EmbeddedBridge bridge = EmbeddedBridge.start(BridgeOptions.onLoopback());
                TestRoom room = new TestRoom(bridge)) {
            TestPeer ada = room.joined(1);
            TestPeer bao = room.joined(2);
            TestPeer mallory = room.joined(3);
            byte[] genuine = kind.genuine.of(mallory);
            UnaryOperator<byte[]> sealing = kind.sealing(mallory);

            for (int sent = 0; sent < DATAGRAMS; sent++) {
                mallory.send(sealing.apply(Mutation.of(genuine, random)));
                if (sent % BETWEEN_WORDS == 0) {
                    int word = sent / BETWEEN_WORDS;
                    ada.sendRtp(audio(ada, word));
                    assertThat(bao.nextRtpOf(ada.audioSsrc()).bytes()).isEqualTo(audio(ada, word));
                }
            }

            assertThat(room.focus().counter("faults")).isZero();
            assertThat(room.focus().isSecured(ada.id())).isTrue();
            assertThat(room.focus().isSecured(bao.id())).isTrue();
        }
    }

    /** As it is, where the cipher does not take it: a header that is longer than its packet leaves nothing to encrypt. */
    private static byte[] sealedRtp(TestPeer peer, byte[] packet) {
        try {
            return peer.protectedRtp(packet);
        } catch (IllegalArgumentException headerTooLong) {
            return packet;
        }
    }

    private static byte[] report(TestPeer peer) {
        return new RtcpWriter()
                .receiverReport(peer.audioSsrc(), List.of())
                .nack(peer.audioSsrc(), peer.videoSsrc() - 10, new TreeSet<>(List.of(1, 2, 30)))
                .pictureLoss(peer.audioSsrc(), peer.videoSsrc() - 10)
                .toBytes();
    }
}
