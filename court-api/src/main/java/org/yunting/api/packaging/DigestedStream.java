package org.yunting.api.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.yunting.law.kernel.Sha256;

/** A stream that counts and digests what is read of it, and no more than that: one buffer is all that is kept. */
public final class DigestedStream extends DigestInputStream {
    private static final int BUFFER_BYTES = 128 * 1024;

    private long count;

    public DigestedStream(InputStream bytes) {
        super(bytes, Sha256.digesting());
    }

    /** The digest of a whole stream, which stays open. */
    public static Sha256 digest(InputStream bytes) throws IOException {
        return new DigestedStream(bytes).toTheEnd(OutputStream.nullOutputStream());
    }

    /** The digest of a file on the disk. Blocks. */
    public static Sha256 digest(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return digest(bytes);
        } catch (IOException unread) {
            throw new UncheckedIOException("a file on the disk cannot be read", unread);
        }
    }

    /** Reads what is left of it into another stream; answers the digest of all that was ever read. */
    public Sha256 toTheEnd(OutputStream to) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            to.write(buffer, 0, read);
        }
        return Sha256.ofBytes(getMessageDigest().digest());
    }

    /** How many bytes were read so far. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(read, 0);
        return read;
    }
}
