package org.yunting.bench.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yunting.media.embedded.rtp.RtpPacket;

/**
 * Some seconds of what a browser sent, each packet with its moment. Kept in the form of {@code rtpdump}
 * (<a href="https://github.com/irtlab/rtptools">rtptools</a>), which Wireshark reads too.
 *
 * @param packets in their order; the first picture stands by itself
 */
record RecordedRtp(List<Packet> packets) {
    private static final String MAGIC = "#!rtpplay1.0 127.0.0.1/5004\n";
    private static final int FILE_HEADER_BYTES = 16;
    private static final int PACKET_HEADER_BYTES = 8;
    private static final int RTP_HEADER_BYTES = 12;
    private static final int VERSION = 0x80;
    private static final int MARKER = 0x80;

    /**
     * One packet.
     *
     * @param millis since the first one
     * @param type of its payload
     * @param isLast whether it ends a picture
     * @param timestamp on the clock of its payload, as its sender counted
     * @param payload with the descriptor of its picture (RFC 7741), where it is of one; between its position and its limit, which whoever reads leaves as they are
     */
    record Packet(int millis, int type, boolean isLast, long timestamp, ByteBuffer payload) {
        /** As RTP, under that number. */
        RtpPacket numbered(int number) {
            ByteBuffer rtp = ByteBuffer.allocate(RTP_HEADER_BYTES + payload.remaining())
                    .put((byte) VERSION)
                    .put((byte) (type | (isLast ? MARKER : 0)))
                    .putShort((short) number)
                    .putInt((int) timestamp)
                    .putInt(type)
                    .put(payload.duplicate());
            return Objects.requireNonNull(RtpPacket.copyOf(rtp.array(), rtp.capacity()));
        }
    }

    RecordedRtp {
        packets = List.copyOf(packets);
    }

    /** What Chromium 156 sent of its own camera and microphone: 1280 by 720, and Opus. Recorded by {@link BrowserRecorder}. */
    static RecordedRtp ofChromium() {
        try (InputStream file = RecordedRtp.class.getResourceAsStream("chromium.rtpdump")) {
            return read(Objects.requireNonNull(file, "chromium.rtpdump"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IOException where it is in another form */
    static RecordedRtp read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        byte[] magic = in.readNBytes(MAGIC.length());
        if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
            throw new IOException("no rtpdump");
        }
        in.skipNBytes(FILE_HEADER_BYTES);
        List<Packet> packets = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readUnsignedShort() - PACKET_HEADER_BYTES;
            in.readUnsignedShort();
            int millis = in.readInt();
            ByteBuffer rtp = ByteBuffer.wrap(in.readNBytes(length));
            int second = rtp.get(1) & 0xFF;
            packets.add(new Packet(
                    millis,
                    second & ~MARKER,
                    (second & MARKER) != 0,
                    rtp.getInt(4) & 0xFFFF_FFFFL,
                    rtp.slice(RTP_HEADER_BYTES, length - RTP_HEADER_BYTES)));
        }
        return new RecordedRtp(packets);
    }

    void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeBytes(MAGIC);
        out.write(new byte[FILE_HEADER_BYTES]);
        int number = 0;
        for (Packet packet : packets) {
            byte[] rtp = packet.numbered(number++).bytes();
            out.writeShort(rtp.length + PACKET_HEADER_BYTES);
            out.writeShort(rtp.length);
            out.writeInt(packet.millis());
            out.write(rtp);
        }
        out.flush();
    }

    /** Packets of that payload alone. */
    List<Packet> of(int type) {
        return packets.stream().filter(packet -> packet.type() == type).toList();
    }

    /** Until it begins anew: a whole number of packets of sound. */
    int millis() {
        int last = packets.getLast().millis();
        return last - last % LoadedStreams.AUDIO_EVERY_MILLIS + LoadedStreams.AUDIO_EVERY_MILLIS;
    }
}
