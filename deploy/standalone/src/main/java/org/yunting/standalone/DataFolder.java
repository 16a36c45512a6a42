package org.yunting.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.standalone.servers.CannotStart;
import org.yunting.standalone.servers.ChildProcess;
import org.yunting.standalone.servers.Orphan;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.SecretsFile;
import org.yunting.standalone.servers.Signal;

/**
 * Everything a standalone court keeps: database, objects, secrets, logs, messages. One launcher at a time owns it; the lock is the kernel's
 * and dies with its owner, even by {@code kill -9}.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LAYOUT_VERSION = "1\n";
    private static final long FREE_BYTES_MIN = 1L << 30;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, creating it where missing.
     *
     * @throws CannotStart when it is not a court's, not intact, in use, or on a nearly full disk
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        requireOurs(folder);
        PrivateFiles.folder(folder);
        requireSpace(folder);
        PrivateFiles.write(folder.resolve("layout"), LAYOUT_VERSION);
        DataFolder data = locked(folder);
        try {
            requireSecretsOfTheDatabase(folder);
            PrivateFiles.write(data.launcherPid(), ProcessHandle.current().pid() + "\n");
            return data;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** The folder of one part, absolute. */
    public Path of(Part part) {
        return folder.resolve(part.folder());
    }

    /** Where messages to parties are written. */
    public Path outbox() {
        return PrivateFiles.folder(folder.resolve("outbox"));
    }

    /** Where the keys for TLS are. */
    public Path tls() {
        return PrivateFiles.folder(folder.resolve("tls"));
    }

    /** Which demo account is which person. */
    public Path demoAccounts() {
        return folder.resolve("demo-accounts.json");
    }

    /** The generated secrets. */
    public SecretsFile secrets() {
        return SecretsFile.at(secretsIn(folder));
    }

    /** The folder itself, absolute. */
    public Path path() {
        return folder;
    }

    /**
     * Ends the launcher that owns the folder, and every server a killed launcher left behind.
     *
     * @return how many processes were found
     */
    public static int stop(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        int launchers = Orphan.left(launcherPidIn(folder), folder)
                .map(launcher -> stopped(launcher, Signal.TERM))
                .orElse(0);
        return launchers + stopServers(folder);
    }

    /**
     * Ends the servers that run on the folder, whoever started them.
     *
     * @return how many were found
     */
    static int stopServers(Path folder) {
        int found = 0;
        List<Part> lastFirst = Arrays.asList(Part.values()).reversed();
        for (Part part : lastFirst) {
            Path home = folder.resolve(part.folder());
            Path pid = part == Part.DATABASE
                    ? home.resolve("data/postmaster.pid")
                    : ChildProcess.pidFile(home, part.title());
            found += Orphan.left(pid, home)
                    .map(orphan -> stopped(orphan, part.stopSignal()))
                    .orElse(0);
        }
        return found;
    }

    /**
     * Deletes the folder with all cases in it.
     *
     * @throws CannotStart when it is not a court's or a court runs on it
     */
    public static void delete(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        requireOurs(folder);
        if (!Files.exists(folder)) {
            return;
        }
        try (DataFolder mine = locked(folder)) {
            stopServers(mine.folder);
        }
        PrivateFiles.delete(folder);
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(launcherPid());
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path launcherPid() {
        return launcherPidIn(folder);
    }

    private static Path launcherPidIn(Path folder) {
        return folder.resolve("launcher.pid");
    }

    private static Path secretsIn(Path folder) {
        return folder.resolve("secrets.properties");
    }

    private static int stopped(Orphan orphan, Signal signal) {
        orphan.stop(signal);
        return 1;
    }

    private static DataFolder locked(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("A court runs on " + folder + " already: use it, or stop it with ./court stop.");
            }
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be locked (" + e.getMessage()
                            + "): check its owner and free space.",
                    e);
        }
    }

    private static void requireOurs(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(folder + " is a file, not a folder: choose another place with --data.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            boolean strangersOnly = entries.findAny().isPresent() && !Files.exists(folder.resolve("layout"));
            if (strangersOnly) {
                throw new CannotStart(
                        "The folder " + folder + " holds files, but not those of a court: choose another with --data.");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be read (" + e.getMessage() + "): check its owner.", e);
        }
    }

    private static void requireSpace(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < FREE_BYTES_MIN) {
                throw new CannotStart("Only " + (free >> 20) + " MB are free on the disk of " + folder
                        + ": free at least " + (FREE_BYTES_MIN >> 20) + " MB and start again.");
            }
        } catch (IOException e) {
            throw new CannotStart("The free space of " + folder + " cannot be measured: check the disk.", e);
        }
    }

    private static void requireSecretsOfTheDatabase(Path folder) {
        if (Files.exists(folder.resolve("postgres/data")) && !Files.exists(secretsIn(folder))) {
            throw new CannotStart("The data folder " + folder
                    + " is damaged, secrets.properties is missing: restore it from a copy, or run "
                    + "./court reset to begin anew.");
        }
    }
}
