package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jitsi.srtp.crypto.JitsiOpenSslProvider;
import org.junit.jupiter.api.Test;
import org.yunting.media.embedded.rtp.Packets;

/**
 * What the one thread that carries all media leaves for the collector, in a room where people talk and show themselves: over real sockets, with real keys. What it is asked once in a while
 * (reports, checks, the choice of layers) is in it.
 */
class MediaThreadGarbageTest extends RoomOnABridge {
    private static final int TURNS = 2_000;

    /** The first rounds load classes and compile. */
    private static final int ROUNDS = 6;

    private static final int TURNS_AT_ONCE = 5;
    private static final int PICTURE_BYTES = 1_000;
    private static final int SOUND_BYTES = 100;

    /** The objects in which a cipher is given the number of a packet, and addresses of those who take turns in sending. */
    private static final int OF_OTHERS = 150;

    /** Without OpenSSL each packet is one more engine of the runtime's own cipher. */
    private static final int OF_SUN_JCE = 1_500;

    MediaThreadGarbageTest() throws IOException {}

    @Test
    void the_media_thread_leaves_little_garbage_for_each_packet_of_a_room_that_talks() throws Exception {
        List<TestPeer> talking = List.of(room.joined(1), room.joined(2), room.joined(3));
        long least = Long.MAX_VALUE;

        for (int round = 0; round < ROUNDS; round++) {
            long packetsBefore = packets();
            long before = focus.counter("allocated_bytes");
            for (int turn = round * TURNS; turn < (round + 1) * TURNS; turn++) {
                talk(talking, turn);
            }
            long garbage = focus.counter("allocated_bytes") - before;
            long packets = packets() - packetsBefore;
            long bytes = garbage / packets;
            System.out.println("MediaThreadGarbageTest: " + bytes + " bytes for each of " + packets + " packets");
            least = Math.min(least, bytes);
        }

        assertThat(least).isLessThan(JitsiOpenSslProvider.isLoaded() ? OF_OTHERS : OF_SUN_JCE);
    }

    /** Everybody says a word and shows two pieces of a picture; what arrives is thrown away. */
    private static void talk(List<TestPeer> talking, int turn) throws InterruptedException {
        for (TestPeer peer : talking) {
            peer.sendRtp(packet(TestFocus.OPUS, turn, peer.audioSsrc(), 3 * turn, SOUND_BYTES));
            peer.sendRtp(packet(TestFocus.VP8, 2 * turn, peer.videoSsrc(), 3 * turn + 1, PICTURE_BYTES));
            peer.sendRtp(packet(TestFocus.VP8, 2 * turn + 1, peer.videoSsrc(), 3 * turn + 2, PICTURE_BYTES));
            while (peer.rtpSoFar() != null) {
                // Nobody listens here.
            }
        }
        if (turn % TURNS_AT_ONCE == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static byte[] packet(int payloadType, int number, int ssrc, int transportNumber, int bytes) {
        return Packets.numbered(
                payloadType,
                number & 0xFFFF,
                960L * number,
                ssrc,
                TestFocus.TRANSPORT_SEQUENCE_ID,
                transportNumber & 0xFFFF,
                new byte[bytes]);
    }

    /** In and out. */
    private long packets() {
        return focus.counter("rtp_received") + focus.counter("rtp_sent");
    }
}
