package org.yunting.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Chromium recorded of its fake camera and microphone for two seconds and a bit, and one that was made whole afterwards. */
class MediaFileTest {
    @ParameterizedTest
    @CsvSource({
        "video.webm, video/webm, true",
        "voice.webm, audio/webm, false",
        "video.mp4,  video/mp4,  true",
        "voice.mp4,  audio/mp4,  false",
        "whole.mp4,  video/mp4,  true",
    })
    void what_a_browser_recorded_is_as_long_as_its_frames(String name, String mediaType, boolean pictures)
            throws IOException {
        var file = read(bytes(name)).orElseThrow();

        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.pictures()).isEqualTo(pictures);
        assertThat(file.length()).isBetween(Duration.ofMillis(1_700), Duration.ofMillis(2_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.webm", "video.mp4"})
    void a_file_that_was_cut_is_as_long_as_what_is_left(String name) throws IOException {
        var whole = bytes(name);
        var cut = read(Arrays.copyOf(whole, whole.length / 2)).orElseThrow();

        assertThat(cut.length())
                .isPositive()
                .isLessThanOrEqualTo(read(whole).orElseThrow().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.webm", "video.mp4"})
    void a_file_of_nothing_but_a_beginning_plays_for_no_time(String name) throws IOException {
        assertThat(read(Arrays.copyOf(bytes(name), 250)).map(MediaFile::length).orElse(Duration.ZERO))
                .isZero();
    }

    @Test
    void anything_else_is_no_such_file() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    /** Whatever arrives, reading ends. */
    @ParameterizedTest
    @ValueSource(strings = {"video.webm", "voice.webm", "video.mp4", "whole.mp4"})
    void broken_files_are_read_to_an_end(String name) throws IOException {
        var random = new Random(20261128);
        for (int turn = 0; turn < 2_000; turn++) {
            var broken = bytes(name);
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(broken).map(MediaFile::length).orElse(Duration.ZERO))
                    .isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    private static Optional<MediaFile> read(byte[] bytes) throws IOException {
        return MediaFile.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = MediaFileTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
