package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.bandwidth.BandwidthEstimator;
import org.yunting.media.embedded.bandwidth.WindowedRate;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.TransportStamp;
import org.yunting.media.embedded.rtp.Vp8Header;

/** What is done for each packet and each receiver makes no garbage: choosing the layer, rewriting, numbering, measuring. */
class SteadyStateTest {
    private static final int PACKETS = 100_000;
    private static final int TRANSPORT_ID = 5;

    /** The first rounds load classes and compile. */
    private static final int ROUNDS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final IncomingStream stream = new IncomingStream(11, MediaType.VIDEO);
    private final SentPicture picture = new SentPicture(stream, false);
    private final BandwidthEstimator estimator = new BandwidthEstimator();
    private final WindowedRate rate = new WindowedRate(1_000);
    private final Vp8Header header = new Vp8Header();
    private final RtpPacket packet;
    private final byte[] copy;
    private long micros;

    SteadyStateTest() {
        byte[] payload = ByteBuffer.allocate(900)
                .put(new byte[] {(byte) 0x90, (byte) 0xC0, (byte) 0x80, 1, 7, 1})
                .array();
        packet = Packets.parsed(Packets.numbered(100, 1, 90_000, 11, 1, 0, payload));
        copy = packet.bytes().clone();
        picture.setTarget(stream, true);
    }

    @Test
    void a_packet_on_its_way_to_a_receiver_leaves_no_garbage() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            forward();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        System.out.println("SteadyStateTest: " + least + " bytes for " + PACKETS + " packets");
        assertThat(least).isLessThan(PACKETS);
    }

    private void forward() {
        for (int i = 0; i < PACKETS; i++) {
            micros += 1_000;
            packet.renumber(i & 0xFFFF);
            header.read(packet);
            stream.observe(packet, header, micros);
            if (!picture.accepts(stream, packet, header, micros)) {
                throw new IllegalStateException("not sent");
            }
            System.arraycopy(packet.array(), 0, copy, 0, copy.length);
            picture.rewrite(copy, header);
            rate.add(packet.length(), micros);
            int number = estimator.onSent(packet.length(), micros);
            TransportStamp.write(copy, Math.max(TransportStamp.room(copy), 16), TRANSPORT_ID, number);
        }
    }
}
