package org.yunting.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A media file, looked at and listened to by ffprobe and ffmpeg. */
record PlayedFile(Path path) {
    static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final Path FFPROBE = Path.of("/usr/bin/ffprobe");
    private static final Pattern SILENCE = Pattern.compile("silence_(start|end): (-?[0-9.]+)");

    /** A time in seconds. */
    record Span(double from, double until) {}

    /** A colour, each part from 0 to 255. */
    record Colour(int red, int green, int blue) {
        boolean isBlack() {
            return red < 40 && green < 40 && blue < 40;
        }
    }

    /** Says so where nothing can be tried: a machine without ffmpeg proves nothing here. */
    static void requireFfmpeg() {
        boolean there = Files.isExecutable(FFMPEG) && Files.isExecutable(FFPROBE);
        if (!there) {
            System.err.println("NOT TESTED: this machine has no ffmpeg, and nothing of copies of recordings was tried");
        }
        assumeTrue(there, "this machine has no ffmpeg");
    }

    /** Makes a file of something that ffmpeg itself can draw or sound. */
    static PlayedFile made(Path path, String source, String... codec) {
        var command = new ArrayList<String>(List.of("-v", "error", "-y", "-f", "lavfi", "-i", source));
        command.addAll(List.of(codec));
        command.addAll(List.of("-f", "webm", path.toString()));
        output(FFMPEG, command);
        return new PlayedFile(path);
    }

    double seconds() {
        return Double.parseDouble(probed("format=duration").strip());
    }

    /** Codec, width and height of each stream; a sound has no size. */
    List<String> streams() {
        return probed("stream=codec_name,width,height").strip().lines().toList();
    }

    /** When nothing sounds, if it is for longer than a third of a second. */
    List<Span> silences() {
        var said = output(
                FFMPEG,
                List.of(
                        "-hide_banner",
                        "-i",
                        path.toString(),
                        "-vn",
                        "-af",
                        "silencedetect=noise=-40dB:d=0.3",
                        "-f",
                        "null",
                        "-"));
        var found = new ArrayList<Double>();
        var matcher = SILENCE.matcher(new String(said, StandardCharsets.UTF_8));
        while (matcher.find()) {
            found.add(Double.parseDouble(matcher.group(2)));
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i + 1 < found.size(); i += 2) {
            spans.add(new Span(found.get(i), found.get(i + 1)));
        }
        return spans;
    }

    /** What is to be seen around a place of the picture at a second. */
    Colour colourAt(double second, int x, int y) {
        var pixel = output(
                FFMPEG,
                List.of(
                        "-v",
                        "error",
                        "-ss",
                        Double.toString(second),
                        "-i",
                        path.toString(),
                        "-frames:v",
                        "1",
                        "-vf",
                        "crop=16:16:%d:%d,scale=1:1".formatted(x - 8, y - 8),
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "rgb24",
                        "-"));
        assertThat(pixel).as("a picture at %s s", second).hasSize(3);
        return new Colour(pixel[0] & 0xFF, pixel[1] & 0xFF, pixel[2] & 0xFF);
    }

    private String probed(String entries) {
        return new String(
                output(FFPROBE, List.of("-v", "error", "-show_entries", entries, "-of", "csv=p=0", path.toString())),
                StandardCharsets.UTF_8);
    }

    private static byte[] output(Path program, List<String> arguments) {
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = process.getInputStream().readAllBytes();
            assertThat(process.waitFor())
                    .as("%s said %s", command, Arrays.toString(said))
                    .isZero();
            return said;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
