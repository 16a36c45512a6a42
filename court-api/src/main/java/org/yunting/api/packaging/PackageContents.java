package org.yunting.api.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What is inside a package, entry by entry, so that damage can be named. */
public final class PackageContents {
    private PackageContents() {}

    /** A file inside a package. */
    public record Entry(String path, String sha256) {}

    /** What is in a package that was just written. */
    public static List<Entry> of(Path zip) {
        try (var file = new ZipFile(zip.toFile())) {
            var entries = new ArrayList<Entry>();
            for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                try (var bytes = file.getInputStream(entry)) {
                    entries.add(new Entry(
                            entry.getName(), DigestedStream.digest(bytes).hex()));
                }
            }
            return entries;
        } catch (IOException unread) {
            throw new PackagingException("the package could not be read again", unread);
        }
    }

    /**
     * Which entries of a package are not what they were: those with other bytes, those that are gone, and {@code (structure)} where the ZIP file itself
     * is damaged. Reads a stream and keeps one buffer.
     */
    public static List<String> damagedIn(InputStream zip, List<Entry> kept) {
        Map<String, String> expected = new HashMap<>();
        kept.forEach(entry -> expected.put(entry.path(), entry.sha256()));
        var damaged = new ArrayList<String>();
        try {
            var stream = new ZipInputStream(zip);
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var sha256 = expected.remove(entry.getName());
                try {
                    if (!DigestedStream.digest(stream).hex().equals(sha256)) {
                        damaged.add(entry.getName());
                    }
                } catch (IOException broken) {
                    damaged.add(entry.getName());
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            damaged.add("(structure)");
        }
        if (damaged.isEmpty()) {
            expected.keySet().stream().sorted().forEach(damaged::add);
        }
        return damaged.isEmpty() ? List.of("(structure)") : damaged;
    }
}
