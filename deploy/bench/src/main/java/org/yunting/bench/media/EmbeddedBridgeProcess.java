package org.yunting.bench.media;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yunting.media.embedded.BridgeProcess;

/** The embedded bridge as a process of its own, with the options that {@code ./court run} gives it. */
final class EmbeddedBridgeProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("bridge ready: rest (\\S+), ");

    private final Process process;
    private final URI rest;

    private EmbeddedBridgeProcess(Process process, URI rest) {
        this.process = process;
        this.rest = rest;
    }

    static EmbeddedBridgeProcess start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms32m",
                        "-Xmx192m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BridgeProcess.class.getName(),
                        "--rest=127.0.0.1:0",
                        "--media=127.0.0.1:0",
                        "--advertise=127.0.0.1"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = process.inputReader().readLine();
        Matcher ready = READY.matcher(said == null ? "" : said);
        if (!ready.find()) {
            process.destroy();
            throw new IllegalStateException("the embedded bridge does not start: " + said);
        }
        return new EmbeddedBridgeProcess(process, URI.create(ready.group(1)));
    }

    MeasuredBridge measured() {
        return new MeasuredBridge("embedded", rest, process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
