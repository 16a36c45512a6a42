package org.yunting.bench.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bridge on this machine whose process is watched.
 *
 * @param name for the table
 * @param rest base address of its REST interface
 * @param process that listens there
 */
record MeasuredBridge(String name, URI rest, ProcessHandle process) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern ALLOCATED = Pattern.compile("(?m)^yunting_bridge_allocated_bytes_total (\\d+)");
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /** The kernel counts a process's time in hundredths of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private static final double BYTES_PER_MB = 1 << 20;

    /**
     * The bridge of that address; its process is the one that listens there.
     *
     * @throws IllegalStateException if no process of this machine does
     */
    static MeasuredBridge at(URI rest) throws IOException {
        return new MeasuredBridge(rest.toString(), rest, listeningOn(rest.getPort()));
    }

    /** Processor time spent so far, of all threads, in user and kernel mode. */
    double cpuMillis() throws IOException {
        // The name of the program, in parentheses, may hold blanks.
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) * MILLIS_PER_TICK;
    }

    /** Megabytes of objects that are in use, after a full collection. */
    double liveMegabytes() throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IllegalStateException(
                    "jcmd says of " + name + ": " + said.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1)) / BYTES_PER_MB;
    }

    /** Bytes of objects that its media thread has made so far; -1 of a bridge that does not say. */
    long allocatedBytes() throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) rest.resolve("/metrics").toURL().openConnection();
        if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
            return -1;
        }
        try (InputStream body = asked.getInputStream()) {
            Matcher allocated = ALLOCATED.matcher(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            return allocated.find() ? Long.parseLong(allocated.group(1)) : -1;
        }
    }

    private static ProcessHandle listeningOn(int port) throws IOException {
        String socket = "socket:[" + inodeOf(port) + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, socket))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process of this machine listens on port " + port));
    }

    private static String inodeOf(int port) throws IOException {
        String end = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.trim().split("\\s+", -1);
                if (fields[1].endsWith(end) && fields[3].equals("0A")) {
                    return fields[9];
                }
            }
        }
        throw new IllegalStateException("nobody listens on port " + port);
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.anyMatch(file -> leadsTo(file, socket));
        } catch (IOException endedOrForeign) {
            return false;
        }
    }

    private static boolean leadsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
