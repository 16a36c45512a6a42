package org.yunting.api.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.yunting.law.evidence.Upload.Measured;
import org.yunting.law.kernel.Sha256;

/** Reads a whole file once: its size, its SHA-256, and the type its first bytes tell. Nothing is kept in memory but one buffer. */
@ApplicationScoped
class Measurement {
    /** The measure of a file that never arrived. It agrees with no announcement, since none may announce an empty file. */
    static final Measured NOTHING = new Measured(0, Sha256.over(), "application/octet-stream");

    private static final int BUFFER_BYTES = 128 * 1024;

    private final Detector detector = new DefaultDetector();

    Measured of(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, BUFFER_BYTES);
        // Tika marks, reads the first bytes and resets; hashing begins after that, at the first byte again.
        var type = detector.detect(buffered, new Metadata()).getBaseType().toString();
        var digest = Sha256.digesting();
        long bytes = 0;
        var buffer = new byte[BUFFER_BYTES];
        try (var digesting = new DigestInputStream(buffered, digest)) {
            for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
                bytes += read;
            }
        }
        return new Measured(bytes, Sha256.ofBytes(digest.digest()), type);
    }
}
