package org.yunting.api.recording;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One process of ffmpeg. */
final class FfmpegRun {
    /** In its folder. */
    static final String PROGRESS = "progress.txt";

    private static final Path NOTHING = Path.of("/dev/null");
    private static final String COMPLAINTS = "complaints.txt";
    private static final Pattern REACHED = Pattern.compile("out_time_us=(\\d{1,15})");

    /** What it says each time is shorter. */
    private static final int LAST_WORDS = 2_000;

    /** A process that is killed may wait for its disk. */
    private static final Duration DYING = Duration.ofSeconds(10);

    private final Process process;
    private final Path folder;
    private final Duration bound;
    private final long startedNanos = System.nanoTime();

    private FfmpegRun(Process process, Path folder, Duration bound) {
        this.process = process;
        this.folder = folder;
        this.bound = bound;
    }

    static FfmpegRun started(Path folder, List<String> command, Duration bound) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(NOTHING.toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(folder.resolve(COMPLAINTS).toFile());
        builder.environment().clear();
        return new FfmpegRun(builder.start(), folder, bound);
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Waits for its end, so long at most. Blocks. */
    boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the court is stopping", stopping);
        }
    }

    boolean isOverdue() {
        return System.nanoTime() - startedNanos > bound.toNanos();
    }

    /** Whether it ended, and said that all is well. */
    boolean succeeded() {
        return hasEnded() && process.exitValue() == 0;
    }

    /** How much of its file is written. Blocks. */
    Duration reached() {
        var matcher = REACHED.matcher(lastWords(PROGRESS));
        var reached = Duration.ZERO;
        while (matcher.find()) {
            reached = Duration.of(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        }
        return reached;
    }

    boolean lacksSpace() {
        return lastWords(COMPLAINTS).contains("No space left on device");
    }

    /** What it complained of last: names and numbers of the court's own, and of what is wrong in its segments. Blocks. */
    String complaints() {
        return lastWords(COMPLAINTS).strip();
    }

    /** Ends it, if it has not ended. */
    void end() {
        process.destroyForcibly();
    }

    /** Ends it, if it has not ended, and waits until it writes no more. Blocks. */
    boolean isGone() {
        end();
        return endedWithin(DYING);
    }

    private String lastWords(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return "";
        }
        try (var read = new RandomAccessFile(file.toFile(), "r")) {
            read.seek(Math.max(0, read.length() - LAST_WORDS));
            var words = new byte[(int) Math.min(LAST_WORDS, read.length())];
            int length = Math.max(0, read.read(words));
            return new String(words, 0, length, StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException("what ffmpeg says cannot be read", unread);
        }
    }
}
