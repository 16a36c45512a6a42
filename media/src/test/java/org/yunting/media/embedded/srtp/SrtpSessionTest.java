package org.yunting.media.embedded.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpSessionTest {
    private static final byte[] RTP = rtp(1);

    @ParameterizedTest
    @EnumSource
    void what_one_side_protects_the_other_verifies(SrtpProfile profile) {
        SrtpSession browser = new SrtpSession(keys(profile, 1), SrtpKeys.Side.CLIENT);
        SrtpSession bridge = new SrtpSession(keys(profile, 1), SrtpKeys.Side.SERVER);
        PacketBuffer packet = new PacketBuffer().set(RTP, 0, RTP.length);

        assertThat(browser.protectRtp(packet)).isTrue();
        assertThat(content(packet)).isNotEqualTo(RTP);
        assertThat(bridge.verifyRtp(packet)).isTrue();

        assertThat(content(packet)).isEqualTo(RTP);
    }

    @ParameterizedTest
    @EnumSource
    void control_packets_are_verified_likewise_and_not_twice(SrtpProfile profile) {
        SrtpSession browser = new SrtpSession(keys(profile, 1), SrtpKeys.Side.CLIENT);
        SrtpSession bridge = new SrtpSession(keys(profile, 1), SrtpKeys.Side.SERVER);
        byte[] report = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 9};
        PacketBuffer packet = new PacketBuffer().set(report, 0, report.length);
        browser.protectRtcp(packet);
        byte[] onTheWire = content(packet);

        assertThat(bridge.verifyRtcp(packet)).isTrue();
        assertThat(content(packet)).isEqualTo(report);
        assertThat(bridge.verifyRtcp(packet.set(onTheWire, 0, onTheWire.length)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void other_keys_a_changed_byte_and_a_replay_are_refused(SrtpProfile profile) {
        SrtpSession browser = new SrtpSession(keys(profile, 1), SrtpKeys.Side.CLIENT);
        SrtpSession bridge = new SrtpSession(keys(profile, 1), SrtpKeys.Side.SERVER);
        SrtpSession stranger = new SrtpSession(keys(profile, 2), SrtpKeys.Side.SERVER);
        PacketBuffer packet = new PacketBuffer().set(RTP, 0, RTP.length);
        browser.protectRtp(packet);
        byte[] onTheWire = content(packet);
        byte[] changed = onTheWire.clone();
        changed[15] ^= 1;

        assertThat(stranger.verifyRtp(packet.set(onTheWire, 0, onTheWire.length)))
                .isFalse();
        assertThat(bridge.verifyRtp(packet.set(changed, 0, changed.length))).isFalse();
        assertThat(bridge.verifyRtp(packet.set(onTheWire, 0, onTheWire.length))).isTrue();
        assertThat(bridge.verifyRtp(packet.set(onTheWire, 0, onTheWire.length))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_packet_may_be_sent_again_as_it_was(SrtpProfile profile) {
        SrtpSession bridge = new SrtpSession(keys(profile, 1), SrtpKeys.Side.SERVER);
        PacketBuffer packet = new PacketBuffer();
        bridge.protectRtp(packet.set(RTP, 0, RTP.length));
        byte[] first = content(packet);
        byte[] next = rtp(2);
        bridge.protectRtp(packet.set(next, 0, next.length));

        assertThat(bridge.protectRtp(packet.set(RTP, 0, RTP.length))).isTrue();
        assertThat(content(packet)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void noise_is_refused(SrtpProfile profile) {
        SrtpSession bridge = new SrtpSession(keys(profile, 1), SrtpKeys.Side.SERVER);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[12 + random.nextInt(60)];
            random.nextBytes(noise);
            PacketBuffer packet = new PacketBuffer();
            assertThat(bridge.verifyRtp(packet.set(noise, 0, noise.length))).isFalse();
            assertThat(bridge.verifyRtcp(packet.set(noise, 0, noise.length))).isFalse();
        }
    }

    private static SrtpKeys keys(SrtpProfile profile, long seed) {
        byte[] material = new byte[SrtpKeys.length(profile)];
        new Random(seed).nextBytes(material);
        return new SrtpKeys(profile, material);
    }

    private static byte[] rtp(int sequenceNumber) {
        byte[] bytes = new byte[60];
        bytes[0] = (byte) 0x80;
        bytes[3] = (byte) sequenceNumber;
        bytes[11] = 9;
        return bytes;
    }

    private static byte[] content(PacketBuffer packet) {
        return Arrays.copyOf(packet.getBuffer(), packet.getLength());
    }
}
