package org.yunting.media.recording;

/** A packet of Opus; how long its sound is stands in its first bytes (RFC 6716 section 3.1). */
final class OpusPacket {
    /** Ticks of Opus over RTP in a second, whatever the sound was sampled at (RFC 7587 section 4.1). */
    static final int CLOCK_HZ = 48_000;

    /** 20 ms of silence: a frame of CELT without any energy. */
    static final OpusPacket SILENCE = new OpusPacket(new byte[] {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE});

    static final int SILENCE_TICKS = 960;

    /** No packet is longer than 120 ms. */
    private static final int TICKS_MAX = 5_760;

    private static final int[] SILK = {480, 960, 1_920, 2_880};
    private static final int[] HYBRID = {480, 960};
    private static final int[] CELT = {120, 240, 480, 960};

    private final byte[] packet;

    /** Takes the array over: nobody else may write to it. */
    OpusPacket(byte[] packet) {
        this.packet = packet;
    }

    byte[] bytes() {
        return packet;
    }

    /** In 48,000ths of a second; 0 if it is no Opus packet. */
    int ticks() {
        if (packet.length == 0) {
            return 0;
        }
        var configuration = (packet[0] & 0xFF) >> 3;
        var ticks = frames() * frameTicks(configuration);
        return ticks <= TICKS_MAX ? ticks : 0;
    }

    private static int frameTicks(int configuration) {
        if (configuration < 12) {
            return SILK[configuration % 4];
        }
        return configuration < 16 ? HYBRID[configuration % 2] : CELT[configuration % 4];
    }

    private int frames() {
        return switch (packet[0] & 0x3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 0x3F : 0;
        };
    }
}
