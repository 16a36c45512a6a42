package org.yunting.standalone.servers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program the house runs beside itself, from start to stop.
 *
 * <p>The child runs in a session of its own: Ctrl-C at the terminal reaches the launcher alone, which then stops its children in order.
 * Its output goes to {@code <name>.log} and its process id to {@code <name>.pid} in its folder.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE_WHEN_STOPPING = Duration.ofSeconds(20);
    private static final long LOG_BYTES_MAX = 10L << 20;
    private static final int LOG_LINES_SHOWN = 3;

    private final Plan plan;
    private final Process process;

    /**
     * What to run and how.
     *
     * @param name what people call it, such as {@code Keycloak}
     * @param command program and arguments; one argument must contain the folder, by which an orphan is recognised
     * @param environment added to a short inherited environment (PATH, HOME, LANG, TMPDIR); secrets belong here, not in the command
     * @param folder private folder for log and pid file, also the working directory
     * @param ports TCP ports it will listen on
     * @param stopSignal signal that asks it to finish, such as {@link Signal#TERM}
     * @param patience how long it may take to become ready
     */
    public record Plan(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            List<Integer> ports,
            Signal stopSignal,
            Duration patience) {
        public Plan {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
            ports = List.copyOf(ports);
            String mark = folder.toString();
            if (command.stream().noneMatch(argument -> argument.contains(mark))) {
                throw new IllegalArgumentException("no argument of " + name + " names its folder");
            }
        }

        Path log() {
            return folder.resolve(fileName(name) + ".log");
        }

        Path pidFile() {
            return ChildProcess.pidFile(folder, name);
        }
    }

    private ChildProcess(Plan plan, Process process) {
        this.plan = plan;
        this.process = process;
    }

    /**
     * Stops an orphan of an earlier launcher if there is one, starts the program and waits until it is ready.
     *
     * @param ready asked about ten times a second; true once the program serves
     * @throws CannotStart when a port is taken, the program ends early or is not ready in time; it does not run then
     */
    public static ChildProcess start(Plan plan, BooleanSupplier ready) {
        PrivateFiles.folder(plan.folder());
        Orphan.left(plan.pidFile(), plan.folder()).ifPresent(orphan -> orphan.stop(plan.stopSignal()));
        plan.ports().forEach(port -> Ports.requireFree(port, plan.name()));
        ChildProcess child = new ChildProcess(plan, spawn(plan));
        try {
            PrivateFiles.write(plan.pidFile(), child.process.pid() + "\n");
            child.awaitReady(ready);
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
        return child;
    }

    /**
     * Where a program keeps its process id.
     *
     * @param folder of the program
     * @param name what people call it
     */
    public static Path pidFile(Path folder, String name) {
        return folder.resolve(fileName(name) + ".pid");
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** What people call this program. */
    public String name() {
        return plan.name();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the program ends, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** One sentence about an end nobody asked for, with the last lines of the log. */
    public String epitaph() {
        return plan.name() + " stopped by itself; its log " + plan.log() + " ends with: " + lastLines();
    }

    /** Ends the program with SIGKILL, as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Halts the program with SIGSTOP, as a machine does that has nothing left to give; it keeps what it has. */
    public void halt() {
        Signal.STOP.sendTo(process.pid());
    }

    /** Lets a program go on that was halted. */
    public void goOn() {
        Signal.CONT.sendTo(process.pid());
    }

    /** Asks the program to finish and waits; a program that does not finish is killed. */
    @Override
    public void close() {
        if (process.isAlive()) {
            plan.stopSignal().sendTo(process.pid());
            awaitEnd();
        }
        try {
            Files.deleteIfExists(plan.pidFile());
        } catch (IOException leftBehind) {
            // A stale pid file is harmless: it is checked against the running program before anybody acts on it.
        }
    }

    private static Process spawn(Plan plan) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        builder.environment().putAll(plan.environment());
        try {
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(freshLog(plan.log()).toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart(plan.name() + " cannot be started (" + e.getMessage() + "): run ./court doctor.", e);
        }
    }

    private static Path freshLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private void awaitReady(BooleanSupplier ready) {
        long deadline = System.nanoTime() + plan.patience().toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(plan.name()
                        + " ended while starting: see that neither disk nor memory is full; if they are not, restore "
                        + plan.folder() + " from a copy, or run ./court reset to begin anew. Its log " + plan.log()
                        + " ends with: " + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(plan.name() + " did not answer within "
                        + plan.patience().toSeconds() + " seconds; its log " + plan.log() + " ends with: "
                        + lastLines());
            }
            pause();
        }
    }

    private void awaitEnd() {
        try {
            process.onExit()
                    .orTimeout(PATIENCE_WHEN_STOPPING.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException tooSlow) {
            kill();
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Starting " + plan.name() + " was interrupted.", e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(plan.log(), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "(not readable)";
        }
    }
}
