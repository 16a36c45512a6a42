package org.yunting.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunting.bench.media.RecordedRtp.Packet;
import org.yunting.media.embedded.rtp.RtpPacket;
import org.yunting.media.embedded.rtp.Vp8Header;

class RecordedRtpTest {
    private final RecordedRtp recorded = RecordedRtp.ofChromium();
    private final Vp8Header header = new Vp8Header();

    @Test
    void a_browser_spoke_and_was_seen_and_its_first_picture_stands_by_itself() {
        var pictures = recorded.of(LoadedStreams.VP8);

        header.read(pictures.getFirst().numbered(0));

        assertThat(header.startsKeyFrame()).isTrue();
        assertThat(header.shorterSide()).isEqualTo(720);
        assertThat(pictures).hasSizeGreaterThan(recorded.millis() / 40);
        assertThat(recorded.of(LoadedStreams.OPUS)).hasSizeGreaterThan(recorded.millis() / 25);
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        var file = new ByteArrayOutputStream();
        recorded.write(file);

        var read = RecordedRtp.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(told(read)).isEqualTo(told(recorded));
        assertThatThrownBy(() -> RecordedRtp.read(new ByteArrayInputStream(
                        "RIFF, and more than enough of it".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void however_often_it_begins_anew_a_picture_is_one_stream() {
        var picture = new RecordedPicture(recorded, 5, recorded.millis());
        List<Played> played = new ArrayList<>();

        for (int millis = 0; millis < 3 * recorded.millis(); millis++) {
            played.addAll(picture.next());
            if (millis % 700 == 0) {
                picture.beginsAnew();
            }
        }

        int keys = 0;
        for (int i = 1; i < played.size(); i++) {
            var before = read(played.get(i - 1));
            int pictureBefore = header.pictureId(before);
            int lowestBefore = header.tl0(before);
            var now = read(played.get(i));
            boolean begins = header.startsFrame();
            keys += header.startsKeyFrame() ? 1 : 0;
            assertThat(played.get(i).number()).isEqualTo(played.get(i - 1).number() + 1);
            assertThat(header.pictureId(now)).isEqualTo(pictureBefore + (begins ? 1 : 0));
            assertThat(header.tl0(now) - lowestBefore).isIn(0, 1, -255);
            assertThat(played.get(i).timestamp() > played.get(i - 1).timestamp())
                    .isEqualTo(begins);
        }
        assertThat(keys).isGreaterThan(10);
    }

    @Test
    void sound_goes_on_without_a_gap_where_it_begins_anew() {
        var sound = new RecordedSound(recorded, 0);
        List<Played> played = new ArrayList<>();

        for (int millis = 0; millis < 2 * recorded.millis(); millis++) {
            played.addAll(sound.next());
        }

        assertThat(played).hasSize(2 * recorded.of(LoadedStreams.OPUS).size());
        for (int i = 0; i < played.size(); i++) {
            assertThat(played.get(i).number()).isEqualTo(i);
            assertThat(played.get(i).timestamp()).isEqualTo(960L * i);
        }
    }

    private static List<List<Object>> told(RecordedRtp one) {
        return one.packets().stream()
                .map(packet -> List.<Object>of(
                        packet.millis(), packet.type(), packet.isLast(), packet.timestamp(), packet.payload()))
                .toList();
    }

    private byte[] read(Played packet) {
        RtpPacket rtp = new Packet(0, LoadedStreams.VP8, packet.isLast(), packet.timestamp(), packet.payload())
                .numbered(packet.number());
        header.read(rtp);
        return rtp.bytes();
    }
}
