package org.yunting.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The machine the figures come from, and whether it is quiet enough for them to mean something. */
public final class Machine {
    private static final double BUSY_LOAD = 0.5;

    private Machine() {}

    /** One line that says what machine this is. */
    public static String described() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %.1f GB of memory, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name\\s*:\\s*(.+)"),
                Long.parseLong(value("/proc/meminfo", "MemTotal:\\s*(\\d+) kB")) / 1048576.0,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    /** How busy it was during the last minute, with a warning where that spoils the figures. */
    public static String load() {
        double load = Double.parseDouble(value("/proc/loadavg", "^(\\S+)"));
        String told = String.format(Locale.ROOT, "load of the last minute %.2f", load);
        return load > BUSY_LOAD ? told + ": OTHER WORK IS GOING ON, THESE FIGURES DO NOT COUNT" : told;
    }

    /** The lines of a file of the kernel. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the group of the pattern holds in the first line of the file where it is found. */
    static String value(String file, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return lines(Path.of(file)).stream()
                .map(wanted::matcher)
                .filter(line -> line.find())
                .map(line -> line.group(1))
                .findFirst()
                .orElse("0");
    }
}
