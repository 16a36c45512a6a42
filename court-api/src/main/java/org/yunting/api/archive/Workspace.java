package org.yunting.api.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder in which packages are made. */
final class Workspace {
    private Workspace() {}

    /** Deletes a folder with what is in it; answers it. Blocks. */
    static Path cleared(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException cannot) {
                throw new UncheckedIOException("the workspace of the archive cannot be cleared", cannot);
            }
        }
        return folder;
    }
}
