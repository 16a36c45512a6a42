package org.yunting.api.recording;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ffmpeg of this machine, if it has one. It runs as a process of its own, behind all others, without a shell and without the court's environment. */
@ApplicationScoped
class Ffmpeg {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String LEAST_URGENT = "19";

    private final CopySettings settings;
    private final Set<FfmpegRun> running = ConcurrentHashMap.newKeySet();

    Ffmpeg(CopySettings settings) {
        this.settings = settings;
    }

    /** Blocks for as long as a look at the disk takes. */
    boolean isThere() {
        return Files.isRegularFile(settings.ffmpeg()) && Files.isExecutable(settings.ffmpeg());
    }

    /**
     * Starts it in a folder, where it leaves how far it has come and what it has to complain of.
     *
     * @param arguments what is to be done; each from names and numbers of the court's own
     * @throws UncheckedIOException if it cannot be started
     */
    FfmpegRun start(Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", LEAST_URGENT));
        }
        command.add(settings.ffmpeg().toString());
        command.addAll(limits());
        command.addAll(arguments);
        try {
            var run = FfmpegRun.started(folder, command, settings.bound());
            running.removeIf(FfmpegRun::hasEnded);
            running.add(run);
            return run;
        } catch (IOException cannot) {
            throw new UncheckedIOException("ffmpeg cannot be started", cannot);
        }
    }

    /** A court that is killed leaves its ffmpeg behind: that one ends itself when it has had its time. */
    private List<String> limits() {
        return List.of(
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "error",
                "-y",
                "-timelimit",
                Long.toString(Math.max(1, settings.bound().toSeconds())),
                "-stats_period",
                "1",
                "-progress",
                FfmpegRun.PROGRESS);
    }

    @PreDestroy
    void stop() {
        running.forEach(FfmpegRun::end);
    }
}
