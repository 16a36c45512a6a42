package org.yunting.api.acting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A program that somebody else wrote, by which what the court writes is checked. Where it is not installed the test says loudly that nothing was shown, and
 * counts as skipped.
 *
 * @param status how the program ended
 * @param said on both of its outputs
 */
public record OtherTool(int status, String said) {
    private static final int PATIENCE_SECONDS = 60;

    public static OtherTool run(String program, Object... arguments) {
        if (!isInstalled(program)) {
            throw notShown(program);
        }
        var command = new ArrayList<>(List.of(program));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(program + " does not end");
            }
            return new OtherTool(process.exitValue(), said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static TestAbortedException notShown(String program) {
        var words = "NOT SHOWN: " + program + " is not installed, so nobody but ourselves has checked this";
        System.err.println(words);
        return new TestAbortedException(words);
    }
}
