package org.yunting.media.recording;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read by others: by jebml everywhere, and by ffmpeg where it is. */
class WebmFileTest {
    @TempDir
    Path folder;

    @Test
    void another_library_reads_every_packet_as_it_was_sent() {
        var line = Line.connected();
        for (byte i = 0; i < 100; i++) {
            line.sends("ada", new byte[] {0x78, i, i});
            line.passes(ofMillis(20));
        }
        line.recorder.close(line.now());

        var read = WebmReading.of(line.segments.getFirst());

        assertThat(read.track().getCodecID()).isEqualTo("A_OPUS");
        assertThat(read.track().getAudio().getSamplingFrequency()).isEqualTo(48_000);
        assertThat(read.durationMillis()).isEqualTo(2_000);
        assertThat(read.blocks()).hasSize(100);
        for (byte i = 0; i < 100; i++) {
            assertThat(read.blocks().get(i)).containsExactly(0x78, i, i);
            assertThat(read.timesMillis().get(i)).isEqualTo(20L * i);
        }
    }

    @Test
    void the_instant_of_its_beginning_is_in_the_file_and_so_under_its_digest() {
        var line = Line.connected();
        var later = new Line();
        later.passes(ofSeconds(1)).connects();

        line.speaks("ada", ofSeconds(1)).recorder.close(line.now());
        later.speaks("ada", ofSeconds(1)).recorder.close(later.now());

        assertThat(later.segments.getFirst().digest())
                .isNotEqualTo(line.segments.getFirst().digest());
    }

    @Test
    void ffprobe_takes_it_for_webm_with_opus_of_that_length() throws Exception {
        assumeTrue(isThere("ffprobe"), "SKIPPED: ffprobe is not installed");
        var segment = recordedBySpeech();

        var said = JsonMapper.builder()
                .build()
                .readTree(run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_format",
                        "-show_streams",
                        "-of",
                        "json",
                        written(segment).toString()));

        assertThat(said.path("format").path("format_name").asText()).contains("webm");
        assertThat(said.path("format").path("duration").asDouble())
                .isCloseTo(segment.duration().toMillis() / 1_000.0, within(0.001));
        assertThat(said.path("format").path("tags").path("creation_time").asText())
                .startsWith(segment.start().toString().substring(0, 19));
        assertThat(said.path("streams").path(0).path("codec_name").asText()).isEqualTo("opus");
        assertThat(said.path("streams").path(0).path("channels").asInt()).isEqualTo(2);
    }

    @Test
    void a_decoder_that_looks_at_no_times_makes_as_much_sound_as_the_segment_is_long() throws Exception {
        assumeTrue(isThere("ffmpeg"), "SKIPPED: ffmpeg is not installed");
        var segment = recordedBySpeech();
        var sound = folder.resolve("sound.raw");

        run(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                written(segment).toString(),
                "-f",
                "s16le",
                "-ac",
                "1",
                "-ar",
                "48000",
                sound.toString());

        var seconds = Files.size(sound) / 2.0 / 48_000;
        assertThat(seconds).isCloseTo(segment.duration().toMillis() / 1_000.0, within(0.021));
    }

    /** Real Opus of the recorded exchange, whose first source was silent for 200 ms after its fourth packet. */
    static Segment recordedBySpeech() throws IOException {
        var line = Line.connected();
        try (var in = Objects.requireNonNull(WebmFileTest.class.getResourceAsStream("recorded-export.json"))) {
            for (var message : JsonMapper.builder().build().readTree(in)) {
                if (message.isTextual()) {
                    line.recorder.heard(message.asText(), line.now());
                }
            }
        }
        line.recorder.close(line.now());
        return line.segmentsOf("ep000010").getFirst();
    }

    @Test
    void the_recorded_exchange_is_read_with_its_silence_and_without_a_gap() throws IOException {
        var segment = recordedBySpeech();

        assertThat(segment.duration()).isEqualTo(ofMillis((86_724 - 57_924) / 48 + 20));
        assertThat(segment.lost()).isZero();
        assertThat(WebmReading.of(segment).blocks().stream().filter(Line::isSilence))
                .hasSize(9);
    }

    private Path written(Segment segment) throws IOException {
        return Files.write(folder.resolve("segment.webm"), segment.webm());
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(where -> Files.isExecutable(Path.of(where, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("said");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
