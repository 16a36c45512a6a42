package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BridgeProcessTest {
    private static final int TIMEOUT_SECONDS = 60;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void it_says_when_it_is_ready_and_ends_on_sigterm() throws Exception {
        Process process = start("--rest=127.0.0.1:0", "--media=127.0.0.1:0");

        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).startsWith("bridge ready: rest http://127.0.0.1:");
        }
        process.destroy();

        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        // 128 + SIGTERM: ended by the signal, after the shutdown hook.
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void it_says_in_one_line_why_it_does_not_start() throws Exception {
        Process process = start("--advertise=0.0.0.0");

        try (BufferedReader errors = process.errorReader()) {
            assertThat(errors.lines().filter(line -> line.startsWith("bridge not started")))
                    .singleElement()
                    .asString()
                    .contains("wildcard");
        }
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                BridgeProcess.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
