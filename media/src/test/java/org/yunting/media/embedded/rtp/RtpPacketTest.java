package org.yunting.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {
    @Test
    void the_header_fields_are_read() {
        byte[] bytes = Packets.rtp(0x80 | 111, 65_535, 0xFFFF_FFF0L, 0xCAFE_BABE, new byte[] {9, 8});

        RtpPacket packet = Packets.parsed(bytes);

        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(111);
        assertThat(packet.sequenceNumber()).isEqualTo(65_535);
        assertThat(packet.timestamp()).isEqualTo(0xFFFF_FFF0L);
        assertThat(packet.ssrc()).isEqualTo(0xCAFE_BABE);
        assertThat(packet.headerLength()).isEqualTo(12);
        assertThat(packet.payloadLength()).isEqualTo(2);
    }

    @Test
    void padding_is_not_payload() {
        byte[] bytes = Packets.rtp(100, 1, 1, 1, new byte[] {7, 0, 0, 3});
        bytes[0] |= 0x20;

        assertThat(Packets.parsed(bytes).payloadLength()).isEqualTo(1);
    }

    @Test
    void packets_whose_parts_do_not_fit_are_refused() {
        byte[] good = Packets.rtp(100, 1, 1, 1, new byte[] {5});
        byte[] anotherVersion = good.clone();
        anotherVersion[0] = 0x40;
        byte[] tooManyContributors = good.clone();
        tooManyContributors[0] = (byte) 0x8F;
        byte[] paddingBeyondStart = good.clone();
        paddingBeyondStart[0] = (byte) 0xA0;
        byte[] paddingOfNothing = Packets.rtp(100, 1, 1, 1, new byte[] {0});
        paddingOfNothing[0] = (byte) 0xA0;
        byte[] extensionBeyondEnd = Packets.rtp(100, 1, 1, 1, new byte[] {(byte) 0xBE, (byte) 0xDE, 0, 1});
        extensionBeyondEnd[0] = (byte) 0x90;

        for (byte[] bad : new byte[][] {
            anotherVersion, tooManyContributors, paddingBeyondStart, paddingOfNothing, extensionBeyondEnd
        }) {
            assertThat(RtpPacket.copyOf(bad, bad.length)).isNull();
        }
        assertThat(RtpPacket.copyOf(good, 11)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noise_is_refused_or_read_within_its_bounds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            if (noise.length > 0) {
                noise[0] = (byte) (0x80 | (noise[0] & 0x3F));
            }

            RtpPacket packet = RtpPacket.copyOf(noise, noise.length);

            if (packet != null) {
                assertThat(packet.headerLength() + packet.payloadLength()).isBetween(12, noise.length);
                HeaderExtensions.find(packet, 1 + random.nextInt(255), 1);
                Retransmission.unwrap(packet, 1, 100);
            }
        }
    }

    @Test
    void a_one_byte_extension_is_found_and_what_concerns_one_hop_is_blanked() {
        ExtensionIds ids = new ExtensionIds();
        ids.add(ExtensionIds.AUDIO_LEVEL, 1);
        ids.add(ExtensionIds.TRANSPORT_SEQUENCE, 5);
        ids.add("urn:ietf:params:rtp-hdrext:sdes:mid", 9);
        byte[] elements = {0x10, (byte) 0xA3, (byte) 0x91, '4', '2', 0, 0x51, 0x12, 0x34};
        RtpPacket packet = Packets.parsed(Packets.rtpExtended(0xBEDE, elements, 1, 1));

        int level = HeaderExtensions.audioLevel(packet, ids.audioLevel());
        int number = HeaderExtensions.transportSequence(packet, ids.transportSequence());
        HeaderExtensions.blankOneHop(packet, ids);

        assertThat(level).isEqualTo(0x23 + 128);
        assertThat(number).isEqualTo(0x1234);
        assertThat(Arrays.copyOfRange(packet.bytes(), 16, 28))
                .containsExactly(0x10, 0xA3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(HeaderExtensions.audioLevel(packet, ids.audioLevel())).isEqualTo(0x23 + 128);
        assertThat(packet.payloadLength()).isEqualTo(3);
    }

    @Test
    void a_two_byte_extension_is_found_and_blanked_likewise() {
        ExtensionIds ids = new ExtensionIds();
        ids.add(ExtensionIds.AUDIO_LEVEL, 1);
        ids.add("urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id", 20);
        byte[] elements = {20, 1, 'h', 1, 1, 0x7F};
        RtpPacket packet = Packets.parsed(Packets.rtpExtended(0x1000, elements, 1, 1));

        HeaderExtensions.blankOneHop(packet, ids);

        assertThat(HeaderExtensions.find(packet, 20, 1)).isNegative();
        assertThat(HeaderExtensions.audioLevel(packet, ids.audioLevel())).isEqualTo(127);
    }

    @Test
    void an_extension_that_was_not_negotiated_is_not_looked_for() {
        RtpPacket packet = Packets.parsed(Packets.rtpExtended(0xBEDE, new byte[] {0x10, 5}, 1, 1));

        assertThat(HeaderExtensions.audioLevel(packet, new ExtensionIds().audioLevel()))
                .isEqualTo(-1);
    }

    @Test
    void a_retransmission_carries_its_original() {
        RtpPacket original = Packets.parsed(Packets.rtpExtended(0xBEDE, new byte[] {0x10, 5}, 777, 42));

        RtpPacket wrapped = Packets.parsed(Retransmission.wrap(original, 43, 96, 5));
        RtpPacket unwrapped = Objects.requireNonNull(Retransmission.unwrap(wrapped, 42, 100));

        assertThat(wrapped.ssrc()).isEqualTo(43);
        assertThat(wrapped.payloadType()).isEqualTo(96);
        assertThat(wrapped.sequenceNumber()).isEqualTo(5);
        assertThat(unwrapped.bytes()).isEqualTo(original.bytes());
    }

    @Test
    void a_retransmission_of_nothing_is_probing() {
        RtpPacket padding = Packets.parsed(Packets.rtp(96, 5, 1, 43, new byte[] {1, 2}));

        assertThat(Retransmission.unwrap(padding, 42, 100)).isNull();
    }
}
