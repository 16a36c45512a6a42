package org.yunting.standalone.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Tar archives into folders, keeping what is executable executable. */
final class Unpacking {
    private static final int EXECUTABLE = 0100;

    private Unpacking() {}

    /** An archive without a common top folder. */
    static void tarXz(InputStream packed, Path folder) throws IOException {
        tar(new XZInputStream(new BufferedInputStream(packed)), folder, 0);
    }

    /** An archive whose single top folder is left out. */
    static void tarGz(InputStream packed, Path folder) throws IOException {
        tar(new GZIPInputStream(new BufferedInputStream(packed)), folder, 1);
    }

    private static void tar(InputStream unzipped, Path folder, int namesLeftOut) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(unzipped)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > namesLeftOut) {
                    write(tar, entry, inside(folder, name.subpath(namesLeftOut, name.getNameCount())));
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, Path name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive reaches outside its folder: " + name);
        }
        return target;
    }
}
