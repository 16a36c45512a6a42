package org.yunting.bench.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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
 * What one endpoint sends: a browser's sound and picture as they were recorded, again and again, under numbers of its own. Behind each packet stand a mark and the time
 * of its sending.
 */
final class LoadedStreams {
    static final int OPUS = 111;
    static final int VP8 = 100;
    static final int TRANSPORT_SEQUENCE_ID = 5;
    static final int AUDIO_EVERY_MILLIS = 20;

    /** Moments of one endpoint and the next lie so far apart, so that not all send in the same millisecond. */
    private static final int STAGGER_MILLIS = 7;

    /**
     * One endpoint begins its picture anew so much earlier than the next. In one rhythm, the large packets of all key frames would come in the same moment again and again; people's
     * cameras know nothing of each other.
     */
    private static final int SHORTER_MILLIS = 173;

    private static final int LENGTHS = 10;
    private static final int RTX = 96;
    private static final int MARKER = 0x80;
    private static final int HEADER_BYTES = 20;
    private static final int STAMP_BYTES = 16;
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

    private static final RecordedRtp RECORDED = RecordedRtp.ofChromium();

    private final String endpoint;
    private final int audioSsrc;
    private final RecordedSound sound;
    private final RecordedPicture picture;
    private int transportNumber;
    private volatile boolean keyFrameWanted;

    /** @param number tells endpoints and their streams apart */
    LoadedStreams(String endpoint, int number) {
        this.endpoint = endpoint;
        this.audioSsrc = 1_000 + 10 * number;
        this.sound = new RecordedSound(RECORDED, STAGGER_MILLIS * number);
        this.picture = new RecordedPicture(
                RECORDED, STAGGER_MILLIS * number, RECORDED.millis() - SHORTER_MILLIS * (number % LENGTHS));
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

    /** What is due in the millisecond after the one before. */
    List<byte[]> next() {
        if (keyFrameWanted && picture.beginsAnew()) {
            keyFrameWanted = false;
        }
        List<byte[]> packets = new ArrayList<>();
        sound.next().forEach(played -> packets.add(packet(OPUS, audioSsrc, played)));
        picture.next().forEach(played -> packets.add(packet(VP8, videoSsrc(), played)));
        return packets;
    }

    private byte[] packet(int type, int ssrc, Played played) {
        byte[] packet = new byte[HEADER_BYTES + played.payload().remaining() + STAMP_BYTES];
        writeHeader(packet, played.isLast() ? type | MARKER : type, played.number(), played.timestamp(), ssrc)
                .put(played.payload().duplicate());
        return stamped(packet);
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
        ByteBuffer.wrap(packet)
                .putLong(packet.length - STAMP_BYTES, MARK)
                .putLong(packet.length - 8, System.nanoTime());
        return packet;
    }

    /** Nanoseconds that the packet was on its way, or -1 if it is none of ours: a bridge sends padding, too. */
    static long nanosOnTheWay(byte[] packet, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(packet, 0, length);
        boolean isOurs = length >= HEADER_BYTES + STAMP_BYTES && bytes.getLong(length - STAMP_BYTES) == MARK;
        return isOurs ? System.nanoTime() - bytes.getLong(length - 8) : -1;
    }
}
