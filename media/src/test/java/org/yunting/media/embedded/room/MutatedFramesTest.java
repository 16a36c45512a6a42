package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunting.media.badinput.Mutation;
import org.yunting.media.badinput.Seeded;
import org.yunting.media.embedded.srtp.PacketBuffer;

/** What comes over TCP, framed (RFC 4571), after somebody has changed it, and in whatever pieces a network makes of it. */
@ExtendWith(Seeded.class)
class MutatedFramesTest {
    private static final int STREAMS = 100_000;
    private static final int FRAMES_MAX = 4;
    private static final int LENGTH_BYTES = 2;

    /** What a stream holds, read without haste: its datagrams up to where it breaks, if it does. */
    private record Reading(List<byte[]> datagrams, boolean sound) {
        static Reading of(byte[] stream) {
            List<byte[]> datagrams = new ArrayList<>();
            int at = 0;
            while (at + LENGTH_BYTES <= stream.length) {
                int length = (stream[at] & 0xFF) << 8 | (stream[at + 1] & 0xFF);
                int begins = at + LENGTH_BYTES;
                if (length == 0 || length > PacketBuffer.PACKET_MAX) {
                    return new Reading(datagrams, false);
                }
                if (begins + length > stream.length) {
                    return new Reading(datagrams, true);
                }
                if (datagrams.isEmpty() && (stream[begins] & 0xFF) > 3) {
                    return new Reading(datagrams, false);
                }
                datagrams.add(Arrays.copyOfRange(stream, begins, begins + length));
                at = begins + length;
            }
            return new Reading(datagrams, true);
        }
    }

    private int broken;
    private int whole;

    @Test
    void a_mutated_stream_is_read_up_to_where_it_breaks_and_no_further(Random random) {
        for (int i = 0; i < STREAMS; i++) {
            byte[] stream = Mutation.of(genuine(random), random);
            Reading expected = Reading.of(stream);

            Reading read = readInPieces(stream, random);

            assertThat(read.sound()).isEqualTo(expected.sound());
            assertThat(read.datagrams()).usingElementComparator(Arrays::compare).isEqualTo(expected.datagrams());
            whole += read.datagrams().size();
            broken += read.sound() ? 0 : 1;
        }

        assertThat(broken).isBetween(STREAMS / 10, STREAMS);
        assertThat(whole).isGreaterThan(STREAMS / 2);
    }

    private static Reading readInPieces(byte[] stream, Random random) {
        FrameReader reader = new FrameReader();
        List<byte[]> datagrams = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(stream);
        boolean sound = true;
        while (sound && left.hasRemaining()) {
            int piece =
                    Math.min(1 + random.nextInt(stream.length), reader.room().remaining());
            assertThat(piece).as("room for more").isPositive();
            int end = Math.min(stream.length, left.position() + piece);
            reader.room().put(left.duplicate().limit(end));
            left.position(end);
            sound = reader.take((bytes, length) -> datagrams.add(Arrays.copyOf(bytes, length)));
        }
        return new Reading(datagrams, sound);
    }

    /** A check, and some media of any length behind it. */
    private static byte[] genuine(Random random) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int frames = 1 + random.nextInt(FRAMES_MAX), i = 0; i < frames; i++) {
            int length = 1 + random.nextInt(random.nextInt(5) == 0 ? PacketBuffer.PACKET_MAX : 100);
            byte[] datagram = new byte[length];
            random.nextBytes(datagram);
            datagram[0] = (byte) (i == 0 ? 0 : 0x80);
            stream.write(length >> 8);
            stream.write(length);
            stream.writeBytes(datagram);
        }
        return stream.toByteArray();
    }
}
