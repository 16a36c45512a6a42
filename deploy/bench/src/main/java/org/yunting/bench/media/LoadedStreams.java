package org.yunting.bench.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.yunting.media.colibri2.Media;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.PayloadType;
import org.yunting.media.colibri2.RtcpFeedback;
import org.yunting.media.colibri2.RtpHeaderExtension;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.SsrcGroup;

/**
 * What one endpoint sends: Opus of 40 kbit/s and VP8 at 640x360 of 1 Mbit/s, whose headers are genuine and whose pictures are not. Each
 * packet ends with a mark and the time of its sending.
 */
final class LoadedStreams {
    static final int OPUS = 111;
    static final int VP8 = 100;
    static final int TRANSPORT_SEQUENCE_ID = 5;
    static final int AUDIO_EVERY_MILLIS = 20;
    static final int FRAME_EVERY_MILLIS = 33;

    private static final int RTX = 96;
    private static final int AUDIO_BYTES = 100;
    private static final int VIDEO_BYTES = 1_050;
    private static final int PACKETS_PER_FRAME = 4;
    private static final int HEADER_BYTES = 20;
    private static final long MARK = 0x59756E54696E6721L;
    private static final RtcpFeedback TRANSPORT_CC = new RtcpFeedback("transport-cc", null);
    private static final RtpHeaderExtension TRANSPORT_SEQUENCE = new RtpHeaderExtension(
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", TRANSPORT_SEQUENCE_ID);

    /** What every endpoint of the load is created with. */
    static final List<Media> MEDIAS = List.of(
            new Media(
                    MediaType.AUDIO,
                    List.of(new PayloadType("opus", OPUS, 2, 48_000, Map.of(), List.of(TRANSPORT_CC))),
                    List.of(TRANSPORT_SEQUENCE),
                    true),
            new Media(
                    MediaType.VIDEO,
                    List.of(
                            new PayloadType(
                                    "VP8",
                                    VP8,
                                    null,
                                    90_000,
                                    Map.of(),
                                    List.of(
                                            new RtcpFeedback("ccm", "fir"),
                                            new RtcpFeedback("nack", null),
                                            new RtcpFeedback("nack", "pli"),
                                            TRANSPORT_CC)),
                            new PayloadType("rtx", RTX, null, 90_000, Map.of("apt", "100"), List.of())),
                    List.of(TRANSPORT_SEQUENCE),
                    true));

    private final String endpoint;
    private final int audioSsrc;
    private int transportNumber;
    private int audioNumber;
    private int videoNumber;
    private int picture;
    private volatile boolean keyFrameWanted = true;

    /** @param number tells endpoints and their streams apart */
    LoadedStreams(String endpoint, int number) {
        this.endpoint = endpoint;
        this.audioSsrc = 1_000 + 10 * number;
    }

    int audioSsrc() {
        return audioSsrc;
    }

    int videoSsrc() {
        return audioSsrc + 1;
    }

    List<MediaSource> sources() {
        String audio = endpoint + "-a0";
        String video = endpoint + "-v0";
        long retransmissions = videoSsrc() + 1L;
        return List.of(
                new MediaSource(MediaType.AUDIO, audio, List.of(new Source(audioSsrc, audio)), List.of()),
                new MediaSource(
                        MediaType.VIDEO,
                        video,
                        List.of(new Source(videoSsrc(), video), new Source(retransmissions, video)),
                        List.of(new SsrcGroup(SsrcGroup.FID, List.of((long) videoSsrc(), retransmissions)))));
    }

    /** The next picture stands by itself. From any thread. */
    void wantKeyFrame() {
        keyFrameWanted = true;
    }

    byte[] nextAudio() {
        byte[] packet = new byte[HEADER_BYTES + AUDIO_BYTES];
        int number = audioNumber++;
        writeHeader(packet, OPUS, number, 960L * number, audioSsrc);
        return stamped(packet);
    }

    /** The packets of the next picture. */
    byte[][] nextFrame() {
        boolean key = keyFrameWanted;
        keyFrameWanted = false;
        long timestamp = 90L * FRAME_EVERY_MILLIS * picture;
        byte[][] packets = new byte[PACKETS_PER_FRAME][];
        for (int i = 0; i < packets.length; i++) {
            boolean last = i == packets.length - 1;
            byte[] packet = new byte[HEADER_BYTES + VIDEO_BYTES];
            ByteBuffer payload = writeHeader(packet, last ? VP8 | 0x80 : VP8, videoNumber++, timestamp, videoSsrc());
            describe(payload, i == 0, key);
            packets[i] = stamped(packet);
        }
        picture++;
        return packets;
    }

    /** Payload descriptor (RFC 7741 section 4.2) and, before the first partition, the frame's header (RFC 6386 section 9.1). */
    private void describe(ByteBuffer packet, boolean first, boolean key) {
        packet.put((byte) (first ? 0x90 : 0x80))
                .put((byte) 0xE0)
                .putShort((short) (0x8000 | (picture & 0x7FFF)))
                .put((byte) picture)
                .put((byte) 0);
        if (first) {
            packet.put((byte) (key ? 0x10 : 0x11)).put((byte) 0).put((byte) 0);
        }
        if (first && key) {
            packet.put(new byte[] {(byte) 0x9D, 0x01, 0x2A})
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) 640)
                    .putShort((short) 360)
                    .order(ByteOrder.BIG_ENDIAN);
        }
    }

    /** Writes an RTP header with its transport-wide number; what follows it is the payload. */
    private ByteBuffer writeHeader(byte[] packet, int type, int number, long timestamp, int ssrc) {
        return ByteBuffer.wrap(packet)
                .put((byte) 0x90)
                .put((byte) type)
                .putShort((short) number)
                .putInt((int) timestamp)
                .putInt(ssrc)
                .putShort((short) 0xBEDE)
                .putShort((short) 1)
                .put((byte) (TRANSPORT_SEQUENCE_ID << 4 | 1))
                .putShort((short) transportNumber++)
                .put((byte) 0);
    }

    private static byte[] stamped(byte[] packet) {
        ByteBuffer.wrap(packet).putLong(packet.length - 16, MARK).putLong(packet.length - 8, System.nanoTime());
        return packet;
    }

    /** Nanoseconds that the packet was on its way, or -1 if it is none of ours: a bridge sends padding, too. */
    static long nanosOnTheWay(byte[] packet, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(packet, 0, length);
        boolean isOurs = length >= HEADER_BYTES + 16 && bytes.getLong(length - 16) == MARK;
        return isOurs ? System.nanoTime() - bytes.getLong(length - 8) : -1;
    }
}
