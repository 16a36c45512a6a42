package org.yunting.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yunting.standalone.Part;
import org.yunting.standalone.servers.ChildProcess;

/**
 * The memory of a running court, as proportional set size: pages that processes share are divided among them, so that the sum is what the machine spends.
 */
final class Memory {
    private static final double AIM_MB = 1536;
    private static final double KB_PER_MB = 1024;

    private Memory() {}

    /**
     * A line for the launcher and for each part with all its processes, and their sum.
     *
     * @param launcher of the court
     * @param data its data folder
     */
    static List<Line> of(ProcessHandle launcher, Path data) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put("Launcher", megabytes(launcher));
        for (Part part : Part.values()) {
            if (part == Part.SECOND_BRIDGE) {
                continue; // the stack that is measured has one
            }
            sizes.put(part.title(), megabytesOfAll(root(data, part)));
        }
        double sum = sizes.values().stream().mapToDouble(Double::doubleValue).sum();
        Stream<Line> parts =
                sizes.entrySet().stream().map(size -> Line.plain("Memory of " + size.getKey(), size.getValue(), "MB"));
        return Stream.concat(parts, Stream.of(Line.atMost(AIM_MB, "Memory of all together", sum, "MB")))
                .toList();
    }

    private static ProcessHandle root(Path data, Part part) {
        Path pid = ChildProcess.pidFile(data.resolve(part.folder()), part.title());
        return ProcessHandle.of(Long.parseLong(Machine.value(pid.toString(), "(\\d+)")))
                .orElseThrow(() -> new IllegalStateException(part.title() + " does not run"));
    }

    private static double megabytesOfAll(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(Memory::megabytes)
                .sum();
    }

    private static double megabytes(ProcessHandle process) {
        String kilobytes = Machine.value("/proc/" + process.pid() + "/smaps_rollup", "^Pss:\\s*(\\d+) kB");
        return Long.parseLong(kilobytes) / KB_PER_MB;
    }
}
