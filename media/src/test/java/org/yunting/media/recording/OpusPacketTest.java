package org.yunting.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusPacketTest {
    @ParameterizedTest(name = "configuration {0}, code {1}, {2} frames: {3} ms")
    @CsvSource({
        "0,0,0,10",
        "3,0,0,60",
        "12,0,0,10",
        "15,0,0,20",
        "16,0,0,2.5",
        "19,0,0,20",
        "31,0,0,20",
        "31,1,0,40",
        "31,2,0,40",
        "31,3,5,100"
    })
    void the_first_bytes_tell_how_long_the_sound_is(int configuration, int code, int frames, double millis) {
        var packet = new byte[] {(byte) ((configuration << 3) | code), (byte) frames, 0};

        assertThat(new OpusPacket(packet).ticks()).isEqualTo((int) (millis * 48));
    }

    @ParameterizedTest
    @CsvSource({"31,3,7", "3,3,3"})
    void what_would_be_longer_than_any_packet_is_none(int configuration, int code, int frames) {
        assertThat(new OpusPacket(new byte[] {(byte) ((configuration << 3) | code), (byte) frames}).ticks())
                .isZero();
    }
}
