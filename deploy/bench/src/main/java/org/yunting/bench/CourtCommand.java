package org.yunting.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./court run} as people start it, on a folder and ports of its own. */
final class CourtCommand implements AutoCloseable {
    private static final String READY = "is ready after";

    private final Process process;
    private final double secondsToReady;

    private CourtCommand(Process process, double secondsToReady) {
        this.process = process;
        this.secondsToReady = secondsToReady;
    }

    /**
     * Starts the court and returns when it says that it is ready.
     *
     * @param project root folder of the project
     * @param data data folder
     * @param portBase first of its eight ports
     * @throws IllegalStateException when it does not come up, with what it said
     */
    static CourtCommand run(Path project, Path data, int portBase) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        project.resolve("court").toString(),
                        "run",
                        "--data",
                        data.toString(),
                        "--port-base",
                        Integer.toString(portBase))
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader words = process.inputReader();
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            said.add(line);
            if (line.contains(READY)) {
                double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
                Thread.ofVirtual().start(() -> readOn(words));
                return new CourtCommand(process, seconds);
            }
        }
        throw new IllegalStateException("The court does not start:\n" + String.join("\n", said));
    }

    double secondsToReady() {
        return secondsToReady;
    }

    ProcessHandle launcher() {
        return process.toHandle();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** So that the court never waits for somebody to read what it says. */
    private static void readOn(BufferedReader words) {
        try {
            words.transferTo(Writer.nullWriter());
        } catch (IOException over) {
            // The stream closes with the process; nothing is left to read.
        }
    }
}
