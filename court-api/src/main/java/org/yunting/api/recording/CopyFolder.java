package org.yunting.api.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yunting.api.recording.RecordingCopyRows.Taken;
import org.yunting.law.kernel.Sha256;

/** The folder in which one copy is made. Everything here blocks. */
record CopyFolder(Path path) {
    /** What ffmpeg itself writes beside the copy, and room to breathe. */
    private static final long SPARE_BYTES = 64L * 1024 * 1024;

    /** The folder of one attempt: no other writes there. */
    static CopyFolder of(Path workspace, Taken taken) {
        return new CopyFolder(workspace.resolve(taken.id() + "-" + taken.attempt()));
    }

    /**
     * Makes it anew. What attempts that broke off have left behind is deleted.
     *
     * @throws CopyFault.NotCopied {@code no-space} where so many bytes have no room
     */
    void begin(Taken taken, long bytes) {
        leftBehind(taken).forEach(CopyFolder::clear);
        try {
            Files.createDirectories(path);
            if (Files.getFileStore(path).getUsableSpace() < bytes + SPARE_BYTES) {
                throw new CopyFault.NotCopied(CopyFault.NO_SPACE, "no room for " + bytes + " bytes");
            }
            resource(Montage.BLACK);
            resource(Montage.SILENCE);
        } catch (IOException cannot) {
            throw notWritten(cannot);
        }
    }

    private Stream<CopyFolder> leftBehind(Taken taken) {
        var folders = path.resolveSibling(".").toFile().listFiles();
        return Stream.ofNullable(folders)
                .flatMap(Arrays::stream)
                .filter(folder -> folder.getName().startsWith(taken.id().toString()))
                .map(folder -> new CopyFolder(folder.toPath()));
    }

    /** Writes a segment, which is small; answers its digest. A failure of the stream is told as one of the stream. */
    Sha256 put(String name, InputStream stream) throws IOException {
        var bytes = stream.readAllBytes();
        try {
            Files.write(path.resolve(name), bytes);
            return Sha256.over(bytes);
        } catch (IOException cannot) {
            throw notWritten(cannot);
        }
    }

    void putAll(Map<String, String> texts) {
        try {
            for (var text : texts.entrySet()) {
                Files.writeString(path.resolve(text.getKey()), text.getValue());
            }
        } catch (IOException cannot) {
            throw notWritten(cannot);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException cannot) {
            throw new UncheckedIOException("a segment cannot be removed", cannot);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    long size(String name) {
        try {
            return Files.size(path.resolve(name));
        } catch (IOException unread) {
            throw new UncheckedIOException("a copy cannot be read", unread);
        }
    }

    /** So many bytes of a file from an offset on; fewer at its end. */
    byte[] part(String name, long offset, int bytes) {
        try (var in = Files.newInputStream(path.resolve(name))) {
            in.skipNBytes(offset);
            return in.readNBytes(bytes);
        } catch (IOException unread) {
            throw new UncheckedIOException("a copy cannot be read", unread);
        }
    }

    /** Deletes the folder with what is in it. */
    void clear() {
        var files = path.toFile().listFiles();
        if (files != null) {
            Arrays.stream(files).forEach(file -> remove(file.getName()));
            remove("");
        }
    }

    private void resource(String name) throws IOException {
        try (var bytes = Objects.requireNonNull(CopyFolder.class.getResourceAsStream("/recording/" + name), name)) {
            put(name, bytes);
        }
    }

    /** What cannot be written in a folder that the court has made itself has no room. */
    private static CopyFault.NotCopied notWritten(IOException cannot) {
        var fault = new CopyFault.NotCopied(CopyFault.NO_SPACE, "the workspace of copies cannot be written");
        fault.initCause(cannot);
        return fault;
    }
}
