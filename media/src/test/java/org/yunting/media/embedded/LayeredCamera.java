package org.yunting.media.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.yunting.media.colibri2.Endpoint;
import org.yunting.media.colibri2.MediaSource;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.colibri2.Source;
import org.yunting.media.colibri2.SsrcGroup;
import org.yunting.media.embedded.rtp.Packets;

/**
 * A camera of 25 frames a second in three layers, as a browser sends it: 100, 340 and 1,200 kbit/s, key frames thrice as large, and numbers of its own in each layer, of which each has three layers
 * in time. Each packet says which frame and layer it is of.
 */
final class LayeredCamera {
    static final int FRAMES_PER_SECOND = 25;
    static final List<Integer> HEIGHTS = List.of(180, 360, 720);

    private static final List<Integer> FRAME_BYTES = List.of(500, 1_700, 6_000);
    private static final int PACKET_BYTES = 1_000;
    private static final int KEY_FACTOR = 3;
    private static final int TICKS = 90_000 / FRAMES_PER_SECOND;

    /** No two layers of a browser begin with the same numbers. */
    private static final int APART = 1_000;

    private static final int MARKER = 0x80;

    /** Whose layer in time a frame is of, from a key frame on. Without any, each of them has the bitrate of the next, and there a Jitsi Videobridge ends its search for a better one. */
    private static final List<Integer> TEMPORAL_LAYERS = List.of(0, 2, 1, 2);

    /** What a frame of each layer in time weighs, as percent of the mean: the further apart two frames are, the more there is to say. */
    private static final List<Integer> TEMPORAL_WEIGHTS = List.of(200, 100, 50);

    /** Depends on nothing but the lowest layer in time. */
    private static final int LAYER_SYNC = 0x20;

    /** What a packet says of itself. */
    record Piece(int frame, int layer, int index, int count) {
        static Piece of(ByteBuffer packet, int payload) {
            return new Piece(
                    packet.getInt(payload + 16),
                    packet.get(payload + 20),
                    packet.get(payload + 21),
                    packet.get(payload + 22));
        }
    }

    /** Numbers a packet for the sender's hop. */
    interface Numbering {
        int next();
    }

    private final TestPeer sender;
    private final int[] numbers = new int[HEIGHTS.size()];
    private volatile int layersSent = HEIGHTS.size();
    private int frame;
    private int sinceKey;
    private int lowestFrames;

    LayeredCamera(TestPeer sender) {
        this.sender = sender;
    }

    /** Goes on with so many layers, from the lowest up, as a browser does whose line carries no more. */
    void sendsLayers(int count) {
        layersSent = count;
    }

    /** The name of its picture. */
    String source() {
        return sender.id() + "-v0";
    }

    /** What its sender signals: sound as before, and the layers. */
    Endpoint description() {
        String name = source();
        List<Long> layers = IntStream.range(0, HEIGHTS.size())
                .mapToObj(layer -> (long) ssrc(layer))
                .toList();
        List<SsrcGroup> groups = new ArrayList<>();
        groups.add(new SsrcGroup(SsrcGroup.SIM, layers));
        layers.forEach(ssrc -> groups.add(new SsrcGroup(SsrcGroup.FID, List.of(ssrc, ssrc + 1))));
        List<Source> all = layers.stream()
                .flatMap(ssrc -> List.of(new Source(ssrc, name), new Source(ssrc + 1, name)).stream())
                .toList();
        MediaSource sound = sender.sources().getFirst();
        return Endpoint.describe(
                sender.id(),
                Objects.requireNonNull(
                        Objects.requireNonNull(sender.description().transport()).transport()),
                List.of(sound, new MediaSource(MediaType.VIDEO, name, all, groups)));
    }

    int frames() {
        return frame;
    }

    /** The clock of a layer when the last frame was taken. */
    long timestamp(int layer) {
        return timestamp(layer, frame - 1);
    }

    private static long timestamp(int layer, int frame) {
        return (long) frame * TICKS + (long) layer * APART * TICKS;
    }

    /** The packets of the next frame in all layers that are sent. */
    List<byte[]> next(boolean key, Numbering numbering) {
        List<byte[]> packets = new ArrayList<>();
        sinceKey = key ? 0 : sinceKey + 1;
        int temporal = TEMPORAL_LAYERS.get(sinceKey % TEMPORAL_LAYERS.size());
        lowestFrames += temporal == 0 ? 1 : 0;
        for (int layer = 0; layer < layersSent; layer++) {
            int bytes = FRAME_BYTES.get(layer) * (key ? KEY_FACTOR * 100 : TEMPORAL_WEIGHTS.get(temporal)) / 100;
            int count = (bytes + PACKET_BYTES - 1) / PACKET_BYTES;
            for (int index = 0; index < count; index++) {
                packets.add(Packets.numbered(
                        TestFocus.VP8 | (index == count - 1 ? MARKER : 0),
                        (numbers[layer]++ + layer * APART) & 0xFFFF,
                        timestamp(layer, frame),
                        ssrc(layer),
                        TestFocus.TRANSPORT_SEQUENCE_ID,
                        numbering.next(),
                        payload(key, temporal, layer, index, count, bytes / count)));
            }
        }
        frame++;
        return packets;
    }

    private byte[] payload(boolean key, int temporal, int layer, int index, int count, int bytes) {
        int height = HEIGHTS.get(layer);
        return ByteBuffer.allocate(bytes)
                .put((byte) (0x80 | (index == 0 ? 0x10 : 0)))
                .put((byte) 0xE0)
                .putShort((short) (0x8000 | (frame + layer * APART)))
                .put((byte) (lowestFrames + layer))
                .put((byte) (temporal << 6 | LAYER_SYNC))
                .put((byte) (key ? 0 : 1))
                .put(new byte[] {0, 0, (byte) 0x9D, 1, 0x2A})
                .put(new byte[] {(byte) (height * 16 / 9), (byte) ((height * 16 / 9) >> 8)})
                .put(new byte[] {(byte) height, (byte) (height >> 8)})
                .putInt(frame)
                .put((byte) layer)
                .put((byte) index)
                .put((byte) count)
                .array();
    }

    int ssrc(int layer) {
        return sender.videoSsrc() + 2 * layer;
    }
}
