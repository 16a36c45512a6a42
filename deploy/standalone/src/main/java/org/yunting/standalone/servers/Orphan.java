package org.yunting.standalone.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the Java process which started it.
 *
 * <p>Process ids are used again by the system, so a pid file alone proves nothing: the process must also name the server's own folder in its
 * command line.
 */
public final class Orphan {
    private static final int SECONDS_TO_FINISH = 20;
    private final ProcessHandle process;

    private Orphan(ProcessHandle process) {
        this.process = process;
    }

    /**
     * The running process a pid file speaks of, if it is the one that works on the folder.
     *
     * @param pidFile file whose first line is a process id
     * @param folder folder the process must name in its command line
     */
    public static Optional<Orphan> left(Path pidFile, Path folder) {
        return pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> names(process.pid(), folder))
                .map(Orphan::new);
    }

    /** What its command line says behind a prefix such as {@code --port=}. */
    public Optional<String> option(String prefix) {
        return Arrays.stream(commandOf(process.pid()))
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }

    /** Asks it to finish, waits, and kills it if it does not. */
    public void stop(Signal signal) {
        signal.sendTo(process.pid());
        try {
            process.onExit().get(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until no process works in the folder any more, and kills those that do not leave. PostgreSQL's workers outlive a killed
     * postmaster for a moment, and no new one can start while they hold its shared memory.
     */
    static void awaitNobodyWorksIn(Path folder) {
        for (ProcessHandle worker : ProcessHandle.allProcesses()
                .filter(process -> worksIn(process.pid(), folder))
                .toList()) {
            try {
                worker.onExit().get(SECONDS_TO_FINISH, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stubborn) {
                worker.destroyForcibly();
                worker.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean worksIn(long pid, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static Optional<Long> pidIn(Path pidFile) {
        try {
            return Files.readAllLines(pidFile, StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .map(String::trim)
                    .filter(line -> line.matches("[0-9]{1,9}"))
                    .map(Long::valueOf);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean names(long pid, Path folder) {
        return Arrays.stream(commandOf(pid)).anyMatch(argument -> argument.contains(folder.toString()));
    }

    private static String[] commandOf(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
                    .split("\0", -1);
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
