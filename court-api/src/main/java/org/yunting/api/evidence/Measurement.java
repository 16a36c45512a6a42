package org.yunting.api.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.yunting.api.packaging.DigestedStream;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.Upload.Measured;
import org.yunting.law.kernel.Sha256;
import org.yunting.media.container.MediaFile;

/** Reads a whole file once: its size, its SHA-256, the type its first bytes tell, and how long it plays. Nothing is kept in memory but one buffer. */
@ApplicationScoped
class Measurement {
    /** The measure of a file that never arrived. It agrees with no announcement, since none may announce an empty file. */
    static final Measured NOTHING = new Measured(0, Sha256.over(), "application/octet-stream");

    private static final int BUFFER_BYTES = 128 * 1024;

    /** Where the brand of an MP4 or QuickTime file ends. */
    private static final int BRAND_ENDS = 12;

    /** What a detector calls files of sound and pictures that browsers record; only their frames tell which they are. */
    private static final Set<String> PLAYS = Set.of(
            "application/x-matroska",
            "video/webm",
            "audio/webm",
            "video/quicktime",
            "video/mp4",
            "audio/mp4",
            "application/mp4",
            "video/x-m4v");

    private final Detector detector = new DefaultDetector();

    Measured of(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, BUFFER_BYTES);
        // Tika marks, reads the first bytes and resets; hashing begins after that, at the first byte again.
        var type = detector.detect(buffered, new Metadata()).getBaseType().toString();
        boolean quickTime = isQuickTime(buffered);
        try (var counted = new DigestedStream(buffered)) {
            var media = PLAYS.contains(type) ? MediaFile.read(counted) : Optional.<MediaFile>empty();
            // What the frames did not need is counted and hashed like the rest.
            var digest = counted.toTheEnd(OutputStream.nullOutputStream());
            return media.map(found -> new Measured(
                            counted.count(),
                            digest,
                            quickTime ? type : found.mediaType(),
                            new Playing(found.length(), found.pictures())))
                    .orElseGet(() -> new Measured(counted.count(), digest, type));
        }
    }

    /** A file of Apple's own, which has the same form as an MP4 file and is called by its own name. */
    private static boolean isQuickTime(BufferedInputStream file) throws IOException {
        file.mark(BRAND_ENDS);
        var beginning = new String(file.readNBytes(BRAND_ENDS), StandardCharsets.ISO_8859_1);
        file.reset();
        return beginning.endsWith("ftypqt  ");
    }
}
