package org.yunting.standalone.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The server programs, as Maven brought them into {@code deploy/standalone/target/servers}, unpacked there on first use.
 *
 * <p>Unpacking and Keycloak's one-time build are guarded by a lock file, so that several Java processes may ask at once.
 */
public final class ServerPrograms {
    private static final String FOLDER = "deploy/standalone/target/servers";
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final Properties files;

    private ServerPrograms(Path folder) {
        this.folder = folder;
        this.files = fileNames();
    }

    /**
     * The programs of the project this process runs in: the working directory or one of its parents holds {@code deploy/standalone}.
     *
     * @throws CannotStart when they have not been fetched yet
     */
    public static ServerPrograms ofThisProject() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/standalone"))) {
                return in(at.resolve(FOLDER));
            }
        }
        throw new CannotStart("This is not a folder of the Yunting project: change into it and try again.");
    }

    /**
     * The programs in a given folder.
     *
     * @throws CannotStart when they have not been fetched yet
     */
    public static ServerPrograms in(Path folder) {
        ServerPrograms programs = new ServerPrograms(folder);
        for (String name : List.of("postgres", "keycloak", "s3proxy")) {
            if (!Files.exists(programs.file(name))) {
                throw new CannotStart(
                        "The server program " + programs.file(name)
                                + " is missing: run mvn -pl deploy/standalone generate-resources while connected to the Internet.");
            }
        }
        return programs;
    }

    /** The {@code java} of this very process. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** PostgreSQL, with {@code bin/initdb} and {@code bin/postgres}. */
    Path postgres() {
        Path home = unpackedBeside("postgres");
        return guarded(home, () -> {
            try (ZipFile jar = new ZipFile(file("postgres").toFile())) {
                ZipEntry txz =
                        Objects.requireNonNull(jar.getEntry("postgres-linux-x86_64.txz"), "no binaries in the jar");
                try (InputStream packed = jar.getInputStream(txz)) {
                    Unpacking.tarXz(packed, home);
                }
            }
        });
    }

    /** Keycloak, built once for PostgreSQL so that it starts with {@code --optimized}. It is shared: nothing may be written into it. */
    Path keycloak() {
        Path home = unpackedBeside("keycloak");
        return guarded(home, () -> {
            try (InputStream packed = Files.newInputStream(file("keycloak"))) {
                Unpacking.tarGz(packed, home);
            }
            KeycloakServer.build(home);
        });
    }

    /** S3Proxy, one jar with all it needs. */
    Path s3proxy() {
        return file("s3proxy");
    }

    /** What identifies the set of programs: it changes when a version changes. */
    public String versions() {
        return String.join(
                " ", files.getProperty("postgres"), files.getProperty("keycloak"), files.getProperty("s3proxy"));
    }

    private Path file(String name) {
        return folder.resolve(files.getProperty(name));
    }

    private Path unpackedBeside(String name) {
        return folder.resolve("unpacked").resolve(files.getProperty(name).replaceAll("\\.(jar|tar\\.gz)$", ""));
    }

    private interface Preparation {
        void run() throws IOException;
    }

    /** Runs the preparation unless it has been finished before; the marker is written last, so a half-done one is done again. */
    private Path guarded(Path home, Preparation preparation) {
        Path done = home.resolveSibling(home.getFileName() + ".ready");
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(home.getParent());
                Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.exists(done)) {
                        PrivateFiles.delete(home);
                        preparation.run();
                        Files.createFile(done);
                    }
                }
                return home;
            } catch (IOException e) {
                throw new CannotStart(
                        "The server programs cannot be unpacked in " + home + " (" + e.getMessage()
                                + "): check the free space of the disk.",
                        e);
            }
        }
    }

    private static Properties fileNames() {
        Properties names = new Properties();
        try (InputStream in = ServerPrograms.class.getResourceAsStream("programs.properties")) {
            names.load(Objects.requireNonNull(in, "programs.properties is not on the class path"));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
