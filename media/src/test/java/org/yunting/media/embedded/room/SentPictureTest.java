package org.yunting.media.embedded.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunting.media.colibri2.MediaType;
import org.yunting.media.embedded.rtp.Packets;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.Vp8Header;

/** Whatever is chosen and whenever, what the receiver sees is one stream. */
class SentPictureTest {
    private static final int RUNS = 300;
    private static final int FRAMES = 400;
    private static final int LAYERS = 3;
    private static final int FRAME_TICKS = 3_600;
    private static final long FRAME_MICROS = 40_000;
    private static final int SSRC = 11;

    /** A layer as an encoder makes it: its own numbers, anywhere. */
    private static final class Layer {
        final IncomingStream stream;
        int number;
        int timestamp;
        int pictureId;
        int tl0;

        Layer(int index, Random random) {
            stream = new IncomingStream(SSRC + 2 * index, MediaType.VIDEO);
            number = random.nextInt(65_536);
            timestamp = random.nextInt();
            pictureId = random.nextInt(0x8000);
            tl0 = random.nextInt(256);
        }

        List<byte[]> frame(boolean key, int packets) {
            List<byte[]> frame = new ArrayList<>();
            for (int i = 0; i < packets; i++) {
                byte[] payload = ByteBuffer.allocate(16)
                        .put((byte) (0x80 | (i == 0 ? 0x10 : 0)))
                        .put((byte) 0xC0)
                        .putShort((short) (0x8000 | pictureId))
                        .put((byte) tl0)
                        .put((byte) (key && i == 0 ? 0 : 1))
                        .array();
                byte[] packet = Packets.rtp(100, number, timestamp & 0xFFFF_FFFFL, stream.ssrc(), payload);
                packet[1] |= (byte) (i == packets - 1 ? 0x80 : 0);
                frame.add(packet);
                number = (number + 1) & 0xFFFF;
            }
            timestamp += FRAME_TICKS;
            pictureId = (pictureId + 1) & 0x7FFF;
            tl0 = (tl0 + 1) & 0xFF;
            return frame;
        }
    }

    private record Seen(int number, int timestamp, int pictureId, int tl0, boolean startsFrame, boolean startsKey) {}

    private final Vp8Header header = new Vp8Header();

    @Test
    void over_any_changes_of_layers_numbers_timestamps_and_picture_ids_go_on() {
        int changes = 0;
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            List<Layer> layers = List.of(new Layer(0, random), new Layer(1, random), new Layer(2, random));
            SentPicture picture = new SentPicture(layers.getFirst().stream, true);
            List<Seen> seen = play(picture, layers, random, 0);
            for (int i = 1; i < seen.size(); i++) {
                Seen before = seen.get(i - 1);
                Seen now = seen.get(i);
                String where = "run %d, packet %d".formatted(run, i);
                assertThat((short) (now.number() - before.number())).as(where).isEqualTo((short) 1);
                int frames = now.startsFrame() ? 1 : 0;
                assertThat((now.pictureId() - before.pictureId()) & 0x7FFF)
                        .as(where)
                        .isEqualTo(frames);
                assertThat((now.tl0() - before.tl0()) & 0xFF).as(where).isEqualTo(frames);
                int ticks = now.timestamp() - before.timestamp();
                assertThat(ticks > 0).as(where).isEqualTo(now.startsFrame());
                assertThat(ticks).as(where).isBetween(0, FRAMES * FRAME_TICKS);
            }
            assertThat(seen.isEmpty() || seen.getFirst().startsKey()).isTrue();
            changes += (int) seen.stream().filter(Seen::startsKey).count();
        }
        System.out.println("SentPictureTest: " + changes + " key frames in " + RUNS + " runs, none with a gap");
        assertThat(changes).isGreaterThan(RUNS);
    }

    @Test
    void no_number_is_given_twice_and_what_is_repeated_is_what_was_sent_also_where_packets_are_lost_and_overtaken() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run);
            List<Layer> layers = List.of(new Layer(0, random), new Layer(1, random), new Layer(2, random));
            SentPicture picture = new SentPicture(layers.getFirst().stream, true);

            List<Seen> seen = play(picture, layers, random, 0.1);

            Set<Integer> numbers = new HashSet<>();
            seen.forEach(packet -> assertThat(numbers.add(packet.number())).isTrue());
        }
    }

    @Test
    void with_one_layer_whatever_comes_first_is_sent_under_its_own_numbers() {
        IncomingStream stream = new IncomingStream(SSRC, MediaType.VIDEO);
        SentPicture picture = new SentPicture(stream, false);
        picture.setTarget(stream, true);
        byte[] sent = Packets.rtp(100, 65_535, 90_000, SSRC, new byte[] {0, 1, 2});

        assertThat(accepts(picture, stream, sent, 0)).isTrue();
        byte[] copy = sent.clone();
        picture.rewrite(copy, header);

        assertThat(copy).isEqualTo(sent);
        assertThat(picture.streamOf(65_535)).isSameAs(stream);
        assertThat(picture.streamOf(0)).isNull();
    }

    @Test
    void a_picture_that_was_held_goes_on_with_a_key_frame_only() {
        Random random = new Random(1);
        Layer low = new Layer(0, random);
        SentPicture picture = new SentPicture(low.stream, false);
        picture.setTarget(low.stream, true);
        assertThat(accepts(picture, low.stream, low.frame(false, 1).getFirst(), 0))
                .isTrue();

        picture.setTarget(null, false);
        assertThat(accepts(picture, low.stream, low.frame(true, 1).getFirst(), 1))
                .isFalse();
        picture.setTarget(low.stream, true);

        assertThat(accepts(picture, low.stream, low.frame(false, 1).getFirst(), 2))
                .isFalse();
        assertThat(picture.awaited()).isSameAs(low.stream);
        assertThat(accepts(picture, low.stream, low.frame(true, 1).getFirst(), 3))
                .isTrue();
        assertThat(picture.awaited()).isNull();
    }

    @Test
    void what_does_not_fit_stops_at_once_and_what_does_goes_on_until_the_change() {
        Random random = new Random(2);
        Layer low = new Layer(0, random);
        Layer high = new Layer(1, random);
        SentPicture picture = new SentPicture(low.stream, true);
        picture.setTarget(high.stream, true);
        assertThat(accepts(picture, high.stream, high.frame(true, 1).getFirst(), 0))
                .isTrue();

        picture.setTarget(low.stream, true);
        assertThat(accepts(picture, high.stream, high.frame(false, 1).getFirst(), 1))
                .isTrue();
        picture.setTarget(low.stream, false);
        assertThat(accepts(picture, high.stream, high.frame(false, 1).getFirst(), 2))
                .isFalse();
        assertThat(accepts(picture, low.stream, low.frame(true, 1).getFirst(), 3))
                .isTrue();
    }

    /** All layers are sent, and now and then another is chosen or the picture held. */
    private List<Seen> play(SentPicture picture, List<Layer> layers, Random random, double lossAndDisorder) {
        List<Seen> seen = new ArrayList<>();
        Map<Integer, byte[]> sent = new HashMap<>();
        Map<Integer, byte[]> originals = new HashMap<>();
        List<Map.Entry<IncomingStream, byte[]>> late = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            long now = frame * FRAME_MICROS;
            if (random.nextInt(15) == 0) {
                int choice = random.nextInt(LAYERS + 1);
                picture.setTarget(choice == LAYERS ? null : layers.get(choice).stream, random.nextBoolean());
            }
            boolean key = random.nextInt(10) == 0;
            for (Layer layer : layers) {
                for (byte[] packet : layer.frame(key, 1 + random.nextInt(3))) {
                    double luck = random.nextDouble();
                    if (luck < lossAndDisorder) {
                        if (luck < lossAndDisorder / 2) {
                            late.add(Map.entry(layer.stream, packet));
                        }
                    } else {
                        take(picture, layer.stream, packet, now, seen, sent, originals);
                    }
                }
            }
            late.forEach(entry -> take(picture, entry.getKey(), entry.getValue(), now, seen, sent, originals));
            late.clear();
        }
        return seen;
    }

    private void take(
            SentPicture picture,
            IncomingStream stream,
            byte[] packet,
            long now,
            List<Seen> seen,
            Map<Integer, byte[]> sent,
            Map<Integer, byte[]> originals) {
        if (!accepts(picture, stream, packet, now)) {
            return;
        }
        byte[] copy = packet.clone();
        picture.rewrite(copy, header);
        RtpPacket parsed = Packets.parsed(copy);
        assertThat(parsed.ssrc()).isEqualTo(SSRC);
        seen.add(new Seen(
                parsed.sequenceNumber(),
                (int) parsed.timestamp(),
                header.pictureId(copy),
                header.tl0(copy),
                header.startsFrame(),
                header.startsKeyFrame()));
        sent.put(parsed.sequenceNumber(), copy);
        originals.put(parsed.sequenceNumber(), packet);
        // What was sent a little while ago is asked for again.
        int asked = (parsed.sequenceNumber() - 20) & 0xFFFF;
        byte[] original = originals.get(asked);
        IncomingStream from = picture.streamOf(asked);
        if (original != null && from != null) {
            assertThat(from.ssrc()).isEqualTo(Packets.parsed(original).ssrc());
            assertThat(picture.incomingNumber(asked))
                    .isEqualTo(Packets.parsed(original).sequenceNumber());
            Vp8Header again = new Vp8Header();
            again.read(Packets.parsed(original));
            byte[] repetition = original.clone();
            picture.rewriteAgain(asked, repetition, again);
            assertThat(repetition).isEqualTo(Objects.requireNonNull(sent.get(asked)));
        }
    }

    private boolean accepts(SentPicture picture, IncomingStream stream, byte[] packet, long nowMicros) {
        RtpPacket parsed = Packets.parsed(packet);
        header.read(parsed);
        return picture.accepts(stream, parsed, header, nowMicros);
    }
}
